package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.domain.listing.ListKind.PARTICIPATING;
import static org.atlas287g.persistence.importing.ListStore.JEM;
import static org.atlas287g.persistence.importing.ListStore.TFM;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.SourceRow;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class EarlierListTest {
  private static final String BAKER = "Baker County Sheriff's Office";
  private static final String CLAY = "Clay County Sheriff's Office";
  private static final String LAKE = "Lake County Sheriff's Office";

  private final ListStore lists;
  private final Importing importing;

  EarlierListTest(TestDatabase database) {
    lists = new ListStore(database);
    importing = lists.importing();
  }

  @BeforeEach
  void importNewest() throws Exception {
    lists.apply(
        "list-2025-02-12.csv",
        new ListCsv()
            .others(40)
            .row(BAKER, JEM, "2020-06-09", "baker-jem")
            .row(CLAY, JEM, "2020-03-01", "clay-2020")
            .row(LAKE, TFM, "2019-05-05", "lake-tfm"));
  }

  @AfterEach
  void close() {
    lists.close();
  }

  /** Before the precincts signed: a respelling, an agreement renewed since, one that ended. */
  private static ListCsv in2019() {
    return new ListCsv()
        .row("Lake County Sheriffs Department", TFM, "2019-05-05", "lake-old-url")
        .row(CLAY, JEM, "2016-01-01", "clay-2016")
        .row("Union County Sheriff's Office", JEM, "2009-02-02", "union");
  }

  @Test
  void a_list_of_the_past_is_held_and_only_history_lets_it_pass() throws Exception {
    SourceListId id = lists.receive("list-2019-08-01.csv", in2019());

    Gate gate = importing.find(id).orElseThrow().gate();
    assertThat(gate.reasons())
        .as("neither its total nor what it lacks is against it")
        .extracting(Gate.Reason::code)
        .containsExactly(Gate.Code.OLDER_LIST);
    assertThat(importing.apply(id, Acceptance.ALL, false, ""))
        .isEqualTo(new Applied.Refused(Applied.Reason.HELD));
    ListIntake intake = lists.get(ListIntake.class);
    var history = new ImportTerms(Acceptance.CERTAIN, InSpite.AGE, true);
    assertThat(
            intake.take("list-2019-08-02.csv", in2019().bytes(), PARTICIPATING, history).applied())
        .containsInstanceOf(Applied.Done.class);
    byte[] future = new ListCsv().row(LAKE, TFM, "2024-05-05", "").bytes();
    assertThat(intake.take("list-2019-08-03.csv", future, PARTICIPATING, history).applied())
        .as("held for another reason, too")
        .contains(new Applied.Refused(Applied.Reason.HELD));
    assertThat(lists.published().revision().number()).isEqualTo(1);
  }

  @Test
  void each_agreement_leads_to_the_row_of_the_newest_list_that_names_it() throws Exception {
    Agreement lake = lists.one(LAKE, SupportModel.TFM);
    LocalDate newest = LocalDate.of(2025, 2, 12);
    SourceRow before = lists.published().findRow(lake.id()).orElseThrow();
    assertThat(before)
        .isEqualTo(
            new SourceRow(newest, newest, false, before.number(), LAKE, "#N/A", TFM, "2019-05-05"));

    importing.apply(lists.receive("list-2019-08-01.csv", in2019()), Acceptance.CERTAIN, true, "");

    SourceRow after = lists.published().findRow(lake.id()).orElseThrow();
    assertThat(after.first()).isEqualTo("2019-08-01");
    assertThat(after.listed()).isEqualTo(newest);
    assertThat(after.number()).isEqualTo(before.number());
    Agreement union = lists.one("Union County Sheriff's Office", SupportModel.JEM);
    assertThat(lists.published().findRow(union.id()))
        .hasValueSatisfying(row -> {
          assertThat(row.listed()).isEqualTo("2019-08-01");
          assertThat(row.agency()).isEqualTo("Union County Sheriff's Office");
          assertThat(row.number()).isEqualTo(4);
        });

    lists.get(Undoing.class).undo(2, "the wrong file");
    assertThat(lists.published().findRow(lake.id())).contains(before);
  }

  @Test
  void it_adds_what_it_alone_has_and_keeps_what_later_lists_say() throws Exception {
    Agreement lake = lists.one(LAKE, SupportModel.TFM);
    Agreement baker = lists.one(BAKER, SupportModel.JEM);

    SourceListId id = lists.receive("list-2019-08-01.csv", in2019());
    assertThat(importing.proposals(id))
        .extracting(Proposal::kind)
        .containsExactlyInAnyOrder(ChangeKind.RESPELLED, ChangeKind.RENEWED, ChangeKind.NEW_AGENCY);
    assertThat(importing.apply(id, Acceptance.CERTAIN, true, "the past"))
        .isEqualTo(new Applied.Done(2, 3, 0));

    assertThat(lists.published().revision().listed()).isEqualTo("2025-02-12");
    assertThat(lists.one(LAKE, SupportModel.TFM)).isEqualTo(lake);
    Agency agency = lists.published().get(lake.draft().agency());
    assertThat(agency.draft().aliases())
        .extracting(alias -> alias.spelling().text())
        .containsExactly("Lake County Sheriffs Department");
    AgreementDraft union = lists.one("Union County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(union.status()).isEqualTo(AgreementStatus.UNCONFIRMED_ABSENCE);
    assertThat(union.ended()).isEqualTo("2025-02-12");
    assertThat(union.source()).isEqualTo("ICE, list of participating agencies of 2019-08-01");
    assertThat(lists.of(CLAY))
        .extracting(a -> a.draft().status())
        .containsExactlyInAnyOrder(AgreementStatus.ACTIVE, AgreementStatus.SUPERSEDED);
    AgreementDraft replaced =
        lists.of(CLAY).stream()
            .map(Agreement::draft)
            .filter(draft -> draft.status() == AgreementStatus.SUPERSEDED)
            .findAny()
            .orElseThrow();
    assertThat(replaced.ended()).as("when the recorded one was signed").isEqualTo("2020-03-01");
    assertThat(lists.one(BAKER, SupportModel.JEM)).isEqualTo(baker);
    assertThat(lists.standing("2019-08-01")).isEqualTo(3);
    assertThat(lists.standing("2025-02-12")).isEqualTo(43);
  }

  @Test
  void lists_of_the_past_give_the_same_days_in_whatever_order_they_come() throws Exception {
    ListCsv in2022 =
        new ListCsv()
            .row(LAKE, TFM, "2019-05-05", "lake-tfm")
            .row(CLAY, JEM, "2020-03-01", "clay-2020")
            .row("Nassau County Sheriff's Office", JEM, "2021-02-02", "nassau");
    ListCsv in2023 = new ListCsv().row(LAKE, TFM, "2019-05-05", "lake-tfm");
    lists.apply("list-2023-01-01.csv", in2023, true);
    lists.apply("list-2019-08-01.csv", in2019(), true);
    AgreementDraft union = lists.one("Union County Sheriff's Office", SupportModel.JEM).draft();
    assertThat(union.ended()).as("by the list of 2023").isEqualTo("2023-01-01");
    SourceListId id = lists.apply("list-2022-01-01.csv", in2022, true);
    assertThat(importing.proposals(id))
        .as("what is missing later does not return by an earlier list")
        .extracting(Proposal::kind)
        .containsExactly(ChangeKind.NEW_AGENCY);

    assertThat(lists.one("Union County Sheriff's Office", SupportModel.JEM).draft())
        .as("three lists lack it, the first in 2022")
        .satisfies(draft -> {
          assertThat(draft.ended()).isEqualTo("2022-01-01");
          assertThat(draft.status()).isEqualTo(AgreementStatus.NO_LONGER_LISTED);
        });
    assertThat(lists.one("Nassau County Sheriff's Office", SupportModel.JEM).draft().ended())
        .isEqualTo("2023-01-01");
    assertThat(lists.one(BAKER, SupportModel.JEM).draft().listedFrom())
        .as("signed before lists that lack it")
        .isEqualTo("2025-02-12");
    assertThat(lists.of(CLAY))
        .as("renewed in 2020; missing in 2023, and back")
        .extracting(Agreement::inForce)
        .containsExactlyInAnyOrder(
            new InForce(LocalDate.of(2016, 1, 1), LocalDate.of(2020, 3, 1)),
            new InForce(LocalDate.of(2020, 3, 1), null));
    assertThat(lists.standing("2019-08-01")).isEqualTo(3);
    assertThat(lists.standing("2022-01-01")).isEqualTo(3);
  }

  @Test
  void days_that_an_editor_set_stay() throws Exception {
    Agreement baker = lists.one(BAKER, SupportModel.JEM);
    AgreementDraft edited = baker.draft().edit().listedFrom(LocalDate.of(2024, 7, 1)).draft();
    lists
        .store()
        .editing(AgreementId.class, AgreementDraft.class)
        .save(baker.id(), baker.version(), edited, "a letter says so");

    lists.apply("list-2022-01-01.csv", new ListCsv().row(LAKE, TFM, "2019-05-05", ""), true);

    assertThat(lists.one(BAKER, SupportModel.JEM).draft()).isEqualTo(edited);
  }

  @Test
  void a_doubtful_row_of_the_past_stays_open_when_newer_lists_come() throws Exception {
    ListCsv doubtful = in2019().row("Baker County Jail", JEM, "2020-06-09", "");
    SourceListId id = lists.apply("list-2021-08-01.csv", doubtful, true);
    Proposal open =
        importing.proposals(id).stream().filter(Proposal::isOpen).findAny().orElseThrow();
    lists.apply(
        "list-2025-03-01.csv",
        new ListCsv()
            .others(40)
            .row(BAKER, JEM, "2020-06-09", "baker-jem")
            .row(CLAY, JEM, "2020-03-01", "clay-2020")
            .row(LAKE, TFM, "2019-05-05", "lake-tfm")
            .row("Union City Police Department", TFM, "2025-02-20", "union-city"));

    Proposal still =
        importing.proposals(id).stream().filter(Proposal::isOpen).findAny().orElseThrow();
    assertThat(still.id()).isEqualTo(open.id());
    importing.decide(id, List.of(still), Decision.DIFFERENT);
    assertThat(importing.apply(id, Acceptance.NONE, false, "")).isEqualTo(new Applied.Outdated());
    assertThat(importing.apply(id, Acceptance.NONE, false, "")).isInstanceOf(Applied.Done.class);
    AgreementDraft jail = lists.one("Baker County Jail", SupportModel.JEM).draft();
    assertThat(jail.ended()).isEqualTo("2025-02-12");
    assertThat(lists.published().revision().listed()).isEqualTo("2025-03-01");
  }

  @Test
  void taking_it_back_brings_the_days_back() throws Exception {
    Snapshot before = lists.published();
    lists.apply("list-2022-01-01.csv", in2019(), true);
    assertThat(lists.one(BAKER, SupportModel.JEM).draft().listedFrom()).isNotNull();

    Undoing.Report report = lists.get(Undoing.class).undo(2, "not ICE's");

    assertThat(report.left()).isEmpty();
    assertThat(lists.published().agreements())
        .extracting(Agreement::draft)
        .containsExactlyInAnyOrderElementsOf(
            before.agreements().stream().map(Agreement::draft).toList());
    assertThat(lists.published().revision().listed()).isEqualTo("2025-02-12");
  }

  @Test
  void taking_back_the_newest_list_leaves_the_day_of_the_one_before_not_of_the_past()
      throws Exception {
    lists.apply(
        "list-2025-03-01.csv",
        new ListCsv()
            .others(40)
            .row(BAKER, JEM, "2020-06-09", "baker-jem")
            .row(LAKE, TFM, "2019-05-05", "lake-tfm"));
    lists.apply("list-2019-08-01.csv", in2019(), true);

    lists.get(Undoing.class).undo(2, "the wrong file");

    assertThat(lists.published().revision().listed()).isEqualTo("2025-02-12");
  }

  @Test
  void a_past_list_of_pending_agencies_or_without_a_day_tells_nothing() throws Exception {
    lists.apply("pending-2025-02-12.csv", new ListCsv().row(CLAY, TFM, "", ""));
    SourceListId pending =
        lists.receive("pending-2024-01-01.csv", new ListCsv().row(LAKE, JEM, "", ""));
    assertThat(importing.apply(pending, Acceptance.ALL, true, ""))
        .isEqualTo(new Applied.Refused(Applied.Reason.OLDER));
    SourceListId undated = lists.receive("list.csv", in2019());
    assertThat(importing.apply(undated, Acceptance.ALL, true, ""))
        .isEqualTo(new Applied.Refused(Applied.Reason.OLDER));
    importing.date(undated, LocalDate.of(2019, 8, 1));
    assertThat(importing.apply(undated, Acceptance.ALL, true, "")).isInstanceOf(Applied.Done.class);
  }
}
