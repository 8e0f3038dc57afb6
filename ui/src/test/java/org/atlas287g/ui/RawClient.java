package org.atlas287g.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends what no HTTP library would, and reads the answer until the server closes. */
record RawClient(int port) {
  /**
   * An answer.
   *
   * @param head status line and headers, as they were sent
   */
  record Answer(List<String> head, String body) {
    int status() {
      return Integer.parseInt(head.getFirst().split(" ")[1]);
    }

    /** The values of a header. */
    List<String> values(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .toList();
    }
  }

  /** Sends the lines as the head of a request without a body, and asks to close afterwards. */
  Answer send(String... lines) throws IOException {
    return sendBytes(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  /** Sends a form. */
  Answer sendForm(String path, String form) throws IOException {
    String head =
        String.join(
            "\r\n",
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + form.length());
    return sendBytes(head + "\r\n\r\n" + form);
  }

  /** Sends a text as it is. */
  Answer sendBytes(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (SocketException e) {
        // The server answered and closed before it had read all; its answer counts.
      }
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      try {
        for (int n = socket.getInputStream().read(part);
            n >= 0;
            n = socket.getInputStream().read(part)) {
          read.write(part, 0, n);
        }
      } catch (SocketException e) {
        // The server closed while more was on its way; what came before counts.
      }
      String all = read.toString(StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      if (end < 0) {
        throw new IOException("expected an answer, found \"" + all + "\"");
      }
      return new Answer(all.substring(0, end).lines().toList(), all.substring(end + 4));
    }
  }
}
