package org.atlas287g.geodata.county;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.shapefile.Attributes;

/**
 * The names of the counties of the shipped boundary file, without their shapes: for commands that
 * only read lists, found by {@link java.util.ServiceLoader}. Immutable.
 */
public final class ShippedCounties implements CountyDirectory {
  private static final String FILE = "/boundaries/us_counties_2023.zip";

  private final List<County> counties;
  private final Map<StateCode, List<County>> byState;

  /** Reads the shipped file. */
  public ShippedCounties() {
    try (InputStream zip = Objects.requireNonNull(getClass().getResourceAsStream(FILE))) {
      counties =
          Attributes.read(zip).stream()
              .filter(row -> StateCode.findByFips(text(row, "STATEFP")).isPresent())
              .map(ShippedCounties::county)
              .sorted(comparing(County::fips))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byState =
        counties.stream()
            .collect(
                groupingBy(
                    County::state, () -> new EnumMap<>(StateCode.class), Collectors.toList()));
  }

  @Override
  public List<County> list() {
    return counties;
  }

  @Override
  public Optional<County> find(CountyFips fips) {
    return counties.stream().filter(county -> county.fips().equals(fips)).findAny();
  }

  @Override
  public List<County> listIn(StateCode state) {
    return byState.getOrDefault(state, List.of());
  }

  private static County county(Map<String, String> row) {
    return new County(
        new CountyFips(text(row, "GEOID")),
        text(row, "NAME"),
        text(row, "NAMELSAD"),
        text(row, "LSAD"));
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
