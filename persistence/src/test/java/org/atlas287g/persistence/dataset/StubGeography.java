package org.atlas287g.persistence.dataset;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.persistence.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The dataset's loader with stand-ins for the geography that another module provides. */
@Configuration(proxyBeanMethods = false)
@Import({DatasetLoader.class, Store.Services.class})
@ComponentScan("org.atlas287g.domain.importing")
class StubGeography {
  /** Places nobody. */
  @Bean
  AgencyGeocoder geocoder() {
    return _ ->
        new AgencyGeocoder.Answer(
            AgencyLevel.COUNTY, Placement.unplaced(Basis.NAME, List.of(), "not tried"));
  }

  /** Two counties whose names are one letter apart, both in the dataset. */
  @Bean
  CountyDirectory counties() {
    List<County> counties =
        List.of(
            new County(new CountyFips("48471"), "Walker", "Walker County", "06"),
            new County(new CountyFips("48473"), "Waller", "Waller County", "06"));
    return new CountyDirectory() {
      @Override
      public List<County> list() {
        return counties;
      }

      @Override
      public Optional<County> find(CountyFips fips) {
        return counties.stream().filter(c -> c.fips().equals(fips)).findAny();
      }

      @Override
      public List<County> listIn(StateCode state) {
        return counties.stream().filter(c -> c.state() == state).toList();
      }
    };
  }
}
