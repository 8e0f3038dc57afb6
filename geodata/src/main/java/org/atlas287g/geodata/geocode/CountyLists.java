package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.place.CountyFips;

/** Combines lists of counties, keeping their order. */
final class CountyLists {
  private CountyLists() {}

  static List<CountyFips> union(List<CountyFips> first, List<CountyFips> then) {
    return Stream.concat(first.stream(), then.stream()).distinct().toList();
  }

  static List<CountyFips> without(List<CountyFips> all, List<CountyFips> removed) {
    return all.stream().filter(county -> !removed.contains(county)).toList();
  }
}
