package org.atlas287g.geodata.geocode;

import java.util.List;
import org.atlas287g.domain.place.CountyFips;

/** Parts of the reasons that people read. */
final class Sentences {
  /** More than so many names say no more than their number. */
  private static final int NAMED = 4;

  private Sentences() {}

  static String or(List<CountyFips> found, CountyNames counties) {
    return join(found, counties, " or ");
  }

  static String and(List<CountyFips> found, CountyNames counties) {
    return join(found, counties, " and ");
  }

  private static String join(List<CountyFips> found, CountyNames counties, String last) {
    if (found.size() > NAMED) {
      return found.size() + " counties";
    }
    List<String> names = found.stream().map(counties::print).toList();
    int end = names.size() - 1;
    return end < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, end)) + last + names.get(end);
  }
}
