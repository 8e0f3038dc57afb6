package org.atlas287g.geodata.geocode;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/** Copies a CSV file of agencies row by row, with each agency's placement added. */
final class PlacedCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setRecordSeparator("\n").get();
  private static final List<String> ADDED =
      List.of("level", "statewide", "fips", "basis", "confidence", "alternatives", "reason");
  private static final int MESSAGES = 20;

  private final AgencyGeocoder geocoder;
  private final Path in;
  private final PrintWriter messages;
  private final Map<String, Integer> columns = new HashMap<>();
  private int rows;
  private int placed;
  private int statewide;
  private int review;
  private int bad;

  /** How many rows were placed, and how many were not. */
  record Counts(int rows, int placed, int statewide, int review, int bad) {}

  /**
   * Prepares one file.
   *
   * @param messages where rows that cannot be read are named
   */
  PlacedCsv(AgencyGeocoder geocoder, Path in, PrintWriter messages) {
    this.geocoder = geocoder;
    this.in = in;
    this.messages = messages;
  }

  /**
   * Writes the placed rows.
   *
   * @throws IOException if the input is no such list, with file, line and column where known, or
   *     the output cannot be written
   */
  Counts write(Path out) throws IOException {
    try (Reader text = open();
        CSVParser parser = FORMAT.parse(text);
        BufferedWriter target = Files.newBufferedWriter(out);
        CSVPrinter printer = new CSVPrinter(target, FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      int width = header(records, printer);
      while (records.hasNext()) {
        CSVRecord row = records.next();
        printer.printRecord(answered(row, parser.getCurrentLineNumber(), width));
      }
      return new Counts(rows, placed, statewide, review, bad);
    } catch (UncheckedIOException e) {
      IOException cause = Objects.requireNonNull(e.getCause());
      throw cause instanceof CSVException ? located(cause) : cause;
    }
  }

  private Reader open() throws IOException {
    return new BufferedReader(new Utf8Reader(in.toString(), Files.newInputStream(in)));
  }

  /** The parser only knows that quotation is wrong, so the file is read again to find where. */
  private IOException located(IOException problem) throws IOException {
    try (Reader text = open()) {
      return CsvFault.find(text)
          .<IOException>map(fault ->
              new UnusableCsvException(in.toString(), fault.line(), fault.column(), fault.what()))
          .orElseGet(() -> new IOException(in + ": " + problem.getMessage(), problem));
    }
  }

  private int header(Iterator<CSVRecord> records, CSVPrinter printer) throws IOException {
    if (!records.hasNext()) {
      throw new IOException(in + ": the file is empty, expected columns state and agency");
    }
    List<String> names = new ArrayList<>(records.next().toList());
    for (int i = 0; i < names.size(); i++) {
      String key = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (ADDED.contains(key) || (columns.put(key, i) != null && !key.isEmpty())) {
        throw new IOException(
            "%s, line 1, column %d: found \"%s\", expected a name that is neither repeated nor one of %s"
                .formatted(in, i + 1, names.get(i), ADDED));
      }
    }
    for (String needed : List.of("state", "agency")) {
      if (!columns.containsKey(needed)) {
        throw new IOException(
            "%s, line 1: found columns %s, expected one called %s".formatted(in, names, needed));
      }
    }
    int width = names.size();
    names.addAll(ADDED);
    printer.printRecord(names);
    return width;
  }

  private List<String> answered(CSVRecord row, long lastLine, int width) {
    rows++;
    long line = lastLine - row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    List<String> cells = new ArrayList<>(row.toList());
    while (cells.size() < width) {
      cells.add("");
    }
    if (row.size() > width) {
      String problem = "line %d: found %d columns, expected %d".formatted(line, row.size(), width);
      List<String> all = unread(cells.subList(0, width), problem);
      all.addAll(cells.subList(width, cells.size()));
      return all;
    }
    String state = cell(row, "state");
    String agency = cell(row, "agency");
    if (agency == null) {
      return unread(
          cells, "line %d, column agency: found nothing, expected a name".formatted(line));
    }
    Optional<StateCode> code = state == null ? Optional.empty() : PrintedValues.state(state);
    if (code.isEmpty()) {
      return unread(
          cells,
          "line %d, column state: found \"%s\", expected a state's name or postal code"
              .formatted(line, state == null ? "" : state));
    }
    try {
      AgencyGeocoder.Answer answer =
          geocoder.place(
              new AgencyGeocoder.Question(
                  code.get(), agency, cell(row, "type"), cell(row, "county"), null));
      cells.addAll(columns(answer));
      return cells;
    } catch (UnusableValue tooLong) {
      return unread(cells, "line %d: %s".formatted(line, tooLong.getMessage()));
    }
  }

  private List<String> columns(AgencyGeocoder.Answer answer) {
    Placement placement = answer.placement();
    if (placement.needsReview()) {
      review++;
    } else if (placement.isStatewide()) {
      statewide++;
    } else {
      placed++;
    }
    return List.of(
        answer.level().name().toLowerCase(Locale.ROOT),
        Boolean.toString(placement.isStatewide()),
        codes(placement.counties()),
        placement.basis().name().toLowerCase(Locale.ROOT),
        "%.2f".formatted(placement.confidence()),
        codes(placement.alternatives()),
        placement.needsReview() ? "needs review: " + placement.reason() : placement.reason());
  }

  private List<String> unread(List<String> cells, String problem) {
    bad++;
    if (bad <= MESSAGES) {
      messages.println(in + ", " + problem);
    } else if (bad == MESSAGES + 1) {
      messages.println(in + ": more rows could not be read; the output's reason column names them");
    }
    List<String> all = new ArrayList<>(cells);
    all.addAll(Collections.nCopies(ADDED.size() - 1, ""));
    all.add(problem);
    return all;
  }

  private @Nullable String cell(CSVRecord row, String column) {
    Integer index = columns.get(column);
    return index == null || index >= row.size() || row.get(index).isBlank() ? null : row.get(index);
  }

  private static String codes(List<CountyFips> counties) {
    return counties.stream().map(CountyFips::value).collect(Collectors.joining(" "));
  }
}
