package org.atlas287g.ui.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.ui.api.CsvCell;
import org.jspecify.annotations.Nullable;

/** Prints changes as a table: one line for each, with what the lists print before and after. */
final class ChangesAsCsv {
  private static final List<String> PRINTED =
      List.of("state", "agency", "model", "signed", "moa", "county", "type");

  private ChangesAsCsv() {}

  static <K> void print(Comparison<K> compared, PrintWriter out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(
        Stream.of(
                Stream.of("kind", "certain", "state", "agency", "model"),
                PRINTED.stream().map("before_"::concat),
                PRINTED.stream().map("after_"::concat),
                Stream.of("evidence"))
            .flatMap(names -> names));
    for (Change<K> change : compared.changes()) {
      if (change.kind() != ChangeKind.UNCHANGED) {
        csv.printRecord(line(change));
      }
    }
  }

  private static <K> List<String> line(Change<K> change) {
    ListedRow row = ChangeText.row(change);
    List<String> line = new ArrayList<>();
    line.add(change.kind().name());
    line.add(String.valueOf(change.certain()));
    line.add(CsvCell.text(ChangeText.state(row)));
    line.add(CsvCell.text(row.printed().agency()));
    line.add(row.model().name());
    addPrinted(line, change.before() == null ? null : change.before().row());
    addPrinted(line, change.after());
    line.add(change.evidence().words());
    return line;
  }

  private static void addPrinted(List<String> line, @Nullable ListedRow row) {
    for (String name : PRINTED) {
      String text = row == null ? null : ChangeText.printed(row).get(name);
      line.add(CsvCell.text(Objects.requireNonNullElse(text, "")));
    }
  }
}
