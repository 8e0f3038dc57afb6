package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.search.NameIndex.Closeness;
import org.atlas287g.domain.search.NameIndex.Match;
import org.atlas287g.domain.search.SearchHit.Kind;

/**
 * The counties that a text means when it names somewhere rather than somebody.
 *
 * @param counties none if it names nowhere
 */
record Area(Set<CountyFips> counties) {
  private static final Area NOWHERE = new Area(Set.of());

  /**
   * What a text names, to a reader of a list: a ZIP code, else the counties of that name, else the
   * largest place of that name. Meant is the first of them in which an agency is placed ("Mesa" is
   * the city in Arizona while no agency serves Mesa County, Colorado), else the first that is
   * served at all. A state's name means the state alone, whatever else is called so.
   */
  static Area named(
      SearchQuery query, NameIndex geography, PlaceDirectory places, List<Agency> agencies) {
    List<Match> named =
        geography.find(query).stream().filter(m -> m.closeness() == Closeness.NAME).toList();
    if (named.stream().anyMatch(m -> m.entry().hit().kind() == Kind.STATE)) {
      return NOWHERE;
    }
    List<Area> readings = new ArrayList<>();
    if (query.zipDigits().length() == 5) {
      readings.add(
          new Area(
              places.findZipCodes(query.zipDigits(), NameIndex.MOST).stream()
                  .map(zip -> zip.county().fips())
                  .collect(Collectors.toSet())));
    }
    readings.add(of(named, hit -> hit.kind() == Kind.COUNTY));
    named.stream()
        .map(m -> m.entry().hit())
        .filter(hit -> hit.kind() == Kind.PLACE)
        .findFirst() // the largest
        .ifPresent(largest ->
            readings.add(
                of(named, hit -> hit.kind() == Kind.PLACE && hit.label().equals(largest.label()))));
    return readings.stream()
        .filter(area -> agencies.stream().anyMatch(area::has))
        .findFirst()
        .or(() ->
            readings.stream()
                .filter(area -> agencies.stream().anyMatch(area::isServedBy))
                .findFirst())
        .orElse(NOWHERE);
  }

  /**
   * Whether an agency serves it. One that serves its whole state does if all of the counties lie
   * there: twenty states have a Jackson County, and someone who types "Jackson" means no state.
   */
  boolean isServedBy(Agency agency) {
    boolean oneState = counties.stream().map(CountyFips::state).distinct().count() == 1;
    return has(agency) || (oneState && counties.stream().anyMatch(agency.draft()::serves));
  }

  private boolean has(Agency agency) {
    return agency.draft().placement().counties().stream().anyMatch(counties::contains);
  }

  private static Area of(List<Match> matches, Predicate<SearchHit> which) {
    return new Area(
        matches.stream()
            .map(m -> m.entry().hit())
            .filter(which)
            .flatMap(hit -> Stream.ofNullable(hit.county()))
            .collect(Collectors.toSet()));
  }
}
