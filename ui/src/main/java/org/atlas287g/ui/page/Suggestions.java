package org.atlas287g.ui.page;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.search.Search;
import org.atlas287g.domain.search.SearchHit;
import org.atlas287g.ui.web.ReferencePaths;
import org.springframework.stereotype.Component;

/** Pages that a text may mean. */
@Component
public class Suggestions {
  /** Longer texts are cut. */
  static final int LONGEST = 100;

  private final Search search;
  private final CountyDirectory counties;

  /** A page: what it is about, in the search's words, and where it is. */
  public record Suggestion(SearchHit hit, String href) {}

  Suggestions(Search search, CountyDirectory counties) {
    this.search = search;
    this.counties = counties;
  }

  /** The best first; none for a text without words. */
  List<Suggestion> find(Snapshot snapshot, String text) {
    String asked = text.strip();
    if (asked.isEmpty()) {
      return List.of();
    }
    return search.find(snapshot, asked.substring(0, Math.min(asked.length(), LONGEST))).stream()
        .map(hit -> new Suggestion(hit, href(hit)))
        .toList();
  }

  private String href(SearchHit hit) {
    if (hit.slug() != null) {
      return ReferencePaths.agency(hit.slug());
    }
    return Optional.ofNullable(hit.county())
        .flatMap(counties::find)
        .map(ReferencePaths::county)
        .orElseGet(() -> ReferencePaths.state(hit.state()));
  }
}
