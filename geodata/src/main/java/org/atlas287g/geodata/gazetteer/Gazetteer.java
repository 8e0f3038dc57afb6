package org.atlas287g.geodata.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.gazetteer.Place.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The shipped gazetteer: GeoNames' settlements and post offices of the United States and its
 * territories (CC BY 4.0; see {@code gazetteer/README.md} among the resources).
 */
public final class Gazetteer {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Gazetteer() {}

  /** Reads all places, settlements first. The list is not kept: hold what you need of it. */
  public static List<Place> read() {
    List<Place> places = new ArrayList<>(65_000);
    read("places.csv.gz", Gazetteer::settlement, places);
    read("zips.csv.gz", Gazetteer::postOffice, places);
    return places;
  }

  private static void read(String file, Function<CSVRecord, Place> row, List<Place> into) {
    try (InputStream resource = Gazetteer.class.getResourceAsStream("/gazetteer/" + file)) {
      if (resource == null) {
        throw new IllegalStateException("the resource gazetteer/" + file + " is missing");
      }
      try (Reader text =
              new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8);
          CSVParser rows = FORMAT.parse(text)) {
        rows.stream().map(row).forEach(into::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resource gazetteer/" + file + " cannot be read", e);
    }
  }

  private static Place settlement(CSVRecord row) {
    Kind kind = row.get("kind").equals("PPLX") ? Kind.PART : Kind.SETTLEMENT;
    return place(row, row.get("name"), kind, Integer.parseInt(row.get("population")));
  }

  private static Place postOffice(CSVRecord row) {
    return place(row, row.get("place"), Kind.POST_OFFICE, 0);
  }

  private static Place place(CSVRecord row, String name, Kind kind, int population) {
    return new Place(
        StateCode.valueOf(row.get("state")),
        name,
        kind,
        population,
        emptyToNull(row.get("county")),
        Double.parseDouble(row.get("lon")),
        Double.parseDouble(row.get("lat")));
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
