package org.atlas287g.geodata.geocode;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atlas287g.domain.command.AtlasCommand;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.AgencyGeocoder;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the geocoder against lists that print the county themselves. */
@Component
@Command(
    name = "bench-geocode",
    mixinStandardHelpOptions = true,
    description = "Compares the geocoder with the county column of lists (XLSX or CSV).")
class BenchGeocodeCommand implements AtlasCommand {
  private static final long WARM_UP_NANOS = 1_000_000_000L;
  private static final long MEASURED_NANOS = 1_000_000_000L;

  private final AgencyGeocoder geocoder;
  private final CountyIndex counties;
  private final ObjectProvider<ListingReader> readers;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "lists to measure")
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
      for (Path file : files) {
        List<ListingRow> rows = read(file);
        all.addAll(rows);
        print(out, file, "without county", Accuracy.measure(geocoder, counties, rows, false));
        print(out, file, "with county", Accuracy.measure(geocoder, counties, rows, true));
      }
    } catch (ListingException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
    out.printf(Locale.ROOT, "%,.0f agencies per second, warm, on one thread%n", speed(all));
    return 0;
  }

  private List<ListingRow> read(Path file) throws ListingException {
    Optional<ListingReader> reader =
        readers.orderedStream().filter(candidate -> candidate.reads(file)).findFirst();
    if (reader.isEmpty()) {
      throw new ListingException(file + ": expected a list in XLSX or CSV", null);
    }
    return reader.get().read(file);
  }

  private void print(PrintWriter out, Path file, String mode, Accuracy accuracy) {
    if (accuracy.measured() == 0) {
      out.printf("%s, %s: no row prints a county of its state%n", file.getFileName(), mode);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s, %s: %d rows measured, right %d (%.2f%%), wrong %d (%.2f%%), for review %d%n",
        file.getFileName(),
        mode,
        accuracy.measured(),
        accuracy.right(),
        100 * accuracy.rightShare(),
        accuracy.wrong().size(),
        100 * accuracy.wrongShare(),
        accuracy.review());
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
