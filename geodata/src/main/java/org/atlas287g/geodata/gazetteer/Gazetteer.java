package org.atlas287g.geodata.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.composite.PlacePoint;
import org.atlas287g.geodata.county.CountyIndex;
import org.springframework.stereotype.Component;

/**
 * Places by state and name, from GeoNames' extracts of populated places and postal codes (CC BY
 * 4.0). Immutable, thread-safe.
 */
@Component
public final class Gazetteer {
  private static final Pattern REMARK = Pattern.compile("\\s*\\(.*\\)");
  private static final Set<String> DESIGNATIONS = Set.of("city", "town", "village", "township");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<StateCode, Map<String, List<Place>>> places = new EnumMap<>(StateCode.class);
  private final ZipCodes zipCodes;
  private final List<PlacePoint> largest;

  /**
   * Reads the shipped extracts and finds each place's county in the boundary file in use.
   *
   * @throws UncheckedIOException if the application's own resources cannot be read
   */
  public Gazetteer(CountyIndex counties) {
    ZipCodes.Builder zips = new ZipCodes.Builder();
    List<PlacePoint> points = new ArrayList<>();
    read(
        "/gazetteer/places.csv.gz",
        counties,
        (row, county) -> {
          Place place = settlement(row, county);
          if (place.source() == Place.Source.SETTLEMENT && place.population() > 0) {
            points.add(point(row, place));
          }
          return place;
        });
    largest = LargestPlaces.of(points);
    read(
        "/gazetteer/zips.csv.gz",
        counties,
        (row, county) -> {
          zips.add(row.get("zip"), row.get("place"), county);
          // The post office may be in one county and the middle of its area in another.
          counties
              .findAt(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")))
              .filter(around -> around.state() == county.state())
              .ifPresent(around -> zips.add(row.get("zip"), row.get("place"), around));
          return postal(row, county);
        });
    zipCodes = zips.build();
  }

  /** The places of a state with this {@linkplain NameKeys#key key}; empty if there is none. */
  public List<Place> find(StateCode state, String key) {
    return places.getOrDefault(state, Map.of()).getOrDefault(key, List.of());
  }

  /** The keys of all places of a state. */
  public Set<String> keys(StateCode state) {
    return places.getOrDefault(state, Map.of()).keySet();
  }

  /** The places that a map names, the largest first. */
  public List<PlacePoint> largest() {
    return largest;
  }

  /** The ZIP codes of the same extract. */
  ZipCodes zipCodes() {
    return zipCodes;
  }

  private interface RowReader {
    Place read(CSVRecord row, County county);
  }

  private static Place settlement(CSVRecord row, County county) {
    Place.Source source =
        row.get("kind").equals("PPLX") ? Place.Source.SECTION : Place.Source.SETTLEMENT;
    return new Place(row.get("name"), source, Long.parseLong(row.get("population")), county);
  }

  private static PlacePoint point(CSVRecord row, Place place) {
    return new PlacePoint(
        REMARK.matcher(place.name()).replaceAll(""),
        place.population(),
        place.county(),
        Double.parseDouble(row.get("lon")),
        Double.parseDouble(row.get("lat")));
  }

  private static Place postal(CSVRecord row, County county) {
    return new Place(row.get("place"), Place.Source.POSTAL, 0, county);
  }

  private void read(String resource, CountyIndex counties, RowReader reader) {
    try (InputStream compressed =
            Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource);
        Reader text =
            new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8);
        CSVParser rows = FORMAT.parse(text)) {
      for (CSVRecord row : rows) {
        county(row, counties).ifPresent(county -> add(reader.read(row, county)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * The county that the record names, if the boundary file has it; otherwise the one around its
   * point. Connecticut and Alaska have replaced counties that the records still name.
   */
  private static Optional<County> county(CSVRecord row, CountyIndex counties) {
    String code = row.get("county");
    Optional<County> named =
        code.isEmpty() ? Optional.empty() : counties.find(new CountyFips(code));
    return named
        .or(() ->
            counties.findNearest(
                Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))))
        .filter(county -> county.state().name().equals(row.get("state")));
  }

  private void add(Place place) {
    Map<String, List<Place>> ofState =
        places.computeIfAbsent(place.county().state(), state -> new HashMap<>());
    List<Place> alike = ofState.computeIfAbsent(key(place.name()), key -> new ArrayList<>(2));
    if (place.source() != Place.Source.POSTAL || !alike.contains(place)) {
      alike.add(place);
      alike.sort(Comparator.comparing(Place::source));
    }
  }

  /** Files "Village of Oak Creek (Big Park)" under the name that an agency would use. */
  private static String key(String name) {
    List<String> words = NameKeys.words(REMARK.matcher(name).replaceAll(""));
    if (words.size() > 2 && DESIGNATIONS.contains(words.get(0)) && words.get(1).equals("of")) {
      List<String> plain = new ArrayList<>(words.subList(2, words.size()));
      if (words.get(0).equals("township")) {
        plain.add("township");
      }
      words = plain;
    }
    return String.join("", words);
  }
}
