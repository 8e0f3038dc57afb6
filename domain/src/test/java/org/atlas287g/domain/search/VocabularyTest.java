package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final Vocabulary WORDS =
      new Vocabulary(
          Stream.of("pinal", "county", "maricopa", "jacksonville", "jackson", "orlando", "marin"));

  @ParameterizedTest
  @CsvSource({
    "pinnal, pinal",
    "marikopa, maricopa",
    "jaksonville, jacksonville",
    "jacksonvile, jacksonville",
    "orlnado, orlando",
    "pinnal county, pinal county",
    "jaksonv, jacksonville"
  })
  void mistypedWordIsTheNearestKnownOne(String typed, String meant) {
    assertThat(WORDS.corrected(Set.of(List.of(typed.split(" ")))))
        .containsExactly(List.of(meant.split(" ")));
  }

  @Test
  void knownShortAndFarWordsAreNotGuessedAt() {
    assertThat(WORDS.corrected(Set.of(List.of("pinal", "jacks")))).isEmpty();
    assertThat(WORDS.corrected(Set.of(List.of("pjn")))).isEmpty();
    assertThat(WORDS.corrected(Set.of(List.of("xinal")))).isEmpty();
    assertThat(WORDS.corrected(Set.of(List.of("pzzzzz")))).isEmpty();
  }
}
