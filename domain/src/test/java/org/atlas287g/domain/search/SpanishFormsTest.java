package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atlas287g.domain.agency.NameKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishFormsTest {
  @ParameterizedTest
  @CsvSource({
    "condado de collier, collier county",
    "'Condado de Collier, Florida', collier county florida",
    "'condado de wake, carolina del norte', wake county carolina del norte",
    "condado de la paz, la paz county",
    "condado del norte, norte county",
    "parroquia de orleans, orleans parish",
    "alguacil del condado de collier, collier county sheriffs",
    "oficina del sheriff del condado de collier, collier county sheriffs office",
    "departamento de policía de la ciudad de mesa, mesa city police department",
    "ciudad de mesa, mesa",
    "alguacil, sheriffs"
  })
  void formIsReadInTheOrderOfEnglishNames(String typed, String reading) {
    assertThat(SpanishForms.inEnglish(NameKeys.wordsAsPrinted(typed)))
        .contains(List.of(reading.split(" ")));
  }

  @Test
  void englishIsLeftAlone() {
    assertThat(SpanishForms.inEnglish(NameKeys.wordsAsPrinted("sheriff collier"))).isEmpty();
    assertThat(SpanishForms.inEnglish(NameKeys.wordsAsPrinted("del norte county"))).isEmpty();
    assertThat(SpanishForms.inEnglish(NameKeys.wordsAsPrinted("la paz"))).isEmpty();
  }
}
