package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.search.NameIndex.Match;

/**
 * What searches read: geography, which never changes, and the agencies of some snapshot. Immutable.
 *
 * @param indexed the agencies, as the snapshot has them
 * @param terms what these are found by, in the order of {@link NameIndex#ORDER}
 * @param served the counties in which one of them is placed
 */
record Indexes(
    List<Agency> indexed,
    List<AgencyTerms> terms,
    NameIndex geography,
    NameIndex agencies,
    AgencyFilter filter,
    Vocabulary vocabulary,
    Set<CountyFips> served) {

  /** Without agencies. */
  static Indexes of(NameIndex geography) {
    return new Indexes(
        List.of(),
        List.of(),
        geography,
        new NameIndex(List.of()),
        AgencyFilter.OF_NOBODY,
        new Vocabulary(geography.words()),
        Set.of());
  }

  /** The same geography with other agencies. Costs little for those that stayed as they were. */
  Indexes next(List<Agency> others, CountyDirectory counties) {
    // Most changes are of agreements and meetings, which the indexes do not have.
    if (indexed.equals(others)) {
      return new Indexes(others, terms, geography, agencies, filter, vocabulary, served);
    }
    List<AgencyTerms> next = termsOf(others, counties);
    NameIndex names = agencies.next(next.stream().map(AgencyTerms::search).toList());
    return new Indexes(
        others,
        next,
        geography,
        names,
        filter.next(next),
        new Vocabulary(Stream.concat(geography.words(), names.words())),
        others.stream()
            .flatMap(agency -> agency.draft().placement().counties().stream())
            .collect(Collectors.toSet()));
  }

  /** What a text names, in no order. */
  List<Match> find(SearchQuery query) {
    List<Match> matches = new ArrayList<>(geography.find(query));
    matches.addAll(agencies.find(query));
    return matches;
  }

  /** Those that stay are in order, so that few are left to sort. */
  private List<AgencyTerms> termsOf(List<Agency> others, CountyDirectory counties) {
    Map<AgencyId, Agency> changed = new HashMap<>();
    others.forEach(agency -> changed.put(agency.id(), agency));
    List<AgencyTerms> next = new ArrayList<>(others.size());
    for (AgencyTerms known : terms) {
      if (changed.remove(known.agency().id(), known.agency())) {
        next.add(known);
      }
    }
    changed.values().forEach(agency -> next.add(AgencyTerms.of(agency, counties)));
    next.sort(Comparator.comparing(AgencyTerms::search, NameIndex.ORDER));
    return next;
  }
}
