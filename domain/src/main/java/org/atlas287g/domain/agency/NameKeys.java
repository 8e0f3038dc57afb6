package org.atlas287g.domain.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds the ways in which lists print one name: case, accents, apostrophes, punctuation, spacing
 * and common abbreviations. Used wherever two printed names are compared, so that all parts of the
 * Atlas agree on what "the same spelling" means.
 */
public final class NameKeys {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES =
      Pattern.compile("\\s*['\u2018\u2019\u02bc`\u00b4]\\s*");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

  /** Abbreviations and misspellings that mean the same in every agency's or county's name. */
  private static final Map<String, List<String>> EXPANSIONS =
      Map.ofEntries(
          Map.entry("co", List.of("county")),
          Map.entry("cnty", List.of("county")),
          Map.entry("so", List.of("sheriffs", "office")),
          Map.entry("sheriff", List.of("sheriffs")),
          Map.entry("sherif", List.of("sheriffs")),
          Map.entry("sherifs", List.of("sheriffs")),
          Map.entry("sherrif", List.of("sheriffs")),
          Map.entry("sherrifs", List.of("sheriffs")),
          Map.entry("pd", List.of("police", "department")),
          Map.entry("dept", List.of("department")),
          Map.entry("doc", List.of("department", "of", "corrections")),
          Map.entry("dps", List.of("department", "of", "public", "safety")),
          Map.entry("ft", List.of("fort")),
          Map.entry("mt", List.of("mount")),
          Map.entry("st", List.of("saint")),
          Map.entry("ste", List.of("sainte")),
          Map.entry("twp", List.of("township")),
          Map.entry("boro", List.of("borough")),
          Map.entry("pct", List.of("precinct")));

  private NameKeys() {}

  /**
   * The words of a name in lower-case ASCII, abbreviations spelled out: "St. Johns Co. SO" becomes
   * saint, johns, county, sheriffs, office.
   */
  public static List<String> words(String name) {
    String ascii = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String folded =
        APOSTROPHES.matcher(ascii).replaceAll("").replace("&", " and ").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : NOT_WORD.split(folded)) {
      if (!word.isEmpty()) {
        words.addAll(EXPANSIONS.getOrDefault(word, List.of(word)));
      }
    }
    return words;
  }

  /** The words without spaces between them, so that "La Paz" and "LaPaz" agree. */
  public static String key(String name) {
    return String.join("", words(name));
  }
}
