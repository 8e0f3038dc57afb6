package org.atlas287g.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {
  @ParameterizedTest
  @CsvSource({
    "St. Johns Co. SO, saint johns county sheriffs office",
    "Sheriff \u2019 s Dept, sheriffs department",
    "O' Brien, obrien",
    "Sheriffs\u2019 Office, sheriffs office",
    "the 'Quill' office, the quill office",
    "Peña Blanca, pena blanca",
    "a&b, a and b",
    "a - 'b', a b",
    "Nowhere P.D., nowhere police department",
    "J. P. Smith, j p smith",
    "Pct. 4.B, precinct 4 b",
    "Oʻahu, oahu",
    "Constable So. Quill Twp, constable south quill township",
    "Township of Quill SO, township of quill sheriffs office"
  })
  void wordsOfAName(String name, String words) {
    assertThat(String.join(" ", NameKeys.words(name))).isEqualTo(words);
  }

  /** The rule in patterns, as it is easiest read; on long names they take too long. */
  @ParameterizedTest
  @ValueSource(strings = {".", "'\u2019`"})
  void wordsAreThoseOfTheRule(String joining) {
    Random random = new Random(287);
    String letters = joining + "abSZ09é  \t\n\u00a0&-ßİ\u0301\ufb01\ud83d\ude00";
    for (int i = 0; i < 50_000; i++) {
      String name =
          random
              .ints(random.nextInt(12), 0, letters.length())
              .mapToObj(at -> letters.substring(at, at + 1))
              .collect(java.util.stream.Collectors.joining());
      assertThat(NameKeys.wordsAsPrinted(name)).as(name).isEqualTo(byPatterns(name));
    }
  }

  private static List<String> byPatterns(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("['\u2018\u2019\u02bb\u02bc`\u00b4]", "'")
            // right between letters, before an s of its own, behind an initial
            .replaceAll("(?<=\\w)'+(?=\\w)", "")
            .replaceAll("(?<=\\w)\\s*'[\\s']*([sS])(?!\\w)", "$1");
    String last;
    do {
      last = folded;
      folded = folded.replaceFirst("(?<!\\w)([a-zA-Z])'[\\s']*(?=\\w)", "$1");
    } while (!folded.equals(last));
    folded =
        folded
            .replace("'", "")
            .replaceAll("(?<!\\w)([a-zA-Z])[.](?=[a-zA-Z](?!\\w))", "$1")
            .replace("&", " and ")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(folded.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Spaces were the worst: each was looked at again for each of those before it. */
  @ParameterizedTest
  @ValueSource(strings = {" ", "'", "' ", "a", "ab ", "&", "\u0301", ".-"})
  void everyLetterIsLookedAtOnce_howeverLongTheName(String part) {
    CountedText name = new CountedText(part.repeat(100_000 / part.length()));
    NameKeys.wordsAsPrinted(name);
    assertThat(name.looks()).isLessThanOrEqualTo(100_000);
  }
}
