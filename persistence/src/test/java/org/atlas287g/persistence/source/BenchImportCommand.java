package org.atlas287g.persistence.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.atlas287g.domain.comparison.ListComparison;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.CountyDirectory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures reading, understanding and comparing lists beside a library that only reads them. */
@Component
@Lazy // the counties of another module, which are there only where commands run
@Command(
    name = "bench-import",
    mixinStandardHelpOptions = true,
    description = "Times reading and comparing the two newest lists of a folder, and made-up ones.")
class BenchImportCommand implements Callable<Integer> {
  private static final int WARM_UPS = 40;
  private static final int ROUNDS = 15;
  private static final int[] SIZES = {2_500, 5_000, 10_000};

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "real lists (.xlsx)")
  private @Nullable Path folder;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  private final CountyDirectory counties =
      ServiceLoader.load(CountyDirectory.class).findFirst().orElseThrow();
  private final ListFiles files = new ListFiles();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (folder != null) {
      benchReal(folder, out);
    }
    benchSizes(out);
    out.flush();
    return 0;
  }

  private void benchReal(Path lists, PrintWriter out) throws Exception {
    List<Path> newest = newest(lists);
    if (newest.size() < 2) {
      out.println("no two lists of signed agreements there");
      return;
    }
    byte[] before = Files.readAllBytes(newest.get(0));
    byte[] after = Files.readAllBytes(newest.get(1));
    ListComparison comparison = new ListComparison(counties);
    UnderstoodList old = comparison.understand(files.read("before.xlsx", before));
    double library = median(() -> readByLibrary(after));
    double read = median(() -> files.read("after.xlsx", after));
    double all =
        median(() ->
            comparison.compare(old, comparison.understand(files.read("after.xlsx", after)), false));
    out.printf(
        Locale.ROOT,
        "%s: the library reads it in %.1f ms; read with links %.1f ms, %.1f times that; read,"
            + " understood and compared %.1f ms, %.1f times that (bar 8)%n",
        newest.get(1).getFileName(),
        library,
        read,
        read / library,
        all,
        all / library);
  }

  /** The two newest lists of signed agreements, the older one first. */
  private List<Path> newest(Path lists) throws Exception {
    record Dated(Path file, LocalDate day) {}
    ListComparison comparison = new ListComparison(counties);
    List<Dated> dated = new ArrayList<>();
    try (Stream<Path> inside = Files.list(lists)) {
      for (Path file : inside.filter(f -> f.toString().endsWith(".xlsx")).toList()) {
        UnderstoodList list = comparison.understand(files.read(file));
        if (list.kind() == ListKind.PARTICIPATING) {
          list.findDate().ifPresent(date -> dated.add(new Dated(file, date.day())));
        }
      }
    }
    return dated.stream()
        .sorted(Comparator.comparing(Dated::day))
        .skip(Math.max(0, dated.size() - 2))
        .map(Dated::file)
        .toList();
  }

  private static long readByLibrary(byte[] content) throws IOException {
    long cells = 0;
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          cells += rows.mapToLong(Row::getCellCount).sum();
        }
      }
    }
    return cells;
  }

  private void benchSizes(PrintWriter out) throws Exception {
    ListComparison comparison = new ListComparison(counties);
    double first = 0;
    for (int size : SIZES) {
      ReadList before = MadeUpLists.of(counties, size, 0);
      ReadList after = MadeUpLists.of(counties, size, size / 10);
      double time =
          median(() ->
              comparison.compare(
                  comparison.understand(before), comparison.understand(after), false));
      first = first == 0 ? time / size : first;
      out.printf(
          Locale.ROOT,
          "%,d made-up rows, a tenth of them exchanged: understood and compared in %.1f ms, %.2f"
              + " times as long per row as %,d%n",
          size,
          time,
          time / size / first,
          SIZES[0]);
    }
  }

  /** Milliseconds, warm. */
  private static double median(Callable<?> work) throws Exception {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UPS + ROUNDS; i++) {
      long begin = System.nanoTime();
      Object result = work.call();
      double time = (System.nanoTime() - begin) / 1e6;
      if (i >= WARM_UPS && result != null) {
        times.add(time);
      }
    }
    times.sort(null);
    return times.get(times.size() / 2);
  }
}
