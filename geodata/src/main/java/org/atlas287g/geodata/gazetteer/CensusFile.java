package org.atlas287g.geodata.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.CensusPlaces.Municipality;

/**
 * Reads a text file of the Census Bureau's gazetteer, of places or of county subdivisions.
 *
 * <p>Source of the layout: "Gazetteer Files", record layouts, U.S. Census Bureau. Columns are found
 * by their names. Tabs separate them; from 2025 on, vertical bars do. Files are UTF-8, older ones
 * ISO 8859-1. A place's GEOID has seven digits. A county subdivision's has ten, and the first five
 * are its county's.
 */
final class CensusFile {
  /** The Bureau's files are far smaller; a larger one is a mistake. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int PLACE_DIGITS = 7;
  private static final int SUBDIVISION_DIGITS = 10;
  private static final int SHOWN = 40;
  private static final List<String> COLUMNS =
      List.of("USPS", "GEOID", "NAME", "INTPTLAT", "INTPTLONG");
  private static final Pattern DIGITS = Pattern.compile("\\d{7}|\\d{10}");

  /** "Louisville/Jefferson County metro government (balance)": the kind is in lower case. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?<name>.*?)(?<kind>(?:\\s+(?:\\p{Ll}[\\p{L}-]*|CDP|CCD|UT))*)(?:\\s*\\([^)]*\\))*\\s*");

  /** "El Paso de Robles (Paso Robles) city". */
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^)]*\\)");

  /** Kinds of subdivisions that exist only for the census, or for elections. */
  private static final Set<String> STATISTICAL =
      Set.of("CCD", "UT", "unorganized territory", "district", "precinct", "census subarea");

  private final Path file;
  private final CountyIndex counties;
  private final Map<String, Integer> columns = new HashMap<>();

  private CensusFile(Path file, CountyIndex counties) {
    this.file = file;
    this.counties = counties;
  }

  /**
   * The places or county subdivisions of a file, without those that only serve statistics.
   *
   * @throws IOException if it cannot be read or is no such file, with file, row, column, what was
   *     found and what was expected
   */
  static List<Municipality> read(Path file, CountyIndex counties) throws IOException {
    return new CensusFile(file, counties).read();
  }

  private List<Municipality> read() throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(
          "%s: found %,d bytes, expected at most %,d"
              .formatted(file, Files.size(file), MOST_BYTES));
    }
    List<String> lines = text().lines().toList();
    String header = lines.isEmpty() ? "" : lines.getFirst();
    String separator = header.indexOf('|') >= 0 ? "|" : "\t";
    header(cells(header, separator));
    List<Municipality> found = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        row(cells(lines.get(i), separator), i + 1).ifPresent(found::add);
      }
    }
    return found;
  }

  private String text() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static List<String> cells(String line, String separator) {
    return Arrays.stream(line.split(Pattern.quote(separator), -1)).map(String::strip).toList();
  }

  private void header(List<String> names) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i), i);
    }
    for (String needed : COLUMNS) {
      if (!columns.containsKey(needed)) {
        throw new IOException(
            "%s, row 1: found columns %s, expected one called %s"
                .formatted(file, shown(names.toString()), needed));
      }
    }
  }

  private Optional<Municipality> row(List<String> cells, int row) throws IOException {
    String geoid = cell(cells, row, "GEOID", "a GEOID");
    if (!DIGITS.matcher(geoid).matches()) {
      throw unexpected(
          row,
          "GEOID",
          geoid,
          "%d digits of a place or %d of a county subdivision"
              .formatted(PLACE_DIGITS, SUBDIVISION_DIGITS));
    }
    StateCode state =
        StateCode.findByFips(geoid.substring(0, 2))
            .orElseThrow(() -> unexpected(row, "GEOID", geoid, "a state's code in front"));
    String code = cell(cells, row, "USPS", "a state's postal code");
    if (!code.equals(state.name())) {
      throw unexpected(row, "USPS", code, state.name() + ", as its GEOID says");
    }
    String name = cell(cells, row, "NAME", "a name");
    if (!Limit.NAME.admits(name)) {
      throw unexpected(
          row, "NAME", name, "a name of at most %d characters".formatted(Limit.NAME.most()));
    }
    double latitude = degrees(cells, row, "INTPTLAT", 90);
    double longitude = degrees(cells, row, "INTPTLONG", 180);
    return county(geoid, longitude, latitude)
        .filter(county -> county.state() == state)
        .flatMap(county -> municipality(name, county));
  }

  /**
   * The county in a subdivision's code, if the boundary file has it; otherwise the one around the
   * point.
   */
  private Optional<County> county(String geoid, double longitude, double latitude) {
    Optional<County> coded =
        geoid.length() == SUBDIVISION_DIGITS
            ? counties.find(new CountyFips(geoid.substring(0, 5)))
            : Optional.empty();
    return coded.or(() -> counties.findNearest(longitude, latitude));
  }

  private static Optional<Municipality> municipality(String printed, County county) {
    Matcher parts = KIND.matcher(printed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String kind = parts.group("kind").strip();
    String name = REMARK.matcher(parts.group("name")).replaceAll("").strip();
    return name.isEmpty() || STATISTICAL.contains(kind)
        ? Optional.empty()
        : Optional.of(new Municipality(name, kind, county));
  }

  private double degrees(List<String> cells, int row, String column, int most) throws IOException {
    String text = cell(cells, row, column, "degrees");
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The exception below covers this, and numbers out of range.
    }
    throw unexpected(row, column, text, "degrees between -%d and %d".formatted(most, most));
  }

  private String cell(List<String> cells, int row, String column, String expected)
      throws IOException {
    int index = columns.getOrDefault(column, 0);
    if (index >= cells.size() || cells.get(index).isEmpty()) {
      throw new IOException(
          "%s, row %d, column %s: found nothing, expected %s"
              .formatted(file, row, column, expected));
    }
    return cells.get(index);
  }

  private IOException unexpected(int row, String column, String found, String expected) {
    return new IOException(
        "%s, row %d, column %s: found \"%s\", expected %s"
            .formatted(file, row, column, shown(found), expected));
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
