package org.atlas287g.geodata.geocode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.AgencyGeocoder;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Copies a CSV file of agencies and adds where each serves, one row at a time: no more than one row
 * is held. For one file; not thread-safe.
 */
final class CsvGeocoding {
  /** The columns that are added. */
  static final List<String> ADDED =
      List.of("level", "statewide", "fips", "basis", "confidence", "alternatives", "reason");

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setRecordSeparator('\n').get();

  private final AgencyGeocoder geocoder;
  private final String file;
  private final PrintWriter problems;
  private int rows;
  private int placed;
  private int statewide;
  private int review;
  private int bad;

  /**
   * Prepares for one file.
   *
   * @param file its name, for messages
   * @param problems takes one line for each bad row
   */
  CsvGeocoding(AgencyGeocoder geocoder, String file, PrintWriter problems) {
    this.geocoder = geocoder;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads all rows and writes them with their answers. A bad row is written too, with the problem
   * as its reason.
   *
   * @throws UnusableCsvException if the header lacks a required column
   * @throws IOException if reading or writing fails, also at the first malformed row
   */
  void run(Reader in, Appendable out) throws IOException {
    try (CSVParser parser = FORMAT.parse(in)) {
      CSVPrinter printer = new CSVPrinter(out, FORMAT);
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new UnusableCsvException(file + " is empty; expected a header with state and agency");
      }
      CSVRecord header = records.next();
      AgencyColumns columns = AgencyColumns.of(file, header);
      print(printer, columns, header, ADDED);
      long line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        CSVRecord row = records.next();
        if (!isBlank(row)) {
          rows++;
          print(printer, columns, row, answer(columns, row, line));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      printer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isBlank(CSVRecord row) {
    return row.stream().allMatch(String::isBlank);
  }

  private List<String> answer(AgencyColumns columns, CSVRecord row, long line) {
    String problem = problem(columns, row, line);
    if (problem != null) {
      bad++;
      problems.println(problem);
      return unanswered(problem);
    }
    StateCode state = state(columns, row).orElseThrow();
    String agency = AgencyColumns.cell(row, columns.agency());
    return answer(
        geocoder.place(
            new AgencyGeocoder.Question(
                state,
                String.valueOf(agency),
                AgencyColumns.cell(row, columns.type()),
                AgencyColumns.cell(row, columns.county()),
                null)));
  }

  private @Nullable String problem(AgencyColumns columns, CSVRecord row, long line) {
    if (row.size() > columns.width()) {
      return "%s, line %d, column %d: found %d cells, expected the header's %d"
          .formatted(file, line, columns.width() + 1, row.size(), columns.width());
    }
    if (state(columns, row).isEmpty()) {
      return problem(row, line, columns.state(), "state", PrintedValues.STATE_EXPECTED);
    }
    if (AgencyColumns.cell(row, columns.agency()) == null) {
      return problem(row, line, columns.agency(), "agency", "the name of an agency");
    }
    return null;
  }

  private String problem(CSVRecord row, long line, int column, String heading, String expected) {
    String found = AgencyColumns.cell(row, column);
    return "%s, line %d, column %d (%s): found \"%s\", expected %s"
        .formatted(file, line, column + 1, heading, found == null ? "" : found, expected);
  }

  private static Optional<StateCode> state(AgencyColumns columns, CSVRecord row) {
    return Optional.ofNullable(AgencyColumns.cell(row, columns.state()))
        .flatMap(PrintedValues::state);
  }

  private List<String> answer(AgencyGeocoder.Answer answer) {
    Placement placement = answer.placement();
    if (placement.needsReview()) {
      review++;
    } else if (placement.isStatewide()) {
      statewide++;
    } else {
      placed++;
    }
    return List.of(
        answer.level().name(),
        String.valueOf(placement.isStatewide()),
        codes(placement.counties()),
        placement.basis().name(),
        String.format(Locale.ROOT, "%.2f", placement.confidence()),
        codes(placement.alternatives()),
        placement.reason());
  }

  private static List<String> unanswered(String problem) {
    List<String> cells = new ArrayList<>(Collections.nCopies(ADDED.size() - 1, ""));
    cells.add(problem);
    return cells;
  }

  private static String codes(List<CountyFips> counties) {
    return counties.stream().map(CountyFips::value).collect(Collectors.joining(" "));
  }

  /** The row's own cells, the answer, and last what the row has more than the header. */
  private static void print(
      CSVPrinter printer, AgencyColumns columns, CSVRecord row, List<String> added)
      throws IOException {
    for (int i = 0; i < columns.width(); i++) {
      printer.print(i < row.size() ? row.get(i) : "");
    }
    for (String cell : added) {
      printer.print(cell);
    }
    for (int i = columns.width(); i < row.size(); i++) {
      printer.print(row.get(i));
    }
    printer.println();
  }

  int badRows() {
    return bad;
  }

  /** One line on what was done. */
  String summary() {
    return "%,d agencies: %,d placed in counties, %,d statewide, %,d need review, %,d bad rows"
        .formatted(rows, placed, statewide, review, bad);
  }
}
