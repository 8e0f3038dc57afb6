package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
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
                null,
                new SortOrder("signed", true),
                null,
                Part.ALL));
    assertThat(agreements.address("/agreements"))
        .isEqualTo(
            "/agreements?q=St.%20John%E2%80%99s%20%26%20Co&state=FL&model=JEM&status=ACTIVE"
                + "&county=12086&agency=fl-mccoy-police&sort=-signed");
    RecordQuery meetings =
        RecordQuery.read(
            RecordList.MEETINGS,
            given("fiscalYear", "2024", "format", "virtual", "when", "past", "sort", "agency"),
            COUNTIES);
    assertThat(meetings.when()).isEqualTo(RecordQuery.When.PAST);
    assertThat(meetings.fiscalYear()).isEqualTo(new FiscalYear(2024));
    assertThat(meetings.address("/meetings"))
        .isEqualTo("/meetings?when=PAST&fiscalYear=2024&format=VIRTUAL&sort=agency");
  }

  @Test
  void dayAndPartAreRead_andOnlyPartsWriteTheirPart() {
    RecordQuery query =
        RecordQuery.read(
            RecordList.AGREEMENTS,
            given("asOf", "2025-02-12", "limit", "50", "offset", "20", "state", "FL"),
            COUNTIES);
    assertThat(query.asOf()).isEqualTo("2025-02-12");
    assertThat(query.part()).isEqualTo(new Part(50, 20));
    assertThat(query.address("/x")).isEqualTo("/x?state=FL&asOf=2025-02-12");
    assertThat(query.partAddress("/x")).isEqualTo("/x?state=FL&asOf=2025-02-12&limit=50&offset=20");
    assertThatThrownBy(() -> query.in(snapshot("2025-02-11")))
        .isInstanceOf(BadRequest.class)
        .hasMessageContaining("2025-02-11");
    assertThat(query.in(snapshot("2025-02-12"))).isEqualTo(query);
    RecordQuery.Reading page = new RecordQuery.Reading(query, List.of());
    assertThat(page.until(LocalDate.of(2025, 2, 12))).isEqualTo(page);
    assertThat(page.until(LocalDate.of(2025, 2, 11)).query().asOf()).isNull();
    assertThat(page.until(LocalDate.of(2025, 2, 11)).faults())
        .extracting(RecordQuery.Fault::parameter)
        .containsExactly("asOf");
  }

  @Test
  void partsFollowEachOther_fromTheFirstRowToTheLast() {
    List<Integer> rows = IntStream.range(0, 25).boxed().toList();
    List<Integer> read = new ArrayList<>();
    int parts = 0;
    for (Part part = new Part(10, 0); part != null; part = part.next(rows.size())) {
      read.addAll(part.of(rows));
      parts++;
    }
    assertThat(read).isEqualTo(rows);
    assertThat(parts).isEqualTo(3);
    assertThat(new Part(10, 5).previous()).isEqualTo(new Part(10, 0));
    assertThat(new Part(10, 0).previous()).isNull();
    assertThat(new Part(10, 40).of(rows)).isEmpty();
    assertThat(Part.ALL.of(rows)).isEqualTo(rows);
    assertThat(Part.ALL.next(25)).isNull();
    assertThat(new Part(10, 15).next(25)).isNull();
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
    "asOf, 2025-02-30, a day such as",
    "asOf, 1996-09-29, not before 1996-09-30",
    "limit, 0, from 1 to 1000",
    "limit, 1001, from 1 to 1000",
    "limit, 1e3, from 1 to 1000",
    "offset, -1, from 0 to 1000000",
    "offset, 1000001, from 0 to 1000000",
    "sort, --state, 'one of [state'",
    "when, PAST, 'only q, state, model, status, county, agency, sort, asOf, limit, offset'"
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

  private static Snapshot snapshot(String newest) {
    return new Snapshot(
        new Revision(1, LocalDate.parse(newest), false, Instant.EPOCH),
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<String, String[]> given(String... namesAndValues) {
    Map<String, String[]> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
    }
    return parameters;
  }
}
