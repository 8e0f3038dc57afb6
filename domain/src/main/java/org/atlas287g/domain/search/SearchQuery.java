package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.NameKeys;

/**
 * What was typed, ready to compare.
 *
 * @param readings the ways to read the words: the last, perhaps unfinished, as typed or spelled
 *     out, and Spanish forms in English
 * @param zipDigits the digits of a ZIP code or of its beginning; empty if none was typed
 */
record SearchQuery(Set<List<String>> readings, String zipDigits) {
  /** As many words as fit the bits of a match; a longer text names nothing. */
  private static final int MOST_WORDS = 24;

  private static final Pattern BEGINNING = Pattern.compile("\\s*(\\d{1,5})\\s*");
  private static final Pattern WHOLE = Pattern.compile("(?<![\\w-])(\\d{5})(?:-\\d{0,4})?\\s*$");

  static SearchQuery of(String text) {
    Matcher beginning = BEGINNING.matcher(text);
    Matcher whole = WHOLE.matcher(text);
    if (beginning.matches()) {
      return new SearchQuery(readings(text), beginning.group(1));
    }
    return whole.find()
        ? new SearchQuery(readings(text.substring(0, whole.start())), whole.group(1))
        : new SearchQuery(readings(text), "");
  }

  /** The same with its words as they may have been meant; without readings if none is mistyped. */
  SearchQuery corrected(Vocabulary vocabulary) {
    return new SearchQuery(vocabulary.corrected(readings), zipDigits);
  }

  private static Set<List<String>> readings(String text) {
    List<String> words = NameKeys.wordsAsPrinted(text);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Set.of();
    }
    List<String> unfinished =
        new ArrayList<>(NameKeys.spelledOut(words.subList(0, words.size() - 1)));
    unfinished.add(words.getLast());
    Set<List<String>> readings = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(unfinished, NameKeys.spelledOut(words)),
            SpanishForms.inEnglish(words).stream())
        .filter(reading -> reading.size() <= MOST_WORDS)
        .forEach(reading -> readings.add(List.copyOf(reading)));
    return readings;
  }
}
