package org.atlas287g.domain.agency;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds the ways in which lists print one name: case, accents, apostrophes, punctuation, spacing
 * and common abbreviations. Used wherever two printed names are compared, so that all parts of the
 * Atlas agree on what "the same spelling" means.
 */
public final class NameKeys {
  private static final String APOSTROPHES = "'\u2018\u2019\u02bb\u02bc`\u00b4";

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

  /** Sorts of place before whose names "so" means south: they have no sheriff's office. */
  private static final Set<String> WITHOUT_SHERIFF = Set.of("township", "twp", "borough", "boro");

  private NameKeys() {}

  /**
   * The words of a name in lower-case ASCII, abbreviations spelled out: "St. Johns Co. SO" becomes
   * saint, johns, county, sheriffs, office.
   */
  public static List<String> words(String name) {
    return spelledOut(wordsAsPrinted(name));
  }

  /** The words of a name in lower-case ASCII: "St. John's" becomes st, johns; "D.C." becomes dc. */
  public static List<String> wordsAsPrinted(String name) {
    return wordsAsPrinted(
        (CharSequence) (isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD)));
  }

  /** Such words with abbreviations spelled out. */
  public static List<String> spelledOut(List<String> words) {
    List<String> full = new ArrayList<>(words.size());
    int sort = words.size() - 1;
    while (sort >= 0 && !WITHOUT_SHERIFF.contains(words.get(sort))) {
      sort--;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      List<String> expansion = EXPANSIONS.get(word);
      if (i < sort && word.equals("so")) {
        full.add("south");
      } else if (expansion == null) {
        full.add(word);
      } else {
        full.addAll(expansion);
      }
    }
    return full;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** The same of a decomposed name, which is looked at once from its beginning to its end. */
  static List<String> wordsAsPrinted(CharSequence decomposed) {
    Words words = new Words();
    for (int i = 0; i < decomposed.length(); ) {
      int character = Character.codePointAt(decomposed, i);
      words.read(character);
      i += Character.charCount(character);
    }
    return words.all();
  }

  /**
   * Gathers words. An apostrophe joins what stands right before and behind it; with spaces between,
   * it joins an "s" of its own to a name, and a name to an initial ("Sheriff ' s", "O' Brien"). A
   * full stop joins initials.
   */
  private static final class Words {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    /** What was read since the last letter or digit. */
    private boolean spaced;

    private boolean spacedFirst;
    private boolean apostrophe;
    private boolean dotted;

    /** What stood before the word. */
    private boolean afterInitial;

    private boolean afterApostrophe;

    void read(int character) {
      if (isMark(character)) {
        return;
      }
      if (isSpace(character)) {
        spaced = true;
        dotted = false;
      } else if (APOSTROPHES.indexOf(character) >= 0) {
        spacedFirst |= spaced && !apostrophe;
        apostrophe = true;
      } else if (isLetterOrDigit(character)) {
        letter((char) character);
      } else {
        dotted = character == '.' && !spaced && isInitial();
        end();
        if (character == '&') {
          words.add("and");
        }
      }
    }

    List<String> all() {
      end();
      return words;
    }

    private void letter(char letter) {
      boolean joinsInitial = apostrophe && !spacedFirst && isInitial();
      if (spaced && !word.isEmpty() && !joinsInitial) {
        boolean behind = apostrophe;
        end();
        afterApostrophe = behind;
      }
      if (word.isEmpty()) {
        afterInitial = dotted;
      }
      word.append(Character.toLowerCase(letter));
      spaced = false;
      spacedFirst = false;
      apostrophe = false;
      dotted = false;
    }

    private void end() {
      if (isPossessive() || (afterInitial && isInitial())) {
        words.set(words.size() - 1, words.getLast() + word);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
      }
      word.setLength(0);
      spaced = false;
      spacedFirst = false;
      apostrophe = false;
      afterInitial = false;
      afterApostrophe = false;
    }

    private boolean isInitial() {
      return word.length() == 1 && Character.isLetter(word.charAt(0)) && !isPossessive();
    }

    private boolean isPossessive() {
      return afterApostrophe && word.length() == 1 && word.charAt(0) == 's';
    }

    private static boolean isMark(int character) {
      return switch (Character.getType(character)) {
        case Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK ->
            true;
        default -> false;
      };
    }

    private static boolean isSpace(int character) {
      return character == ' ' || (character >= '\t' && character <= '\r');
    }

    private static boolean isLetterOrDigit(int character) {
      return (character >= 'a' && character <= 'z')
          || (character >= 'A' && character <= 'Z')
          || (character >= '0' && character <= '9');
    }
  }

  /**
   * Whether the key of a name has more letters and digits than that, as far as its own tell: no
   * abbreviation is longer than what it stands for. Much quicker than the key.
   */
  public static boolean isLongerThan(int letters, String name) {
    int count = 0;
    for (int i = 0; i < name.length() && count <= letters; i++) {
      char character = name.charAt(i);
      count += character < 128 && Character.isLetterOrDigit(character) ? 1 : 0;
    }
    return count > letters;
  }

  /** The words without spaces between them, so that "La Paz" and "LaPaz" agree. */
  public static String key(String name) {
    return String.join("", words(name));
  }
}
