package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spanish ways to name a county, a city or an agency, in the words and the order of English names:
 * "condado de Collier" is Collier County, "oficina del alguacil del condado de Collier, Florida" is
 * Collier County Sheriff's Office, Florida.
 */
final class SpanishForms {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("condado", "county"),
          Map.entry("parroquia", "parish"),
          Map.entry("ciudad", "city"),
          Map.entry("alguacil", "sheriffs"),
          Map.entry("sheriff", "sheriffs"),
          Map.entry("sheriffs", "sheriffs"),
          Map.entry("oficina", "office"),
          Map.entry("policia", "police"),
          Map.entry("departamento", "department"),
          Map.entry("correccionales", "corrections"),
          Map.entry("carcel", "jail"));

  private static final Set<String> OF = Set.of("de", "del");
  private static final Set<String> ARTICLES = Set.of("el", "la");

  private SpanishForms() {}

  /** The English readings of words that begin with a Spanish form; none if they do not. */
  static List<List<String>> inEnglish(List<String> words) {
    List<String> behind = new ArrayList<>();
    boolean linked = false;
    int at = 0;
    while (at < words.size()) {
      String word = words.get(at);
      String next = at + 1 < words.size() ? words.get(at + 1) : "";
      if (WORDS.containsKey(word)) {
        behind.addFirst(WORDS.get(word));
      } else if (!behind.isEmpty() && OF.contains(word)) {
        linked = true;
      } else if (behind.isEmpty() || !ARTICLES.contains(word) || !WORDS.containsKey(next)) {
        break;
      }
      at++;
    }
    boolean spanish = linked || words.subList(0, at).stream().anyMatch(SpanishForms::isSpanish);
    if (behind.isEmpty() || !spanish) {
      return List.of();
    }
    List<String> place = words.subList(at, words.size());
    List<List<String>> readings = new ArrayList<>();
    for (int end = place.size(); end > 0; end--) {
      List<String> state = place.subList(end, place.size());
      if (state.isEmpty() || !StateWords.named(state).isEmpty()) {
        readings.add(joined(place.subList(0, end), behind, state));
      }
    }
    if (place.isEmpty()) {
      readings.add(behind);
    } else if (behind.equals(List.of("city"))) {
      readings.add(place); // few cities have the word in their names
    }
    return readings;
  }

  private static boolean isSpanish(String word) {
    return WORDS.containsKey(word) && !word.startsWith("sheriff");
  }

  private static List<String> joined(List<String> place, List<String> behind, List<String> state) {
    List<String> all = new ArrayList<>(place);
    all.addAll(behind);
    all.addAll(state);
    return all;
  }
}
