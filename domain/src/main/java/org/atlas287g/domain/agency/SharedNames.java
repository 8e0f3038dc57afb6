package org.atlas287g.domain.agency;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies of a state bear the same name. Names and aliases count alike, and so do the ways
 * in which lists print one name ({@link NameKeys}).
 */
public final class SharedNames {
  private SharedNames() {}

  /** The agencies of that state of which this is the name or an alias. */
  public static List<Agency> listBearing(
      Collection<Agency> agencies, StateCode state, String name) {
    return listBearing(agencies, state, Set.of(key(name)));
  }

  /**
   * The other agencies of its state that bear a name or alias that an agency newly takes.
   *
   * @param self the agency; a key that no agency has for a new one
   * @param before its contents until now; null for a new one
   */
  public static List<Agency> listSharing(
      Collection<Agency> agencies,
      @Nullable AgencyId self,
      @Nullable AgencyDraft before,
      AgencyDraft draft) {
    Set<String> taken = keys(draft);
    if (before != null && before.state() == draft.state()) {
      taken.removeAll(keys(before));
    }
    return listBearing(agencies, draft.state(), taken).stream()
        .filter(agency -> !agency.id().equals(self))
        .toList();
  }

  /** The name, then the aliases. */
  public static Stream<String> spellings(AgencyDraft draft) {
    return Stream.concat(
        Stream.of(draft.name().text()),
        draft.aliases().stream().map(alias -> alias.spelling().text()));
  }

  private static List<Agency> listBearing(
      Collection<Agency> agencies, StateCode state, Set<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : agencies.stream()
            .filter(agency -> agency.draft().state() == state)
            .filter(agency -> keys(agency.draft()).stream().anyMatch(keys::contains))
            .toList();
  }

  private static Set<String> keys(AgencyDraft draft) {
    return spellings(draft).map(SharedNames::key).collect(Collectors.toCollection(HashSet::new));
  }

  /** A name in which nothing can be folded stands for itself. */
  private static String key(String name) {
    String key = NameKeys.key(name);
    return key.isEmpty() ? name.strip() : key;
  }
}
