package org.atlas287g.geodata.gazetteer;

import org.atlas287g.domain.place.County;

/**
 * A place that a gazetteer knows by name.
 *
 * @param name the name as the gazetteer prints it
 * @param source which kind of record it is
 * @param population inhabitants; 0 if not known
 * @param county the county that its point lies in
 */
public record Place(String name, Source source, long population, County county) {
  /** Kinds of records, from the strongest evidence for a municipality to the weakest. */
  public enum Source {
    /** A city, town, or village. */
    SETTLEMENT,
    /** A part of a city, town, or village. */
    SECTION,
    /** The place name of a postal delivery area, which may reach beyond the municipality. */
    POSTAL
  }
}
