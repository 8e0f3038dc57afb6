package org.atlas287g.domain.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.place.StateCode;

/**
 * All agencies by the words of their names, of the counties that they are placed in and of their
 * state. Unlike {@link NameIndex} it finds every one, for lists to filter by. Immutable.
 */
final class AgencyFilter {
  static final AgencyFilter OF_NOBODY =
      new AgencyFilter(List.of(), PrefixTable.EMPTY, PrefixTable.EMPTY);

  private final List<Agency> agencies;
  private final PrefixTable words;
  private final PrefixTable names;

  private AgencyFilter(
      List<AgencyTerms> terms, PrefixTable earlierNames, PrefixTable earlierWords) {
    agencies = terms.stream().map(AgencyTerms::agency).toList();
    PrefixTable.Builder ofWords = earlierWords.next();
    PrefixTable.Builder ofNames = earlierNames.next();
    for (int i = 0; i < terms.size(); i++) {
      for (String name : terms.get(i).names()) {
        ofNames.add(name, i);
      }
      for (String word : terms.get(i).words()) {
        ofWords.add(word, i);
      }
    }
    words = ofWords.build();
    names = ofNames.build();
  }

  /** A filter of other agencies, made sooner if most of them are the same. */
  AgencyFilter next(List<AgencyTerms> others) {
    return new AgencyFilter(others, names, words);
  }

  /**
   * The agencies that have, for every word typed, a word that begins with it. A postal code alone
   * means the agencies of its state, so that "FL" does not find Floyd County.
   */
  Set<AgencyId> find(SearchQuery query) {
    Set<AgencyId> found = new HashSet<>();
    for (List<String> typed : query.readings()) {
      Optional<StateCode> state = StateWords.coded(typed);
      if (state.isPresent()) {
        return agencies.stream()
            .filter(agency -> agency.draft().state() == state.get())
            .map(Agency::id)
            .collect(Collectors.toSet());
      }
      names.find(String.join("", typed), (agency, _) -> found.add(agencies.get(agency).id()));
      int[] bits = new int[agencies.size()];
      for (int i = 0; i < typed.size(); i++) {
        int bit = 1 << i;
        words.find(typed.get(i), (agency, _) -> bits[agency] |= bit);
      }
      int all = (1 << typed.size()) - 1;
      for (int i = 0; i < bits.length; i++) {
        if (bits[i] == all) {
          found.add(agencies.get(i).id());
        }
      }
    }
    return found;
  }
}
