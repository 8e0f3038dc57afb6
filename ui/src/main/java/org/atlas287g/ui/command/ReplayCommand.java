package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.ListLedger;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies a folder of lists one after the other, in memory. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Applies the lists of a folder in the order of their days, in memory, and prints what each",
      "changed, beside what a comparison of texts would have called gone. The shipped page of early",
      "2025 takes its place among them. Changes that are not certain are left to a person.",
      "Exit code: 0, 1 if a figure is not the expected one, 2 if a list cannot be read."
    })
final class ReplayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "the lists")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--check",
      paramLabel = "EXPECTED.csv",
      description = "figures to compare with: a column \"date\", and any columns that --csv prints")
  private @Nullable Path expected;

  @Option(names = "--csv", description = "print the figures as CSV")
  private boolean csv;

  @Option(names = "--without-page", description = "leave the shipped page out")
  private boolean withoutPage;

  @Option(names = "--gone", description = "name what each list no longer has")
  private boolean gone;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      ListDesk desk = new ListDesk();
      List<UnderstoodList> lists = lists(desk);
      ListLedger ledger = new ListLedger(desk.comparison());
      List<ReplayStep> steps = replay(lists, ledger, out);
      Map<LocalDate, Map<String, Integer>> figures = new TreeMap<>();
      for (ReplayStep step : steps) {
        figures.put(step.day(), step.figures(ledger.on(step.day())));
      }
      print(figures, out);
      if (!csv) {
        printOpen(steps, ledger, out);
      }
      out.flush();
      return expected == null || check(expected, figures, out) ? 0 : 1;
    } catch (ListingException | IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
  }

  /** All lists of the folder that have a day, the earliest first. */
  private List<UnderstoodList> lists(ListDesk desk) throws IOException, ListingException {
    List<UnderstoodList> lists = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(desk::reads).sorted().toList()) {
        UnderstoodList list = desk.read(file);
        if (list.findDate().isEmpty()) {
          throw new ListingException(
              file.getFileName() + ": nothing tells its day; put it into the file's name", null);
        }
        lists.add(list);
      }
    }
    UnderstoodList page = desk.shipped();
    if (!withoutPage && lists.stream().noneMatch(list -> isSameDay(list, page))) {
      lists.add(page);
    }
    lists.sort(Comparator.comparing(ReplayCommand::day).thenComparing(UnderstoodList::kind));
    return lists;
  }

  private static boolean isSameDay(UnderstoodList list, UnderstoodList other) {
    return list.kind() == other.kind() && day(list).equals(day(other));
  }

  private static LocalDate day(UnderstoodList list) {
    return list.findDate().map(ListDate::day).orElseThrow();
  }

  private List<ReplayStep> replay(List<UnderstoodList> lists, ListLedger ledger, PrintWriter out) {
    List<ReplayStep> steps = new ArrayList<>();
    Map<ListKind, UnderstoodList> newest = new EnumMap<>(ListKind.class);
    for (UnderstoodList list : lists) {
      UnderstoodList before = newest.get(list.kind());
      boolean same = before != null && before.list().rows().equals(list.list().rows());
      Comparison<Integer> compared =
          ledger.compare(list, same ? Objects.requireNonNull(before).list().source() : null);
      if (!csv && compared.gate().verdict() != Gate.Verdict.PASSED) {
        out.println(list.list().source() + ":");
        compared.gate().reasons().forEach(reason -> out.println("  " + reason.message()));
      }
      if (compared.gate().verdict() == Gate.Verdict.HELD) {
        continue;
      }
      if (list.kind() == ListKind.PARTICIPATING) {
        steps.add(ReplayStep.of(day(list), before, compared));
      }
      ledger.apply(compared);
      newest.put(list.kind(), list);
    }
    return steps;
  }

  private void print(Map<LocalDate, Map<String, Integer>> figures, PrintWriter out)
      throws IOException {
    List<String> names =
        figures.values().stream().findFirst().map(m -> List.copyOf(m.keySet())).orElse(List.of());
    if (csv) {
      CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
      printer.printRecord(Stream.concat(Stream.of("date"), names.stream()));
      for (Map.Entry<LocalDate, Map<String, Integer>> step : figures.entrySet()) {
        printer.printRecord(
            Stream.concat(
                Stream.of(step.getKey().toString()),
                names.stream().map(name -> String.valueOf(step.getValue().get(name)))));
      }
      return;
    }
    out.print("date      ");
    names.forEach(name -> out.print("  " + name));
    out.println();
    figures.forEach((day, values) -> {
      out.print(day);
      values.forEach((name, value) -> out.printf("  %" + name.length() + "d", value));
      out.println();
    });
  }

  private void printOpen(List<ReplayStep> steps, ListLedger ledger, PrintWriter out) {
    int open = steps.stream().mapToInt(step -> step.compared().open().size()).sum();
    out.printf("%nLeft to a person: %d%n", open);
    for (ReplayStep step : steps) {
      for (Change<Integer> change : step.compared().changes()) {
        if (!change.certain() || (gone && change.after() == null)) {
          out.println("  " + step.day() + " " + ChangesAsText.title(change));
        }
      }
    }
    out.printf(
        "%nBy the newest list: %d listed, %d absent and not confirmed, %d no longer listed%n",
        ledger.count(AgreementStatus.ACTIVE),
        ledger.count(AgreementStatus.UNCONFIRMED_ABSENCE),
        ledger.count(AgreementStatus.NO_LONGER_LISTED));
  }

  /** Prints each figure that is not the expected one; false if there is any. */
  private static boolean check(
      Path expected, Map<LocalDate, Map<String, Integer>> figures, PrintWriter out)
      throws IOException, ListingException {
    int differences = 0;
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (CSVParser parser = CSVParser.parse(expected, StandardCharsets.UTF_8, format)) {
      for (CSVRecord record : parser) {
        differences += differences(record.toMap(), figures, out);
      }
    } catch (IllegalArgumentException malformed) {
      throw new ListingException(expected + ": " + malformed.getMessage(), malformed);
    }
    out.println(differences == 0 ? "All figures are as expected." : differences + " differ.");
    out.flush();
    return differences == 0;
  }

  private static int differences(
      Map<String, String> wanted, Map<LocalDate, Map<String, Integer>> figures, PrintWriter out) {
    Map<String, String> left = new HashMap<>(wanted);
    String date = Optional.ofNullable(left.remove("date")).orElse("");
    Map<String, Integer> found =
        figures.entrySet().stream()
            .filter(step -> step.getKey().toString().equals(date))
            .map(Map.Entry::getValue)
            .findAny()
            .orElse(Map.of());
    int differences = 0;
    for (Map.Entry<String, String> figure : left.entrySet()) {
      String value = String.valueOf(found.get(figure.getKey()));
      if (!figure.getValue().isBlank() && !figure.getValue().equals(value)) {
        out.printf(
            "%s, %s: expected %s, found %s%n", date, figure.getKey(), figure.getValue(), value);
        differences++;
      }
    }
    return differences;
  }
}
