package org.atlas287g.geodata.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.api.Test;

class ShippedCountiesTest {
  private final ShippedCounties counties = new ShippedCounties();

  private static CountyIndex boundaries() throws Exception {
    Path file =
        Path.of(ShippedCounties.class.getResource("/boundaries/us_counties_2023.zip").toURI());
    return new CountyIndex(BoundaryFile.read(file));
  }

  @Test
  void they_are_those_of_the_shipped_boundaries() throws Exception {
    CountyIndex index = boundaries();

    assertThat(counties.list()).isEqualTo(index.list());
    assertThat(counties.listIn(StateCode.FL)).isEqualTo(index.listIn(StateCode.FL));
    assertThat(counties.find(new CountyFips("12086")))
        .isEqualTo(index.find(new CountyFips("12086")));
  }
}
