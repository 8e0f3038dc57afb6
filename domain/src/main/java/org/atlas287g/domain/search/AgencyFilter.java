package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;

/**
 * All agencies by the words of their names, of the counties that they are placed in and of their
 * state. Unlike {@link NameIndex} it finds every one, for lists to filter by. Immutable.
 */
final class AgencyFilter {
  private final List<Agency> agencies;
  private final PrefixTable words;
  private final PrefixTable names;

  AgencyFilter(List<Agency> agencies, CountyDirectory counties) {
    this.agencies = agencies;
    List<PrefixTable.Key> ofWords = new ArrayList<>();
    List<PrefixTable.Key> ofNames = new ArrayList<>();
    for (int i = 0; i < agencies.size(); i++) {
      AgencyDraft draft = agencies.get(i).draft();
      Set<String> own = new HashSet<>(StateWords.of(draft.state()));
      own.add(draft.state().name().toLowerCase(Locale.ROOT));
      for (String name : names(draft, counties)) {
        List<String> spelled = NameKeys.words(name);
        own.addAll(spelled);
        ofNames.add(new PrefixTable.Key(String.join("", spelled), i));
      }
      for (String word : own) {
        ofWords.add(new PrefixTable.Key(word, i));
      }
    }
    words = new PrefixTable(ofWords);
    names = new PrefixTable(ofNames);
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

  private static List<String> names(AgencyDraft draft, CountyDirectory counties) {
    Stream<String> aliases = draft.aliases().stream().map(alias -> alias.spelling().text());
    Stream<String> served =
        draft.placement().counties().stream()
            .flatMap(fips -> counties.find(fips).map(County::fullName).stream());
    return Stream.of(Stream.of(draft.name().text()), aliases, served)
        .flatMap(names -> names)
        .toList();
  }
}
