package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordQueryTest {
  private static final CountyFips MIAMI_DADE = new CountyFips("12086");
  private static final CountyDirectory COUNTIES =
      new CountyDirectory() {
        @Override
        public List<County> list() {
          return List.of(new County(MIAMI_DADE, "Miami-Dade", "Miami-Dade County", "06"));
        }

        @Override
        public Optional<County> find(CountyFips fips) {
          return list().stream().filter(c -> c.fips().equals(fips)).findAny();
        }

        @Override
        public List<County> listIn(StateCode state) {
          return list().stream().filter(c -> c.state() == state).toList();
        }
      };

  @ParameterizedTest
  @EnumSource
  void nothingAsked_isTheWholeListInItsOrder(RecordList list) {
    RecordQuery query = RecordQuery.read(list, Map.of(), COUNTIES);
    assertThat(query).isEqualTo(RecordQuery.all(list));
    assertThat(query.isEmpty()).isTrue();
    assertThat(query.address("/here")).isEqualTo("/here");
  }

  @Test
  void everyParameterIsReadAndWrittenBackInOneOrder() {
    RecordQuery agreements =
        RecordQuery.read(
            RecordList.AGREEMENTS,
            given(
                "sort",
                "-signed",
                "county",
                "12086",
                "agency",
                "fl-mccoy-police",
                "status",
                "active",
                "model",
                "jem",
                "state",
                "Florida",
                "q",
                "  St. John’s & Co "),
            COUNTIES);
    assertThat(agreements)
        .isEqualTo(
            new RecordQuery(
                RecordList.AGREEMENTS,
                "St. John’s & Co",
                StateCode.FL,
                SupportModel.JEM,
                AgreementStatus.ACTIVE,
                MIAMI_DADE,
                new Slug("fl-mccoy-police"),
                null,
                null,
                new SortOrder("signed", true)));
    assertThat(agreements.address("/agreements"))
        .isEqualTo(
            "/agreements?q=St.%20John%E2%80%99s%20%26%20Co&state=FL&model=JEM&status=ACTIVE"
                + "&county=12086&agency=fl-mccoy-police&sort=-signed");
    RecordQuery meetings =
        RecordQuery.read(
            RecordList.MEETINGS,
            given("fiscalYear", "2024", "when", "past", "sort", "agency"),
            COUNTIES);
    assertThat(meetings.when()).isEqualTo(RecordQuery.When.PAST);
    assertThat(meetings.fiscalYear()).isEqualTo(new FiscalYear(2024));
    assertThat(meetings.address("/meetings"))
        .isEqualTo("/meetings?when=PAST&fiscalYear=2024&sort=agency");
  }

  @Test
  void whatIsMeantAnyway_isNotWritten() {
    assertThat(
            RecordQuery.read(
                    RecordList.AGREEMENTS,
                    given("sort", "state", "status", "ALL", "q", " ", "state", ""),
                    COUNTIES)
                .isEmpty())
        .isTrue();
    assertThat(RecordQuery.read(RecordList.MEETINGS, given("sort", "-date"), COUNTIES).parameters())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "state, Florid, a postal code",
    "model, ABC, one of",
    "status, OVER, or ALL",
    "county, 1, a five-digit",
    "county, 12087, in the boundaries in use",
    "agency, Clay County, the slug of an agency",
    "sort, size, 'one of [state, agency, level, model, signed, status]'",
    "sort, --state, 'one of [state'",
    "when, PAST, 'only q, state, model, status, county, agency, sort'"
  })
  void valueThatCannotBeUsed_isRefusedWithAReason(String name, String value, String expected) {
    assertThatThrownBy(() -> RecordQuery.read(RecordList.AGREEMENTS, given(name, value), COUNTIES))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("\"" + name + "\"")
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageContaining(expected);
  }

  @Test
  void pageIsToldOfWhatItCannotUse_andShowsTheRest() {
    Map<String, String[]> parameters =
        given("q", "a".repeat(5_000_000), "state", "GA", "model", "X", "lang", "es");
    parameters.put("sort", new String[] {"state", "agency"});
    RecordQuery.Reading reading =
        RecordQuery.readLeniently(RecordList.AGREEMENTS, parameters, COUNTIES);
    assertThat(reading.query().parameters()).isEqualTo(Map.of("state", "GA"));
    assertThat(reading.faults())
        .extracting(RecordQuery.Fault::parameter)
        .containsExactly("q", "model", "sort");
    assertThat(reading.faults().getFirst().found()).hasSize(61).endsWith("…");
  }

  @Test
  void headOfAColumn_ordersByIt_andTurnsTheOrderRound() {
    RecordQuery query = RecordQuery.all(RecordList.AGREEMENTS);
    assertThat(query.sortedBy("signed").address("")).isEqualTo("?sort=signed");
    assertThat(query.sortedBy("signed").sortedBy("signed").address("")).isEqualTo("?sort=-signed");
    assertThat(query.sortedBy("signed").sortedBy("signed").sortedBy("signed").address(""))
        .isEqualTo("?sort=signed");
    assertThat(query.sortedBy("state").address("")).isEqualTo("?sort=-state");
  }

  private static Map<String, String[]> given(String... namesAndValues) {
    Map<String, String[]> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
    }
    return parameters;
  }
}
