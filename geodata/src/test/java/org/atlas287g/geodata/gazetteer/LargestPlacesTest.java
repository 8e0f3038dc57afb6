package org.atlas287g.geodata.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.geodata.composite.PlacePoint;
import org.junit.jupiter.api.Test;

class LargestPlacesTest {
  @Test
  void namesTheLargestOfAll_andTheLargestTownOfEachOtherCounty() {
    List<PlacePoint> all = new ArrayList<>();
    all.add(place("Village", 4_999, "56001"));
    all.add(place("Second Town", 6_000, "56003"));
    all.add(place("Town", 7_000, "56003"));
    for (int i = 0; i < 1_200; i++) {
      all.add(place("City " + i, 1_000_000 - i, "36061"));
    }
    List<PlacePoint> named = LargestPlaces.of(all);
    assertThat(named).hasSize(1_001);
    assertThat(named.getFirst().name()).isEqualTo("City 0");
    assertThat(named.getLast().name()).isEqualTo("Town");
  }

  private static PlacePoint place(String name, long population, String county) {
    return new PlacePoint(
        name, population, new County(new CountyFips(county), "A", "A County", ""), -100, 40);
  }
}
