package org.atlas287g.geodata.boundary;

import java.nio.file.Path;
import org.atlas287g.geodata.county.CountyIndex;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the boundaries available to the application and its commands. */
@Configuration(proxyBeanMethods = false)
class BoundaryConfiguration {
  @Bean
  Boundaries boundaries(
      @Value("${atlas.data:./data}") Path data, @Value("${atlas.boundaries:}") String configured) {
    return new BoundaryLoader(new BoundaryCache(data.resolve("cache")))
        .load(configured.isBlank() ? null : Path.of(configured));
  }

  @Bean
  CountyIndex countyIndex(Boundaries boundaries) {
    return new CountyIndex(boundaries.shapes());
  }
}
