package org.atlas287g.geodata.geocode;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.atlas287g.geodata.authority.Authorities;
import org.atlas287g.geodata.county.BoundaryException;
import org.atlas287g.geodata.county.BoundaryFile;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.CensusPlaces;
import org.atlas287g.geodata.gazetteer.Gazetteer;

/** The shipped boundaries and gazetteer, read once for all tests of this package. */
final class TestCounties {
  static final CountyIndex INDEX = index();
  private static final Gazetteer GAZETTEER = new Gazetteer(INDEX);

  /** The geocoder as shipped, without the Census Bureau's files. */
  static final RuleGeocoder GEOCODER = with(CensusPlaces.none());

  static final NamedCounties HINTS = new NamedCounties(GEOCODER, INDEX, GAZETTEER);

  private TestCounties() {}

  static RuleGeocoder with(CensusPlaces census) {
    return new RuleGeocoder(INDEX, GAZETTEER, census, new Authorities());
  }

  private static CountyIndex index() {
    try {
      return new CountyIndex(
          BoundaryFile.read(
              Path.of(
                  Objects.requireNonNull(
                          BoundaryFile.class.getResource("/boundaries/us_counties_2023.zip"))
                      .toURI())));
    } catch (BoundaryException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
