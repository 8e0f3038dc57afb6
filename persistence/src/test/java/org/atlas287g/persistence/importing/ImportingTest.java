package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class ImportingTest {
  private static final AccountId EDITOR = ListStore.EDITOR;
  private static final String JEM = ListStore.JEM;
  private static final String TFM = ListStore.TFM;

  private final ListStore lists;
  private final Importing importing;
  private final ListIntake intake;

  ImportingTest(TestDatabase database) {
    lists = new ListStore(database);
    importing = lists.importing();
    intake = lists.get(ListIntake.class);
  }

  @AfterEach
  void close() {
    lists.close();
  }

  private static ListCsv first() {
    return new ListCsv()
        .others(40)
        .row("Baker County Sheriff's Office", JEM, "2020-06-09", "baker-jem")
        .row("Lake County Sheriff's Office", JEM, "2020-06-10", "lake-jem")
        .row("Lake County Sheriff's Office", TFM, "2025-02-10", "lake-tfm");
  }

  private static ListCsv second() {
    return new ListCsv()
        .others(40)
        .row("Baker County Sheriffs Office", JEM, "2020-06-09", "baker-jem-new")
        .row("Lake County Sheriff's Office", TFM, "2025-02-10", "lake-tfm")
        .row("Clay County Sheriff's Office", TFM, "2025-03-10", "clay-tfm")
        .row("Clay County Sheriff's Office", JEM, "2024-12-01", "clay-jem");
  }

  @Test
  void the_first_list_fills_the_store_and_stands_from_each_signing() throws Exception {
    lists.apply("list-2025-02-12.csv", first());

    Snapshot snapshot = lists.published();
    assertThat(snapshot.revision().listed()).isEqualTo("2025-02-12");
    assertThat(snapshot.revision().edited()).isNull();
    assertThat(snapshot.agreements()).hasSize(43).allMatch(a -> a.draft().listedFrom() == null);
    assertThat(snapshot.agencies()).hasSize(42);
    AgreementDraft baker = lists.one("Baker County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(baker.signed()).isEqualTo("2020-06-09");
    assertThat(baker.source()).isEqualTo("ICE, list of participating agencies of 2025-02-12");
    assertThat(
            snapshot.known(lists.one("Baker County Sheriff's Office", SupportModel.JEM)).byEditor())
        .isFalse();
    assertThat(lists.standing("2020-06-09")).isEqualTo(1);
    assertThat(lists.standing("2025-02-12")).isEqualTo(43);
  }

  @Test
  void the_next_list_changes_what_changed_and_nothing_else() throws Exception {
    lists.apply("list-2025-02-12.csv", first());
    Agreement baker = lists.one("Baker County Sheriff's Office", SupportModel.JEM);
    Agreement lake = lists.one("Lake County Sheriff's Office", SupportModel.TFM);

    SourceListId id = importing.receive("list-2025-03-17.csv", second().bytes()).getFirst();
    assertThat(importing.proposals(id))
        .extracting(Proposal::kind)
        .containsExactlyInAnyOrder(
            ChangeKind.RESPELLED,
            ChangeKind.LINK_CHANGED,
            ChangeKind.NEW_AGENCY,
            ChangeKind.NEW_AGENCY,
            ChangeKind.GONE);
    assertThat(lists.standing("2025-03-17")).as("before it is applied").isEqualTo(43);
    assertThat(importing.apply(id, Acceptance.CERTAIN, false, "weekly"))
        .isEqualTo(new Applied.Done(2, 5, 0));

    assertThat(lists.one("Lake County Sheriff's Office", SupportModel.TFM)).isEqualTo(lake);
    Agreement changed = lists.one("Baker County Sheriff's Office", SupportModel.JEM);
    assertThat(changed.version()).isEqualTo(baker.version() + 1);
    assertThat(changed.draft().documents().getFirst().url())
        .hasToString("https://www.ice.gov/doclib/baker-jem-new.pdf");
    AgreementDraft gone = lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(gone.status()).isEqualTo(AgreementStatus.UNCONFIRMED_ABSENCE);
    assertThat(gone.ended()).isEqualTo("2025-03-17");
    AgreementDraft late = lists.one("Clay County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(late.listedFrom()).as("signed before the list before").isEqualTo("2025-03-17");
    assertThat(lists.one("Clay County Sheriff's Office", SupportModel.TFM).draft().listedFrom())
        .as("signed between the lists")
        .isNull();
    assertThat(lists.standing("2025-02-12")).isEqualTo(43);
    assertThat(lists.standing("2025-03-16")).isEqualTo(44);
    assertThat(lists.standing("2025-03-17")).isEqualTo(44);
    assertThat(lists.published().revision().listed()).isEqualTo("2025-03-17");
    SourceList list = importing.find(id).orElseThrow();
    assertThat(list.state()).isEqualTo(ListState.APPLIED);
    assertThat(list.applied()).isEqualTo(2);
  }

  @Test
  void all_of_a_list_is_one_revision_with_one_reason_and_is_taken_back_with_its_day()
      throws Exception {
    lists.apply("list-2025-02-12.csv", first());
    Snapshot before = lists.published();
    SourceListId id = lists.apply("list-2025-03-17.csv", second());

    List<AuditEntry> batch = lists.get(AuditTrail.class).listOf(2);
    assertThat(batch)
        .hasSize(5)
        .allSatisfy(entry -> {
          assertThat(entry.who()).isEqualTo(EDITOR);
          assertThat(entry.why()).isEqualTo("read");
        });

    Undoing.Report report = lists.get(Undoing.class).undo(2, "the wrong file");

    assertThat(report.left()).isEmpty();
    Snapshot after = lists.published();
    assertThat(after.revision().listed()).isEqualTo("2025-02-12");
    assertThat(after.agreements())
        .extracting(Agreement::draft)
        .containsExactlyInAnyOrderElementsOf(
            before.agreements().stream().map(Agreement::draft).toList());
    assertThat(after.agencies())
        .extracting(Agency::draft)
        .containsExactlyInAnyOrderElementsOf(
            before.agencies().stream().map(Agency::draft).toList());
    assertThat(importing.find(id).orElseThrow().state()).isEqualTo(ListState.UNDONE);

    SourceListId again = importing.receive("list-2025-03-17.csv", second().bytes()).getFirst();
    assertThat(again).isNotEqualTo(id);
    assertThat(importing.find(again).orElseThrow().gate().verdict()).isEqualTo(Gate.Verdict.PASSED);
    assertThat(importing.proposals(again)).hasSize(5);
  }

  @Test
  void an_absence_is_confirmed_by_three_lists_over_thirty_days_and_ends_by_itself()
      throws Exception {
    lists.apply("list-2025-02-12.csv", first());
    ListCsv without = second();
    for (String day : List.of("2025-03-17", "2025-03-24", "2025-04-10")) {
      lists.apply(
          "list-" + day + ".csv", second().row("Added " + day + " Police", TFM, day, "a" + day));
      assertThat(lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft().status())
          .as(day)
          .isEqualTo(AgreementStatus.UNCONFIRMED_ABSENCE);
    }
    lists.apply("list-2025-04-20.csv", without);
    AgreementDraft confirmed = lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(confirmed.status()).isEqualTo(AgreementStatus.NO_LONGER_LISTED);
    assertThat(confirmed.ended()).isEqualTo("2025-03-17");

    lists.apply(
        "list-2025-05-01.csv",
        second().row("Lake County Sheriff's Office", JEM, "2020-06-10", "lake-jem"));
    AgreementDraft back = lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(back.status()).isEqualTo(AgreementStatus.ACTIVE);
    assertThat(back.ended()).isNull();
    assertThat(lists.of("Lake County Sheriff's Office")).hasSize(2);
  }

  @Test
  void what_a_list_prints_in_another_way_is_compared_with_what_it_printed_before()
      throws Exception {
    lists.apply("list-2025-02-12.csv", first());
    Agreement baker = lists.one("Baker County Sheriff's Office", SupportModel.JEM);
    Editing<AgreementId, AgreementDraft> editing =
        lists.store().editing(AgreementId.class, AgreementDraft.class);
    AgreementDraft corrected =
        baker.draft().edit().signed(LocalDate.of(2019, 6, 9), "6/9/2019").draft();
    editing.save(baker.id(), baker.version(), corrected, "the document says 2019");

    SourceListId same =
        importing
            .receive("list-2025-03-01.csv", first().row("New PD", TFM, "", "").bytes())
            .getFirst();

    assertThat(importing.proposals(same))
        .extracting(Proposal::kind)
        .containsExactly(ChangeKind.NEW_AGENCY);
    assertThat(importing.apply(same, Acceptance.ALL, false, "")).isInstanceOf(Applied.Done.class);
    assertThat(lists.one("Baker County Sheriff's Office", SupportModel.JEM).draft())
        .isEqualTo(corrected);
  }

  @Test
  void a_doubtful_row_waits_is_decided_later_by_another_editor_and_survives_a_comparison()
      throws Exception {
    lists.apply("list-2025-02-12.csv", first());
    ListCsv doubtful =
        new ListCsv()
            .others(40)
            .row("Baker County Sheriff's Office", JEM, "2020-06-09", "baker-jem")
            .row("Lake County Sheriff's Office", TFM, "2025-02-10", "lake-tfm")
            .row("Lake County Jail", JEM, "2020-06-10", "");
    SourceListId id = importing.receive("list-2025-03-17.csv", doubtful.bytes()).getFirst();
    Proposal open =
        importing.proposals(id).stream().filter(p -> !p.certain()).findAny().orElseThrow();
    assertThat(importing.apply(id, Acceptance.CERTAIN, false, ""))
        .isEqualTo(new Applied.Done(2, 0, 2));
    assertThat(lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft().status())
        .as("neither gone nor another's until somebody decides")
        .isEqualTo(AgreementStatus.ACTIVE);

    Acting.as(new AccountId(5));
    importing.decide(id, List.of(open), Decision.DIFFERENT);
    Proposal decided = importing.proposals(id).getFirst();
    assertThat(decided.decision()).isEqualTo(Decision.DIFFERENT);
    assertThat(decided.decidedBy()).isEqualTo(new AccountId(5));
    assertThat(importing.apply(id, Acceptance.NONE, false, "two bodies"))
        .isEqualTo(new Applied.Done(3, 1, 0));

    assertThat(lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft().status())
        .isEqualTo(AgreementStatus.UNCONFIRMED_ABSENCE);
    assertThat(lists.of("Lake County Jail")).hasSize(1);
    assertThat(
            lists
                .get(JdbcClient.class)
                .sql("select name_key from agency_distinction")
                .query(String.class)
                .list())
        .as("what is never again taken for the sheriff's")
        .hasSize(1);
  }

  @Test
  void of_two_editors_who_decide_at_once_the_second_sees_what_the_first_decided() throws Exception {
    SourceListId id = lists.receive("list-2025-02-12.csv", first());
    List<Proposal> seen = importing.proposals(id).subList(0, 2);
    assertThat(importing.decide(id, seen.subList(0, 1), Decision.ACCEPTED)).hasSize(1);

    Acting.as(new AccountId(5));
    assertThat(importing.decide(id, seen, Decision.REJECTED))
        .as("nothing, not even what is still open")
        .isEmpty();
    List<Proposal> now = importing.proposals(id).subList(0, 2);
    assertThat(now).extracting(Proposal::decision).containsExactly(Decision.ACCEPTED, null);
    assertThat(importing.decide(id, now, Decision.REJECTED)).hasSize(2);
  }

  @Test
  void of_two_editors_who_correct_at_once_the_second_changes_nothing() throws Exception {
    SourceListId id = lists.receive("list-2025-02-12.csv", first());
    Proposal seen = importing.proposals(id).getFirst();
    Correction mine = Correction.ofAgreement(null, SupportModel.WSO, null, null);
    Correction other = Correction.ofAgreement(null, SupportModel.TFM, null, null);
    assertThat(importing.correct(id, seen, mine)).isPresent();

    Acting.as(new AccountId(5));
    assertThat(importing.correct(id, seen, other)).isEmpty();
    assertThat(importing.decide(id, List.of(seen), Decision.ACCEPTED))
        .as("what the second has not seen is not accepted either")
        .isEmpty();
    Proposal now = importing.proposals(id).getFirst();
    assertThat(now.correction()).isEqualTo(mine);
    assertThat(now.isOpen()).isTrue();
    assertThat(importing.correct(id, now, other)).isPresent();
  }

  @Test
  void a_list_that_was_compared_with_older_records_is_compared_again_with_its_decisions()
      throws Exception {
    lists.apply("list-2025-02-12.csv", first());
    SourceListId id = importing.receive("list-2025-03-17.csv", second().bytes()).getFirst();
    Proposal gone =
        importing.proposals(id).stream()
            .filter(p -> p.kind() == ChangeKind.GONE)
            .findAny()
            .orElseThrow();
    importing.decide(id, List.of(gone), Decision.REJECTED);
    Agreement lake = lists.one("Lake County Sheriff's Office", SupportModel.TFM);
    lists
        .store()
        .editing(AgreementId.class, AgreementDraft.class)
        .save(lake.id(), lake.version(), lake.draft().from("a notice"), "meanwhile");

    assertThat(importing.apply(id, Acceptance.CERTAIN, false, ""))
        .isEqualTo(new Applied.Outdated());
    assertThat(lists.published().revision().listed()).isEqualTo("2025-02-12");
    assertThat(importing.apply(id, Acceptance.CERTAIN, false, ""))
        .isEqualTo(new Applied.Done(3, 5, 0));
    assertThat(lists.one("Lake County Sheriff's Office", SupportModel.JEM).draft().status())
        .as("its departure was rejected")
        .isEqualTo(AgreementStatus.ACTIVE);
  }

  @Test
  void a_held_list_changes_nothing() throws Exception {
    lists.apply("list-2025-03-17.csv", second());
    SourceListId half =
        importing.receive("list-2025-04-01.csv", new ListCsv().others(20).bytes()).getFirst();
    assertThat(importing.apply(half, Acceptance.ALL, false, ""))
        .isEqualTo(new Applied.Refused(Applied.Reason.HELD));
    assertThat(lists.published().revision().number()).isEqualTo(1);
    importing.discard(half);
    assertThat(importing.apply(half, Acceptance.ALL, true, ""))
        .isEqualTo(new Applied.Refused(Applied.Reason.NOT_OPEN));
    assertThatThrownBy(
            () -> importing.receive("letter.csv", new byte[] {68, 101, 97, 114}).getFirst())
        .isInstanceOf(ListingException.class);
    assertThat(importing.list()).hasSize(2);
  }

  @Test
  void the_bytes_are_kept_and_waiting_ones_are_not_kept_twice() throws Exception {
    byte[] content = first().others(26 * 26 - 40).bytes();
    SourceListId id = importing.receive("list-2025-02-12.csv", content).getFirst();
    assertThat(importing.receive("again.csv", content).getFirst()).isEqualTo(id);
    importing.date(id, LocalDate.of(2025, 2, 14));
    assertThat(Objects.requireNonNull(importing.find(id).orElseThrow().date()).day())
        .isEqualTo("2025-02-14");
    importing.apply(id, Acceptance.ALL, false, "");
    SourceListId same = importing.receive("same.csv", content).getFirst();
    assertThat(importing.find(same).orElseThrow().gate().reasons())
        .extracting(Gate.Reason::code)
        .contains(Gate.Code.SAME_BYTES);
  }

  @Test
  void a_dry_run_keeps_nothing() throws Exception {
    ListIntake.Report report =
        intake.take(
            "list-2025-02-12.csv",
            first().bytes(),
            ListKind.PARTICIPATING,
            new ImportTerms(Acceptance.ALL, InSpite.NOTHING, true));
    assertThat(report.applied()).containsInstanceOf(Applied.Done.class);
    assertThat(intake.isEmpty()).isTrue();
    ListIntake.Report kept =
        intake.take(
            "list-2025-02-12.csv",
            first().bytes(),
            ListKind.PARTICIPATING,
            ImportTerms.accepting(Acceptance.CERTAIN));
    assertThat(kept.applied()).contains(new Applied.Done(1, 43, 0));
    assertThat(lists.get(AuditTrail.class).listOf(1)).allMatch(entry -> entry.who() == null);
  }

  /**
   * Importing with stand-ins for the geography that another module provides; no configuration by
   * itself, as its package is scanned.
   */
  @ComponentScan("org.atlas287g.domain.importing")
  static class Imports {
    private static final List<County> COUNTIES =
        List.of(
            county("12003", "Baker County"),
            county("12019", "Clay County"),
            county("12069", "Lake County"));

    private static County county(String fips, String name) {
      String shortName = name.substring(0, name.lastIndexOf(' '));
      return new County(new CountyFips(fips), shortName, name, "06");
    }

    @Bean
    AgencyGeocoder geocoder() {
      return question ->
          new AgencyGeocoder.Answer(
              AgencyLevel.COUNTY, Placement.unplaced(Basis.NAME, List.of(), "not tried"));
    }

    @Bean
    CountyDirectory counties() {
      return new CountyDirectory() {
        @Override
        public List<County> list() {
          return COUNTIES;
        }

        @Override
        public Optional<County> find(CountyFips fips) {
          return COUNTIES.stream().filter(county -> county.fips().equals(fips)).findAny();
        }

        @Override
        public List<County> listIn(StateCode state) {
          return COUNTIES.stream().filter(county -> county.state() == state).toList();
        }
      };
    }
  }
}
