package org.atlas287g.domain.search;

import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.Spelling;

/** Which agencies a text names. Immutable. */
public final class Named {
  /** Everyone. */
  public static final Named ANY = new Named();

  private final boolean any;
  private final Set<AgencyId> byWords;
  private final Area area;
  private final Set<List<String>> readings;

  private Named() {
    any = true;
    byWords = Set.of();
    area = new Area(Set.of());
    readings = Set.of();
  }

  Named(Set<AgencyId> byWords, Area area, SearchQuery query) {
    this.any = false;
    this.byWords = byWords;
    this.area = area;
    this.readings = query.readings();
  }

  /** Whether the text names a recorded agency, or somewhere that it serves. */
  public boolean accepts(Agency agency) {
    return any || byWords.contains(agency.id()) || area.isServedBy(agency);
  }

  /** Whether the text names an agency that is known only as a source printed it. */
  public boolean accepts(Spelling printed) {
    List<String> words = NameKeys.words(printed.text());
    return any
        || readings.stream()
            .anyMatch(typed ->
                typed.stream()
                    .allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start))));
  }
}
