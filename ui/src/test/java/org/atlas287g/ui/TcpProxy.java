package org.atlas287g.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server on this machine, on which connections can be cut or fall silent. */
final class TcpProxy implements AutoCloseable {
  /** What happens to connections. */
  enum Way {
    OPEN,
    /** Nothing comes back, and nobody says so. */
    SILENT,
    /** Those that there are end, and new ones too. */
    CUT
  }

  private final int target;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private Way way = Way.OPEN;

  TcpProxy(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  synchronized void set(Way next) {
    way = next;
    if (next == Way.CUT) {
      sockets.forEach(TcpProxy::close);
    }
    notifyAll();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = server.accept();
        sockets.add(near);
        Thread.ofVirtual().start(() -> connect(near));
      }
    } catch (IOException closed) {
      sockets.forEach(TcpProxy::close);
    }
  }

  private void connect(Socket near) {
    try (near;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
      sockets.add(far);
      Thread.ofVirtual().start(() -> pass(near, far));
      pass(far, near);
    } catch (IOException ended) {
      close(near);
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] bytes = new byte[1 << 14];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(bytes); n >= 0 && isOpen(); n = in.read(bytes)) {
        out.write(bytes, 0, n);
        out.flush();
      }
    } catch (IOException ended) {
      // The other direction ends as well.
    }
    close(from);
    close(to);
  }

  /** Waits while nothing may pass; false if the connections are cut. */
  private synchronized boolean isOpen() {
    while (way == Way.SILENT) {
      try {
        wait();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return way == Way.OPEN;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      // It is closed.
    }
  }

  @Override
  public void close() throws IOException {
    set(Way.CUT);
    server.close();
  }
}
