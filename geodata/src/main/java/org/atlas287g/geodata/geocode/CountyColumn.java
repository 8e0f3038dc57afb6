package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.listing.Typos;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Reads what a list prints in its county column. */
final class CountyColumn {
  private static final Set<String> NOTHING =
      Set.of("", "na", "nna", "none", "null", "unknown", "tbd", "statewide", "various");
  private static final Pattern SEPARATOR = Pattern.compile("[,;/&]|(?i)\\band\\b");

  private final CountyNames counties;

  CountyColumn(CountyNames counties) {
    this.counties = counties;
  }

  /** Whether the cell holds a text that is meant to be a county. */
  static boolean isBlank(@Nullable String text) {
    return text == null || NOTHING.contains(NameKeys.key(text));
  }

  /**
   * The counties of the state that the text names, typing mistakes included; empty if it names
   * none.
   */
  Optional<CountyMention> find(StateCode state, @Nullable String text) {
    if (text == null || isBlank(text)) {
      return Optional.empty();
    }
    Optional<CountyMention> whole = one(state, text);
    return whole.isPresent() ? whole : several(state, text);
  }

  private Optional<CountyMention> several(StateCode state, String text) {
    CountyMention all = null;
    for (String part : SEPARATOR.split(text)) {
      Optional<CountyMention> one = one(state, part);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all =
          all == null
              ? one.get()
              : new CountyMention(
                  CountyLists.union(all.counties(), one.get().counties()),
                  CountyMention.Spelling.EXACT);
    }
    return Optional.ofNullable(all);
  }

  private Optional<CountyMention> one(StateCode state, String text) {
    List<County> full = counties.byFullName(state, NameKeys.key(text));
    if (!full.isEmpty()) {
      return Optional.of(CountyMention.exact(full));
    }
    String bare = String.join("", withoutCountyWord(NameKeys.words(text)));
    List<County> exact = counties.byShortName(state, bare);
    if (!exact.isEmpty()) {
      return Optional.of(CountyMention.exact(exact));
    }
    return counties
        .findNear(state, bare)
        .map(CountyMention::near)
        .or(() -> CountyMention.find(new AgencyName(text), state, counties));
  }

  /** Drops "County", also where it is mistyped: "Countey", "Conty". */
  private static List<String> withoutCountyWord(List<String> words) {
    List<String> kept = new ArrayList<>(words);
    boolean ends =
        kept.size() > 1
            && (Typos.between(kept.getLast(), "county") <= 2
                || Typos.between(kept.getLast(), "parish") <= 1);
    return ends ? kept.subList(0, kept.size() - 1) : kept;
  }
}
