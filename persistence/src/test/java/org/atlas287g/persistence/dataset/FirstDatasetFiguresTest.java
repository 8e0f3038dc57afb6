package org.atlas287g.persistence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.atlas287g.persistence.source.CsvTable;
import org.junit.jupiter.api.Test;

/** What the page says must come out of the database. */
@OnEveryDatabase
class FirstDatasetFiguresTest {
  /** Loaded once for each database: a snapshot is immutable. */
  private static final Map<TestDatabase, Snapshot> LOADED = new EnumMap<>(TestDatabase.class);

  private final Snapshot snapshot;

  FirstDatasetFiguresTest(TestDatabase database) {
    snapshot = LOADED.computeIfAbsent(database, FirstDatasetFiguresTest::load);
  }

  private static Snapshot load(TestDatabase database) {
    try (Store store =
        Store.open(
            database.createEmpty(),
            Store.Repositories.class,
            StubGeography.class,
            FirstDataset.class)) {
      return store.get(Snapshots.class).read();
    }
  }

  @Test
  void there_are_135_agreements_of_133_agencies_in_21_states() {
    assertThat(snapshot.agreements()).hasSize(135);
    assertThat(snapshot.agencies()).hasSize(133);
    assertThat(snapshot.agencies().stream().map(a -> a.draft().state()).distinct()).hasSize(21);
    assertThat(snapshot.revision().listed()).isEqualTo(LocalDate.of(2025, 2, 12));
  }

  @Test
  void the_models_are_those_of_the_pages_headline() {
    assertThat(agreementsOf(SupportModel.JEM)).hasSize(60);
    assertThat(statesOf(SupportModel.JEM)).hasSize(16);
    assertThat(agreementsOf(SupportModel.WSO)).hasSize(75);
    assertThat(statesOf(SupportModel.WSO)).hasSize(11);
  }

  @Test
  void every_agreement_has_a_date_and_an_address_and_three_have_an_addendum_without_one() {
    assertThat(snapshot.agreements())
        .allSatisfy(agreement -> {
          assertThat(agreement.draft().signed()).isNotNull();
          assertThat(agreement.draft().document(Document.Kind.MOA))
              .map(Document::url)
              .map(URI::getHost)
              .contains("www.ice.gov");
        });
    assertThat(
            snapshot.agreements().stream()
                .flatMap(a -> a.draft().document(Document.Kind.ADDENDUM).stream()))
        .hasSize(3)
        .allMatch(document -> document.url() == null);
  }

  @Test
  void the_meetings_are_those_of_the_pages_three_years() {
    List<Meeting> meetings = snapshot.meetings();
    assertThat(count(meetings.stream().map(m -> m.draft().fiscalYear().number()).toList()))
        .isEqualTo(Map.of(2023, 37L, 2024, 55L, 2025, 2L));
    assertThat(count(meetings.stream().map(m -> m.draft().format()).toList()))
        .isEqualTo(Map.of(MeetingFormat.VIRTUAL, 67L, MeetingFormat.IN_PERSON, 27L));
    assertThat(count(meetings.stream().map(m -> m.draft().model()).toList()))
        .isEqualTo(Map.of(SupportModel.WSO, 54L, SupportModel.JEM, 40L));
  }

  @Test
  void only_the_meeting_after_the_lists_date_is_scheduled() {
    assertThat(
            snapshot.meetings().stream()
                .filter(m -> m.draft().status() == MeetingStatus.SCHEDULED)
                .map(m -> m.draft().date()))
        .containsExactly(LocalDate.of(2025, 3, 4));
    assertThat(
            snapshot.meetings().stream().filter(m -> m.draft().status() == MeetingStatus.UNKNOWN))
        .hasSize(93);
  }

  @Test
  void every_meeting_is_attached_to_the_agency_that_a_reader_takes_it_for() throws Exception {
    List<String> attached = new ArrayList<>();
    for (Meeting meeting : snapshot.meetings()) {
      AgencyId id = meeting.draft().agency();
      Agency agency = id == null ? null : snapshot.get(id);
      attached.add(
          meeting.draft().date()
              + " "
              + meeting.draft().nameAsPrinted()
              + " = "
              + (agency == null ? "nobody" : agency.draft().state() + " " + agency.draft().name()));
    }
    assertThat(attached).containsExactlyInAnyOrderElementsOf(expected()).hasSize(94);
  }

  @Test
  void the_district_jail_serves_three_counties_and_is_found_by_its_own_name() {
    Agency jail =
        snapshot.agencies().stream()
            .filter(a -> a.slug().equals(new Slug("nc-albermarle-district-jail")))
            .findAny()
            .orElseThrow();

    assertThat(jail.draft().placement().counties())
        .extracting(CountyFips::value)
        .containsExactly("37029", "37139", "37143");
    assertThat(jail.draft().placement().basis()).isEqualTo(Basis.EDITOR);
    assertThat(jail.draft().aliases())
        .extracting(Alias::spelling)
        .extracting(Object::toString)
        .containsExactly("Albemarle District Jail", "Albemarele District Jail");
  }

  @Test
  void counties_of_one_letter_apart_are_two_agencies() {
    assertThat(snapshot.agencies())
        .extracting(a -> a.draft().name().text())
        .contains("Walker County Sheriff’s Department", "Waller County Sheriff’s Office");
  }

  private List<Agreement> agreementsOf(SupportModel model) {
    return snapshot.agreements().stream().filter(a -> a.draft().model() == model).toList();
  }

  private Map<?, Long> statesOf(SupportModel model) {
    return count(
        agreementsOf(model).stream()
            .map(a -> snapshot.get(a.draft().agency()).draft().state())
            .toList());
  }

  private static <T> Map<T, Long> count(List<? extends T> values) {
    return values.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static List<String> expected() throws Exception {
    try (InputStream content =
        Objects.requireNonNull(
            FirstDatasetFiguresTest.class.getResourceAsStream("/dataset/meeting-agencies.csv"))) {
      List<String> lines = new ArrayList<>();
      for (CSVRecord row : CsvTable.records("meeting-agencies.csv", content)) {
        lines.add(row.get(0) + " " + row.get(1) + " = " + row.get(2));
      }
      return lines;
    }
  }
}
