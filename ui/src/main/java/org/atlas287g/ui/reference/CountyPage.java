package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;

/**
 * What applies in a county.
 *
 * @param sentence how many agencies hold how many agreements
 * @param groups agreements that stand, of agencies of each sort
 * @param local whether a local agency is among them
 * @param pending agreements that are announced
 * @param ended agreements that do not stand any more
 * @param neighbors counties that share a border
 */
public record CountyPage(
    County county,
    String sentence,
    List<Parts.Group> groups,
    boolean local,
    List<Parts.Agency> pending,
    List<Parts.Agency> ended,
    List<Parts.Event> events,
    Parts.Meetings meetings,
    List<Parts.Place> neighbors,
    SmallMap map) {

  /** Sorts of agencies, in the order of the page. */
  private enum Sort {
    COUNTY,
    MUNICIPAL,
    CAMPUS,
    REGIONAL,
    TRIBAL,
    STATE,
    STATEWIDE;

    static Sort of(Agency agency) {
      if (agency.draft().placement().isStatewide()) {
        return STATEWIDE;
      }
      return switch (agency.draft().level()) {
        case COUNTY, CONSTABLE -> COUNTY;
        case MUNICIPAL -> MUNICIPAL;
        case CAMPUS, PORT -> CAMPUS;
        case REGIONAL, JUDICIAL_DISTRICT -> REGIONAL;
        case TRIBAL -> TRIBAL;
        case STATE -> STATE;
      };
    }
  }

  static CountyPage of(Desk desk, County county) {
    List<Agency> serving = desk.snapshot().agenciesServing(county.fips());
    List<Agreement> standing = desk.standing(serving);
    Map<Sort, List<Agreement>> sorts = new EnumMap<>(Sort.class);
    for (Agreement agreement : standing) {
      Sort sort = Sort.of(desk.snapshot().get(agreement.draft().agency()));
      sorts.computeIfAbsent(sort, _ -> new ArrayList<>()).add(agreement);
    }
    Set<SupportModel> explained = EnumSet.noneOf(SupportModel.class);
    List<Parts.Group> groups = new ArrayList<>();
    sorts.forEach((sort, agreements) ->
        groups.add(new Parts.Group(sort.name(), desk.agencies(agreements, explained, true))));
    Map<CountyFips, Integer> counts = desk.local();
    return new CountyPage(
        county,
        desk.sentence("county", county.fullName(), standing),
        groups,
        sorts.keySet().stream().anyMatch(sort -> sort != Sort.STATEWIDE),
        desk.agencies(desk.pending(serving), explained, true),
        desk.agencies(desk.ended(serving), explained, true),
        desk.events(serving),
        desk.meetings(serving, Desk.PAST_MEETINGS, "/meetings?county=" + county.fips()),
        desk.outlines().neighbors(county.fips()).stream()
            .flatMap(fips -> desk.counties().find(fips).stream())
            .sorted(
                Comparator.comparing((County c) -> c.state() != county.state())
                    .thenComparing(County::name))
            .map(c ->
                new Parts.Place(
                    named(desk, c, county), Maps.said(desk, counts.getOrDefault(c.fips(), 0))))
            .toList(),
        Maps.county(desk, county));
  }

  /** A neighbor in another state with that state's name. */
  private static Parts.Link named(Desk desk, County neighbor, County county) {
    Parts.Link link = desk.link(neighbor);
    return neighbor.state() == county.state()
        ? link
        : new Parts.Link(link.href(), link.text() + ", " + neighbor.state().stateName());
  }
}
