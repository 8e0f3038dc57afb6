package org.atlas287g.domain.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.NameKeys;

/** Text as the search compares it: lower-case ASCII words. */
final class SearchWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES =
      Pattern.compile("['\u2018\u2019\u02bb\u02bc`\u00b4]|(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

  private SearchWords() {}

  /** The words as typed; "D.C." and "Sheriff's" are one word each. */
  static List<String> split(String text) {
    String ascii = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String folded =
        APOSTROPHES.matcher(ascii).replaceAll("").replace("&", " and ").toLowerCase(Locale.ROOT);
    return Stream.of(NOT_WORD.split(folded)).filter(word -> !word.isEmpty()).toList();
  }

  /** The words with abbreviations spelled out, as {@link NameKeys} does it. */
  static List<String> spelledOut(List<String> words) {
    List<String> full = new ArrayList<>();
    words.forEach(word -> full.addAll(NameKeys.words(word)));
    return full;
  }

  /** The words run together, so that "La Paz" and "LaPaz" agree. */
  static String key(List<String> words) {
    return String.join("", words);
  }
}
