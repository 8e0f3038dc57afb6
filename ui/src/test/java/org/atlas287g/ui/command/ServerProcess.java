package org.atlas287g.ui.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, whose heap can be measured. The system property {@code
 * atlas.jar} names its jar.
 */
final class ServerProcess implements AutoCloseable {
  private static final String NOTICE = "The Atlas is at ";
  private static final String SESSION = "org.apache.catalina.session.StandardSession";
  private static final Path JAVA_BIN = Path.of(System.getProperty("java.home"), "bin");

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a server and waits until it says where it is.
   *
   * @param options options of the Java virtual machine
   * @param data folder of its database
   * @param arguments further ones of the server
   */
  static ServerProcess start(List<String> options, Path data, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(JAVA_BIN.resolve("java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", System.getProperty("atlas.jar")));
    command.addAll(List.of("--server.port=0", "--atlas.data=" + data));
    command.addAll(List.of(arguments));
    // The measuring client stands for many.
    command.addAll(
        List.of("--atlas.sessions.client-max=999999", "--atlas.sessions.client-rate=999999"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(NOTICE)) {
        Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
        return new ServerProcess(process, URI.create(line.substring(NOTICE.length())));
      }
    }
    process.destroy();
    throw new IOException("the server ended before it said where it is");
  }

  URI address() {
    return address;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** How much of the machine's memory it takes, by Linux's count. */
  long residentMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  /**
   * What is reachable, after a full collection.
   *
   * @param bytes all of it
   * @param sessions how many of the objects are sessions
   */
  record Heap(long bytes, long sessions) {}

  Heap heap() throws IOException {
    Process histogram =
        new ProcessBuilder(
                JAVA_BIN.resolve("jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .start();
    long bytes = -1;
    long sessions = 0;
    for (String line : histogram.inputReader().lines().map(String::strip).toList()) {
      String[] words = line.split("\\s+");
      if (line.startsWith("Total")) {
        bytes = Long.parseLong(words[2]);
      } else if (words[words.length - 1].equals(SESSION)) {
        sessions = Long.parseLong(words[1]);
      }
    }
    if (bytes < 0) {
      throw new IOException("jcmd gives no histogram of the server's heap; is this a JDK?");
    }
    return new Heap(bytes, sessions);
  }

  /** Sends SIGTERM; whether it has ended in time. */
  boolean endsWithin(Duration time) throws InterruptedException {
    process.destroy();
    return process.waitFor(time.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
