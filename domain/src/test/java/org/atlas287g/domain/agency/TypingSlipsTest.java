package org.atlas287g.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(TypingSlips.between(a, b)).isEqualTo(slips);
    assertThat(TypingSlips.between(b, a)).isEqualTo(slips);
  }

  @Test
  void beyondTheLimit_onlyThatItIsPassedIsTold() {
    assertThat(TypingSlips.between("jefferson", "washington", 2)).isGreaterThan(2);
    assertThat(TypingSlips.between("pulaksi", "pulaski", 1)).isEqualTo(1);
  }
}
