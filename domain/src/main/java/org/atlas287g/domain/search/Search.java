package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
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
  private volatile @Nullable Held held;

  /** Agencies make a list of their own at each revision, which snapshots of later links share. */
  private record Held(
      List<Agency> indexed,
      NameIndex geography,
      NameIndex agencies,
      AgencyFilter filter,
      Vocabulary vocabulary,
      Set<CountyFips> served) {
    /** The same for equal agencies that another snapshot has. */
    Held with(List<Agency> equal) {
      return new Held(equal, geography, agencies, filter, vocabulary, served);
    }

    List<Match> find(SearchQuery query) {
      List<Match> matches = new ArrayList<>(geography.find(query));
      matches.addAll(agencies.find(query));
      return matches;
    }
  }

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
    Held current = indexes(snapshot);
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
    Held current = indexes(snapshot);
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

  private Held indexes(Snapshot snapshot) {
    Held current = held;
    return current != null && current.indexed() == snapshot.agencies() ? current : index(snapshot);
  }

  private Held index(Snapshot snapshot) {
    indexing.lock();
    try {
      Held current = held;
      if (current != null && current.indexed() == snapshot.agencies()) {
        return current;
      }
      // Most changes are of agreements and meetings, which the indexes do not have.
      if (current != null && current.indexed().equals(snapshot.agencies())) {
        Held same = current.with(snapshot.agencies());
        held = same;
        return same;
      }
      NameIndex geography =
          current != null
              ? current.geography()
              : new NameIndex(SearchEntries.geography(counties, places));
      NameIndex agencies = new NameIndex(SearchEntries.agencies(snapshot.agencies(), counties));
      current =
          new Held(
              snapshot.agencies(),
              geography,
              agencies,
              new AgencyFilter(snapshot.agencies(), counties),
              new Vocabulary(Stream.concat(geography.words(), agencies.words())),
              snapshot.agencies().stream()
                  .flatMap(agency -> agency.draft().placement().counties().stream())
                  .collect(Collectors.toSet()));
      held = current;
      return current;
    } finally {
      indexing.unlock();
    }
  }
}
