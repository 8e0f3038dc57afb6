package org.atlas287g.domain.place;

import java.util.List;
import java.util.Optional;

/** A directory for tests that need none. */
public record NoCounties() implements CountyDirectory {
  @Override
  public List<County> list() {
    return List.of();
  }

  @Override
  public Optional<County> find(CountyFips fips) {
    return Optional.empty();
  }

  @Override
  public List<County> listIn(StateCode state) {
    return List.of();
  }
}
