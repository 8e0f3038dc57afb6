package org.atlas287g.geodata.geocode;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.UnusableValue;
import org.atlas287g.geodata.county.CountyIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the geocoder against lists that print the county themselves. */
@Component
@Command(
    name = "bench-geocode",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the geocoder with the county column of lists (XLSX or CSV).",
      "Exit code: 0 if it is as good as asked for, 1 if not, 2 if a file could not be read."
    })
class BenchGeocodeCommand implements Callable<Integer> {
  private static final long WARM_UP_NANOS = 1_000_000_000L;
  private static final long MEASURED_NANOS = 1_000_000_000L;

  private final AgencyGeocoder geocoder;
  private final CountyIndex counties;
  private final ObjectProvider<ListingReader> readers;

  @Option(
      names = "--right",
      paramLabel = "PERCENT",
      description = "least share of right answers when the county column is seen")
  private double leastShown;

  @Option(
      names = "--right-without",
      paramLabel = "PERCENT",
      description = "least share of right answers when it is not")
  private double leastHidden;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "lists to measure, or folders of lists")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<Path> files;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  BenchGeocodeCommand(
      AgencyGeocoder geocoder, CountyIndex counties, ObjectProvider<ListingReader> readers) {
    this.geocoder = geocoder;
    this.counties = counties;
    this.readers = readers;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<ListingRow> all = new ArrayList<>();
    try {
      for (Path file : lists()) {
        List<ListingRow> rows = read(file);
        all.addAll(rows);
        String name = String.valueOf(file.getFileName());
        printMisses(out, print(out, name, rows, false));
        printMisses(out, print(out, name, rows, true));
      }
    } catch (ListingException | IOException | UnusableValue e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
    boolean goodHidden = isAsGood(out, all, false, leastHidden);
    boolean goodShown = isAsGood(out, all, true, leastShown);
    out.printf(Locale.ROOT, "%,.0f agencies per second, warm, on one thread%n", speed(all));
    return goodHidden && goodShown ? 0 : 1;
  }

  /** The files named, and those of the folders named. */
  private List<Path> lists() throws IOException {
    List<Path> lists = new ArrayList<>();
    for (Path path : files) {
      if (!Files.isDirectory(path)) {
        lists.add(path);
        continue;
      }
      try (Stream<Path> inside = Files.list(path)) {
        inside.filter(file -> reader(file).isPresent()).sorted().forEach(lists::add);
      }
    }
    return lists;
  }

  private boolean isAsGood(PrintWriter out, List<ListingRow> all, boolean shown, double least) {
    double share = 100 * print(out, "all lists", all, shown).rightShare();
    if (share < least) {
      out.printf(Locale.ROOT, "  expected at least %.2f%% right%n", least);
    }
    return share >= least;
  }

  private Optional<ListingReader> reader(Path file) {
    return readers.orderedStream().filter(candidate -> candidate.reads(file)).findFirst();
  }

  private List<ListingRow> read(Path file) throws ListingException {
    Optional<ListingReader> reader = reader(file);
    if (reader.isEmpty()) {
      throw new ListingException(file + ": expected a list in XLSX or CSV", null);
    }
    return reader.get().read(file).rows();
  }

  private Accuracy print(PrintWriter out, String name, List<ListingRow> rows, boolean shown) {
    Accuracy accuracy = Accuracy.measure(geocoder, counties, rows, shown);
    String mode = shown ? "with county" : "without county";
    if (accuracy.measured() == 0) {
      out.printf("%s, %s: no row prints a county of its state%n", name, mode);
      return accuracy;
    }
    out.printf(
        Locale.ROOT,
        "%s, %s: %d rows measured, right %d (%.2f%%), wrong %d (%.2f%%;"
            + " the list looks mistaken in %d), for review %d%n",
        name,
        mode,
        accuracy.measured(),
        accuracy.right(),
        100 * accuracy.rightShare(),
        accuracy.wrong().size(),
        100 * accuracy.wrongShare(),
        accuracy.wrong().stream().filter(Accuracy.Miss::listMistaken).count(),
        accuracy.review());
    return accuracy;
  }

  private static void printMisses(PrintWriter out, Accuracy accuracy) {
    for (Accuracy.Miss miss : accuracy.wrong()) {
      out.printf(
          "  row %d: %s, %s: the list prints %s, the geocoder says %s (%s)%s%n",
          miss.row().row(),
          miss.row().state(),
          miss.row().agency(),
          miss.row().county(),
          miss.answer().counties(),
          miss.answer().reason(),
          miss.listMistaken() ? ": the list's own county looks mistaken" : "");
    }
  }

  /** Answers per second, after the compiler has had its time. */
  private double speed(List<ListingRow> rows) {
    List<AgencyGeocoder.Question> questions =
        rows.stream()
            .flatMap(row -> {
              Optional<StateCode> state = PrintedValues.state(row.state());
              return state.map(s -> Accuracy.question(row, s, true)).stream();
            })
            .toList();
    if (questions.isEmpty()) {
      return 0;
    }
    rate(questions, WARM_UP_NANOS);
    return rate(questions, MEASURED_NANOS);
  }

  private double rate(List<AgencyGeocoder.Question> questions, long nanos) {
    long start = System.nanoTime();
    long answers = 0;
    while (System.nanoTime() - start < nanos) {
      questions.forEach(geocoder::place);
      answers += questions.size();
    }
    return answers * 1e9 / (System.nanoTime() - start);
  }
}
