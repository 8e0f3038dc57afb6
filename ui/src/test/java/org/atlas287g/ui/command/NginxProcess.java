package org.atlas287g.ui.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An nginx that serves the files of a folder, as Debian sets it up, without a log of requests. */
final class NginxProcess implements AutoCloseable {
  private static final String SETTINGS =
      """
      daemon off;
      pid %1$s/nginx.pid;
      error_log stderr crit;
      worker_processes auto;
      events { worker_connections 768; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        client_body_temp_path %1$s;
        proxy_temp_path %1$s;
        fastcgi_temp_path %1$s;
        uwsgi_temp_path %1$s;
        scgi_temp_path %1$s;
        server {
          listen 127.0.0.1:%2$d;
          root %1$s/files;
          gzip_static on;
          default_type application/json;
        }
      }
      """;

  private final Process process;
  private final int port;

  private NginxProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The program; empty if it is not installed. */
  static Optional<Path> find() {
    return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param folder where its files are, below {@code files}; others write to it
   */
  static NginxProcess start(Path program, Path folder) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(settings, SETTINGS.formatted(folder, port));
    Process process =
        new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", settings.toString())
            .inheritIO()
            .start();
    NginxProcess nginx = new NginxProcess(process, port);
    nginx.awaitStart();
    return nginx;
  }

  int port() {
    return port;
  }

  private void awaitStart() throws IOException, InterruptedException {
    for (int i = 0; i < 50 && process.isAlive(); i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    process.destroy();
    throw new IOException("nginx does not start");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
