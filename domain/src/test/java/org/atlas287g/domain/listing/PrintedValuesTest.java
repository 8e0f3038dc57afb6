package org.atlas287g.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedValuesTest {
  @ParameterizedTest
  @CsvSource({
    "ALABAMA, AL",
    "al, AL",
    "MCHIGAN, MI",
    "UTAHJ, UT",
    "WEST VIRGINA, WV",
    "WEST VIRIGINA, WV",
    "VIRGINA, VA",
    "KANSA, KS",
    "NORTHCAROLINA, NC",
    "' NEW  YORK ', NY",
  })
  void a_state_is_read_in_spite_of_typing_mistakes(String text, StateCode state) {
    assertThat(PrintedValues.state(text)).contains(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "CAROLINA", "Ontario", "FLOR", "link"})
  void a_text_that_is_no_state_is_not_guessed(String text) {
    assertThat(PrintedValues.state(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Jail Enforcement Model, JEM",
    "'Jail Enforcment Model ', JEM",
    "JEM, JEM",
    "Warrant Service Officer, WSO",
    "Warrant Services Officer, WSO",
    "Warrant Service Office, WSO",
    "wso, WSO",
    "Task Force Model, TFM",
    "Task Force Officer, TFM",
    "Tribal Task Force Model, TTFM",
    "Jail & Task Force, JAIL_AND_TASK_FORCE",
    "Jail Enforcement and Task Force, JAIL_AND_TASK_FORCE",
    "Fingerprint Model, UNKNOWN",
    "XEM, UNKNOWN",
    "'', UNKNOWN",
  })
  void a_model_is_read_or_flagged_as_unknown(String text, SupportModel model) {
    assertThat(PrintedValues.model(text)).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06-09, 2020-06-09",
    "6/9/2020, 2020-06-09",
    "06/09/2020, 2020-06-09",
    "05/082025, 2025-05-08",
    "7/72025, 2025-07-07",
    "8/282025, 2025-08-28",
    "43991, 2020-06-09",
    "0508/2025, 2025-05-08",
    "05082025, 2025-05-08",
    "5//8/2025, 2025-05-08",
    "5-8-2025, 2025-05-08",
    "5.8.2025, 2025-05-08",
    "5/8/25, 2025-05-08",
    "2025/05/08, 2025-05-08",
    "2025-05-08T00:00:00Z, 2025-05-08",
    "2025-05-08 00:00:00, 2025-05-08",
    "5/8/2025 (renewed), 2025-05-08",
    "5/8/2025., 2025-05-08",
    "43991.0, 2020-06-09",
  })
  void a_date_is_read_in_every_form_that_lists_use(String text, LocalDate date) {
    assertThat(PrintedValues.date(text)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2020-02-30", "13/13/2020", "5025-06-09", "1141525", "2020"})
  void a_text_that_is_no_possible_date_is_not_guessed(String text) {
    assertThat(PrintedValues.date(text)).isEmpty();
  }

  @Test
  void a_year_with_one_wrong_digit_is_repaired_if_only_one_digit_makes_it_possible() {
    assertThat(PrintedValues.repairedDate("5025-07-07")).contains(LocalDate.of(2025, 7, 7));
    assertThat(PrintedValues.repairedDate("7/7/1926")).isEmpty();
    assertThat(PrintedValues.repairedDate("2025-07-07")).isEmpty();
    assertThat(PrintedValues.repairedDate("soon")).isEmpty();
  }
}
