package org.atlas287g.geodata.geocode;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.command.AtlasCommand;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.AgencyGeocoder.Question;
import org.atlas287g.geodata.geocode.Accuracy.Measured;
import org.atlas287g.geodata.geocode.Accuracy.Outcome;
import org.atlas287g.geodata.geocode.Accuracy.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the geocoder on lists that have a county column. */
@Component
@Command(
    name = "bench-geocode",
    mixinStandardHelpOptions = true,
    description = "Measures the geocoder against the county column of lists.",
    footer = {
      "",
      "Measured are the rows of local agencies whose county text names one county of their state.",
      "Exit code: 0 when all files were measured, 2 if one cannot be read."
    })
final class BenchGeocodeCommand implements AtlasCommand {
  private static final int UNUSABLE = 2;
  private static final long ROUND_NANOS = 1_000_000_000L;
  private static final double PER_CENT = 100;

  private final ObjectProvider<RuleGeocoder> geocoder;
  private final List<ListingReader> readers;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "lists, for example .xlsx or .csv")
  private List<Path> files = List.of();

  @Spec private @Nullable CommandSpec spec;

  BenchGeocodeCommand(ObjectProvider<RuleGeocoder> geocoder, List<ListingReader> readers) {
    this.geocoder = geocoder;
    this.readers = List.copyOf(readers);
  }

  @Override
  public Integer call() {
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    PrintWriter err =
        spec == null
            ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
            : spec.commandLine().getErr();
    return run(files, out, err);
  }

  int run(List<Path> lists, PrintWriter out, PrintWriter err) {
    int exit = 0;
    for (Path list : lists) {
      try {
        measure(list, read(list), out);
      } catch (ListingException e) {
        err.println(e.getMessage());
        exit = UNUSABLE;
      }
      out.flush();
    }
    return exit;
  }

  private List<ListingRow> read(Path list) throws ListingException {
    for (ListingReader reader : readers) {
      if (reader.reads(list)) {
        return reader.read(list);
      }
    }
    throw new ListingException(
        list + ": found no reader for such a file, expected .xlsx or .csv", null);
  }

  private void measure(Path list, List<ListingRow> rows, PrintWriter out) {
    RuleGeocoder rules = geocoder.getObject();
    Accuracy accuracy = new Accuracy(rules);
    Report hidden = accuracy.measure(rows, false);
    Report shown = accuracy.measure(rows, true);
    out.printf(
        "%s: %,d rows, %,d measured%n", list.getFileName(), rows.size(), hidden.rows().size());
    print("county column hidden", hidden, out);
    print("county column shown", shown, out);
    Set<Integer> doubtful =
        shown.with(Outcome.REVIEW).stream().map(m -> m.row().row()).collect(Collectors.toSet());
    hidden.with(Outcome.WRONG).forEach(m -> print(m, doubtful.contains(m.row().row()), out));
    shown.with(Outcome.WRONG).forEach(m -> print(m, false, out));
    out.printf("  %,.0f agencies per second, warm%n", perSecond(rules, rows));
  }

  private static void print(String heading, Report report, PrintWriter out) {
    out.printf(
        "  %-20s  right %5d (%6.2f%%)  wrong %4d (%5.2f%%)  review %4d (%5.2f%%)%n",
        heading,
        report.count(Outcome.RIGHT),
        PER_CENT * report.share(Outcome.RIGHT),
        report.count(Outcome.WRONG),
        PER_CENT * report.share(Outcome.WRONG),
        report.count(Outcome.REVIEW),
        PER_CENT * report.share(Outcome.REVIEW));
  }

  private static void print(Measured wrong, boolean listDoubtful, PrintWriter out) {
    out.printf(
        "  row %d: %s, %s; the list says %s%s. %s%n",
        wrong.row().row(),
        wrong.row().state(),
        wrong.row().agency(),
        wrong.row().county(),
        listDoubtful ? ", which looks mistaken" : "",
        wrong.placement().reason());
  }

  /** Places the whole list over and over: one round to warm up, one to measure. */
  private static double perSecond(RuleGeocoder rules, List<ListingRow> rows) {
    List<Question> questions =
        rows.stream().map(row -> Accuracy.question(row, false)).flatMap(Optional::stream).toList();
    if (questions.isEmpty()) {
      return 0;
    }
    round(rules, questions);
    return round(rules, questions);
  }

  private static double round(RuleGeocoder rules, List<Question> questions) {
    long start = System.nanoTime();
    long count = 0;
    long spent = 0;
    while (spent < ROUND_NANOS) {
      questions.forEach(rules::place);
      count += questions.size();
      spent = System.nanoTime() - start;
    }
    return count * 1e9 / spent;
  }
}
