package org.atlas287g.ui.edit;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;

/** The counties of the boundary file, by state. */
record CountyList(CountyDirectory counties) implements PickList<County> {
  @Override
  public List<Entry> entries() {
    return counties.list().stream().map(this::entry).toList();
  }

  @Override
  public Entry entry(County county) {
    return new Entry(
        county.state().name(), county.fips().value(), county.fullName(), List.of(county.name()));
  }

  @Override
  public Optional<County> find(String key) {
    return counties.list().stream().filter(c -> c.fips().value().equals(key)).findFirst();
  }
}
