package org.atlas287g.ui.command;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks a server on this machine for one address over and over, on a few open connections. */
final class HttpLoad {
  private static final int CONNECTIONS = 8;

  private HttpLoad() {}

  /**
   * What came of it.
   *
   * @param perSecond answers per second
   * @param p99Micros the time that 99 of 100 answers took at most, in microseconds
   */
  record Result(double perSecond, double p99Micros) {}

  /**
   * Asks for a bounded time and expects one status throughout.
   *
   * @param headers further header lines, each ended by CRLF
   */
  static Result run(int port, String path, String headers, int status, long nanos)
      throws InterruptedException, ExecutionException {
    byte[] request =
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                + headers
                + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    long start = System.nanoTime();
    List<Future<long[]>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      Callable<long[]> client = () -> ask(port, request, status, start + nanos);
      for (int i = 0; i < CONNECTIONS; i++) {
        running.add(threads.submit(client));
      }
    }
    List<long[]> times = new ArrayList<>();
    for (Future<long[]> each : running) {
      times.add(each.get());
    }
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result(all.length / seconds, all[(int) (all.length * 0.99)] / 1e3);
  }

  /** The times of all answers, in nanoseconds; opens a new connection when the server ends one. */
  private static long[] ask(int port, byte[] request, int status, long until) throws IOException {
    long[] times = new long[1 << 12];
    int n = 0;
    while (System.nanoTime() < until) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        boolean open = true;
        while (open && System.nanoTime() < until) {
          long before = System.nanoTime();
          out.write(request);
          out.flush();
          open = readAnswer(in, status);
          if (n == times.length) {
            times = Arrays.copyOf(times, 2 * n);
          }
          times[n++] = System.nanoTime() - before;
        }
      }
    }
    return Arrays.copyOf(times, n);
  }

  /** Reads one answer; false if it is the last on this connection. */
  private static boolean readAnswer(InputStream in, int status) throws IOException {
    String first = readLine(in);
    if (!first.startsWith("HTTP/1.1 " + status)) {
      throw new IOException("expected status " + status + ", found \"" + first + "\"");
    }
    long length = 0;
    boolean open = true;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      }
      open &= !header.equals("connection: close");
    }
    if (status != 304) {
      in.skipNBytes(length);
    }
    return open;
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
