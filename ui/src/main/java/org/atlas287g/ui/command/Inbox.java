package org.atlas287g.ui.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.ListingReader;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in the data folder through which a command hands an order over to the server that has
 * the embedded database. An order is a folder: {@code order.properties}, and a folder for each file
 * or folder that was given. It is named {@code ….new} once it is whole, {@code ….busy} while the
 * server works on it, and {@code ….done} once {@code out.txt}, {@code errors.txt} and {@code
 * exit.txt} are in it.
 */
final class Inbox {
  private static final String NEW = ".new";
  private static final String BUSY = ".busy";
  private static final String DONE = ".done";

  /** Ends of the names of folders: of a file that was given, of a folder that was. */
  private static final String ONE = ".file";

  private static final String MANY = ".folder";
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Path folder;
  private final Duration patience;

  /** That of a data folder. */
  Inbox(Path data) {
    this(data, Duration.ofMinutes(10));
  }

  /**
   * That of a data folder.
   *
   * @param patience how long an order may take
   */
  Inbox(Path data, Duration patience) {
    this.folder = data.resolve("inbox");
    this.patience = patience;
  }

  /**
   * Lets the server do it, and waits for the outcome.
   *
   * @return the exit code
   */
  int handOver(ImportOrder order, PrintWriter out, PrintWriter errors) throws IOException {
    String name = UUID.randomUUID().toString();
    Path whole = folder.resolve(name + NEW);
    Path part = Files.createDirectories(folder.resolve(name));
    write(order, part);
    Files.move(part, whole);
    Path done = folder.resolve(name + DONE);
    long end = System.nanoTime() + patience.toNanos();
    while (!Files.exists(done)) {
      if (System.nanoTime() > end) {
        errors.println(
            "The server that has the database does not answer. Stop it, and import again.");
        FileSystemUtils.deleteRecursively(whole);
        return 2;
      }
      pause();
    }
    out.print(Files.readString(done.resolve("out.txt")));
    out.flush();
    errors.print(Files.readString(done.resolve("errors.txt")));
    errors.flush();
    int exit = Integer.parseInt(Files.readString(done.resolve("exit.txt")));
    FileSystemUtils.deleteRecursively(done);
    return exit;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void write(ImportOrder order, Path to) throws IOException {
    Properties properties = new Properties();
    ImportTerms terms = order.terms();
    properties.setProperty("accept", terms.acceptance().name());
    properties.setProperty("inSpite", terms.inSpite().name());
    properties.setProperty("dryRun", String.valueOf(terms.dryRun()));
    properties.setProperty("json", String.valueOf(order.json()));
    int number = 0;
    for (Path path : order.paths()) {
      boolean many = Files.isDirectory(path);
      Path place = Files.createDirectory(to.resolve(number++ + (many ? MANY : ONE)));
      for (Path file : many ? files(path) : List.of(path)) {
        Files.copy(file, place.resolve(String.valueOf(file.getFileName())));
      }
    }
    try (Writer writer = Files.newBufferedWriter(to.resolve("order.properties"), UTF_8)) {
      properties.store(writer, null);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Does what is waiting, one after the other. */
  void serve(ListIntake intake, ListingReader reader) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> waiting;
    try (Stream<Path> orders = Files.list(folder)) {
      waiting = orders.filter(order -> order.toString().endsWith(NEW)).sorted().toList();
    }
    for (Path order : waiting) {
      String name = order.toString().substring(0, order.toString().length() - NEW.length());
      Path busy = Files.move(order, Path.of(name + BUSY));
      serve(busy, intake, reader);
      Files.move(busy, Path.of(name + DONE));
    }
  }

  private static void serve(Path order, ListIntake intake, ListingReader reader)
      throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(order.resolve("order.properties"), UTF_8)) {
      properties.load(text);
    }
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> places = Files.list(order)) {
      for (Path place : places.filter(Files::isDirectory).sorted().toList()) {
        paths.addAll(place.toString().endsWith(MANY) ? List.of(place) : files(place));
      }
    }
    StringWriter out = new StringWriter();
    StringWriter errors = new StringWriter();
    int exit;
    try (PrintWriter lines = new PrintWriter(out);
        PrintWriter errorLines = new PrintWriter(errors)) {
      exit =
          new ImportOrder(
                  paths,
                  new ImportTerms(
                      Acceptance.valueOf(properties.getProperty("accept")),
                      InSpite.valueOf(properties.getProperty("inSpite")),
                      Boolean.parseBoolean(properties.getProperty("dryRun"))),
                  Boolean.parseBoolean(properties.getProperty("json")))
              .run(intake, reader, lines, errorLines);
    } catch (RuntimeException failure) {
      errors.append("The server could not import: ").append(String.valueOf(failure)).append('\n');
      exit = 2;
    }
    Files.writeString(order.resolve("out.txt"), out.toString());
    Files.writeString(order.resolve("errors.txt"), errors.toString());
    Files.writeString(order.resolve("exit.txt"), String.valueOf(exit));
  }
}
