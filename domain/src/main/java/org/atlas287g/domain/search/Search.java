package org.atlas287g.domain.search;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.SnapshotPart;
import org.atlas287g.domain.search.NameIndex.Closeness;
import org.atlas287g.domain.search.NameIndex.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds agencies, counties, states, places and ZIP codes by what one types. The index of geography
 * is made once, after the start, that of agencies once per snapshot. Thread-safe.
 */
@Component
public class Search implements SnapshotPart {
  /** How many hits are given at most. */
  public static final int MOST = NameIndex.MOST;

  private final CountyDirectory counties;
  private final PlaceDirectory places;
  private final ReentrantLock indexing = new ReentrantLock();

  /** Those of the newest snapshot that was asked for. */
  private volatile @Nullable Indexes held;

  Search(CountyDirectory counties, PlaceDirectory places) {
    this.counties = counties;
    this.places = places;
  }

  /**
   * What a text may mean to readers of a snapshot, the best first, at most {@link #MOST}; empty if
   * nothing matches. Case, accents, punctuation and common abbreviations do not matter, and words
   * may be unfinished. A word that no name has is taken for a slip of typing if nothing else is
   * found.
   */
  public List<SearchHit> find(Snapshot snapshot, String text) {
    Indexes current = indexes(snapshot);
    SearchQuery query = SearchQuery.of(text);
    List<Match> matches = current.find(query);
    if (matches.isEmpty() && query.zipDigits().isEmpty()) {
      matches.addAll(current.find(query.corrected(current.vocabulary())));
    }
    Closeness closeness = query.zipDigits().length() == 5 ? Closeness.NAME : Closeness.BEGINNING;
    places.findZipCodes(query.zipDigits(), MOST).stream()
        .map(zip -> new Match(SearchEntries.zip(zip), closeness))
        .forEach(matches::add);
    return Ranking.best(matches, current.served(), MOST);
  }

  /**
   * Which agencies of a snapshot a text names: by words of their names, their counties and their
   * state, or by a county, place or ZIP code that they serve. Nobody if nothing matches.
   */
  public Named named(Snapshot snapshot, String text) {
    Indexes current = indexes(snapshot);
    SearchQuery query = SearchQuery.of(text);
    if (query.zipDigits().isEmpty() && current.find(query).isEmpty()) {
      SearchQuery corrected = query.corrected(current.vocabulary());
      query = corrected.readings().isEmpty() ? query : corrected;
    }
    return new Named(
        current.filter().find(query),
        Area.named(query, current.geography(), places, snapshot.agencies()),
        query);
  }

  /** Makes the index of agencies; that of geography, once, at the first search or before. */
  @Override
  public void prepare(Snapshot snapshot) {
    if (held != null) {
      indexes(snapshot);
    }
  }

  /** Makes all indexes, which takes a while. */
  public void begin(Snapshot snapshot) {
    indexes(snapshot);
  }

  /** Snapshots that differ in nothing but links share one list of agencies. */
  private Indexes indexes(Snapshot snapshot) {
    Indexes current = held;
    return current != null && current.indexed() == snapshot.agencies()
        ? current
        : index(snapshot.agencies());
  }

  private Indexes index(List<Agency> agencies) {
    indexing.lock();
    try {
      Indexes current = held;
      if (current == null) {
        current = Indexes.of(new NameIndex(SearchEntries.geography(counties, places)));
      }
      if (current.indexed() != agencies) {
        current = current.next(agencies, counties);
      }
      held = current;
      return current;
    } finally {
      indexing.unlock();
    }
  }
}
