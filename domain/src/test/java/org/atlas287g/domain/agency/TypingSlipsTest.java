package org.atlas287g.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingSlipsTest {
  @ParameterizedTest
  @CsvSource({
    "wakula, wakulla, 1",
    "pulaksi, pulaski, 1",
    "neuces, nueces, 1",
    "baker, lake, 2",
    "pima, pinal, 2",
    "'', abc, 3",
    "same, same, 0"
  })
  void slipsAreCountedEitherWay(String a, String b, int slips) {
    assertThat(TypingSlips.between(a, b, 4)).isEqualTo(slips);
    assertThat(TypingSlips.between(b, a, 4)).isEqualTo(slips);
  }

  @Test
  void beyondTheLimit_onlyThatItIsPassedIsTold() {
    assertThat(TypingSlips.between("jefferson", "washington", 2)).isGreaterThan(2);
    assertThat(TypingSlips.between("pulaksi", "pulaski", 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "polk, 1, polk",
    "polke, 1, polk",
    "lakke, 2, lake",
    // as near to two
    "bake, 1, ",
    "xyz, 2, ",
  })
  void theNearestOfAListIsFound_ifItIsTheOnlyOne(
      String text, int limit, @Nullable String expected) {
    assertThat(TypingSlips.nearest(text, Stream.of("polk", "baker", "lake", "polk"), limit))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void anyLimit_tellsTheSameAsComparingAllLettersWithAll() {
    Random random = new Random(287);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int slips = ofAllLetters(a, b);
      for (int limit = 0; limit < 6; limit++) {
        assertThat(TypingSlips.between(a, b, limit))
            .as("%s and %s within %d", a, b, limit)
            .isEqualTo(Math.min(slips, limit + 1));
      }
    }
  }

  @Test
  void lettersThatAreLookedAt_growWithTheLength_andNotWithItsSquare() {
    assertThat(looks(4_000)).isLessThan(2 * looks(2_000) + 100);
  }

  private static long looks(int length) {
    CountedText a = new CountedText("ab".repeat(length / 2));
    CountedText b = new CountedText("ba".repeat(length / 2));
    assertThat(TypingSlips.between(a, b, 2)).isEqualTo(2);
    return a.looks() + b.looks();
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(8), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int ofAllLetters(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        slips[i][j] =
            Math.min(slips[i - 1][j - 1] + same, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
        }
      }
    }
    return slips[a.length()][b.length()];
  }
}
