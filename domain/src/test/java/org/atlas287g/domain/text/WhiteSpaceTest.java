package org.atlas287g.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhiteSpaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lake County",
        "  Lake   County ",
        "Lake\u00a0\u00a0County\u00a0",
        "Lake\u2007County",
        "\u202fLake\u202fCounty",
        "Lake\u3000County",
        "Lake\r\n\tCounty\n",
        "Lake\u000b\fCounty"
      })
  void everyKindIsOneSpaceBetweenWords_andNoneAtTheEnds(String text) {
    assertThat(WhiteSpace.fold(text)).isEqualTo("Lake County");
  }

  @Test
  void nothingElseIsTouched() {
    assertThat(WhiteSpace.fold("O\u2019Brien\u200b's-\ud83d\ude00"))
        .isEqualTo("O\u2019Brien\u200b's-\ud83d\ude00");
    assertThat(WhiteSpace.fold(" \u00a0\n")).isEmpty();
    assertThat(WhiteSpace.fold("")).isEmpty();
  }
}
