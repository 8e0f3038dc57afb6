package org.atlas287g.geodata.gazetteer;

import java.nio.file.Path;
import org.atlas287g.geodata.county.CountyIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the geocoder the Census Bureau's files from the data folder. */
@Configuration(proxyBeanMethods = false)
class GazetteerConfiguration {
  @Bean
  CensusPlaces censusPlaces(@Value("${atlas.data:./data}") Path data, CountyIndex counties) {
    return CensusPlaces.read(data.resolve("gazetteer"), counties);
  }
}
