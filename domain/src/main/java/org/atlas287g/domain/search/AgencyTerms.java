package org.atlas287g.domain.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.search.NameIndex.Terms;

/**
 * What an agency is found by, which takes longer to make than to put into an index. Stands as long
 * as the agency stays as it is.
 *
 * @param search for those who type a name
 * @param names its own names and those of its counties, each written as one word; for lists
 * @param words the words of these, and of its state; for lists
 */
record AgencyTerms(Agency agency, Terms search, Set<String> names, Set<String> words) {
  static AgencyTerms of(Agency agency, CountyDirectory counties) {
    AgencyDraft draft = agency.draft();
    Set<String> names = new HashSet<>();
    Set<String> words = new HashSet<>(StateWords.of(draft.state()));
    words.add(draft.state().name().toLowerCase(Locale.ROOT));
    Stream.concat(SharedNames.spellings(draft), served(draft, counties))
        .map(NameKeys::words)
        .forEach((List<String> name) -> {
          names.add(String.join("", name));
          words.addAll(name);
        });
    return new AgencyTerms(
        agency, SearchEntries.agency(agency, counties), Set.copyOf(names), Set.copyOf(words));
  }

  private static Stream<String> served(AgencyDraft draft, CountyDirectory counties) {
    return draft.placement().counties().stream()
        .flatMap(fips -> counties.find(fips).map(County::fullName).stream());
  }
}
