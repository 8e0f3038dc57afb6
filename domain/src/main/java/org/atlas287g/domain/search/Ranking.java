package org.atlas287g.domain.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atlas287g.domain.place.CountyFips;

/** Puts what was found into the order of what was probably meant. */
final class Ranking {
  /** So many of a kind go ahead; the next of them count as a step less close. */
  private static final int AHEAD = 4;

  private static final long LARGE_CITY = 50_000;

  private Ranking() {}

  /** A match, and how many steps it is put back. */
  private record Ranked(NameIndex.Match match, boolean served, int back) {
    int step() {
      return match.closeness().steps + back;
    }

    int order() {
      return switch (match.entry().hit().kind()) {
        case ZIP -> 0;
        case STATE -> 1;
        case PLACE -> match.entry().weight() >= LARGE_CITY ? 2 : 6;
        case COUNTY -> served ? 3 : 5;
        case AGENCY -> 4;
      };
    }
  }

  /**
   * The best first: by closeness, what was put back last, by kind, then in the order given. No kind
   * fills the list while another is nearly as close, so that twenty towns of one name do not hide
   * an agency. Counties in which no agency is placed come behind agencies, and behind their
   * namesakes in which one is.
   *
   * @param served the counties in which an agency is placed
   */
  static List<SearchHit> best(List<NameIndex.Match> matches, Set<CountyFips> served, int most) {
    Map<SearchHit.Kind, List<NameIndex.Match>> byKind =
        matches.stream()
            .sorted(
                Comparator.comparing(NameIndex.Match::closeness)
                    .thenComparing(match -> !isServed(match, served)))
            .collect(
                Collectors.groupingBy(
                    match -> match.entry().hit().kind(),
                    () -> new EnumMap<>(SearchHit.Kind.class),
                    Collectors.toList()));
    return byKind.values().stream()
        .flatMap(ofKind ->
            IntStream.range(0, ofKind.size())
                .mapToObj(
                    i -> new Ranked(ofKind.get(i), isServed(ofKind.get(i), served), i / AHEAD)))
        .sorted(
            Comparator.comparingInt(Ranked::step)
                .thenComparingInt(Ranked::back)
                .thenComparingInt(Ranked::order))
        .limit(most)
        .map(ranked -> ranked.match().entry().hit())
        .toList();
  }

  private static boolean isServed(NameIndex.Match match, Set<CountyFips> served) {
    SearchHit hit = match.entry().hit();
    return hit.kind() == SearchHit.Kind.COUNTY
        && hit.county() != null
        && served.contains(hit.county());
  }
}
