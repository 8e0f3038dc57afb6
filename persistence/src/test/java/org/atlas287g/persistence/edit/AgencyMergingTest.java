package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.ONE;
import static org.atlas287g.persistence.edit.Editors.OTHER;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.edit.AgencyMerging;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AgencyMergingTest {
  private static final LocalDate SIGNED = LocalDate.of(2020, 6, 9);

  private final Store store;
  private final AgencyMerging merging;
  private final Editing<AgencyId, AgencyDraft> agencies;
  private Kept<AgencyId, AgencyDraft> misspelled =
      Kept.standing(new AgencyId(0), 0, Samples.districtJail());
  private Kept<AgencyId, AgencyDraft> right =
      Kept.standing(new AgencyId(0), 0, Samples.districtJail());

  AgencyMergingTest(TestDatabase database) {
    store = Store.editing(database);
    merging = store.get(AgencyMerging.class);
    agencies = store.editing(AgencyId.class, AgencyDraft.class);
  }

  @BeforeEach
  void two_agencies_that_are_one() {
    misspelled =
        saved(
            agencies.add(
                Samples.agency(StateCode.FL, "Wakula County Sheriff's Office", "12129")
                    .withAliases(
                        List.of(
                            new Alias(new Spelling("Wakula SO"), "a list"),
                            new Alias(new Spelling("Wakulla Co. SO"), "a list"))),
                by(ONE)));
    right =
        imported(
            Samples.agency(StateCode.FL, "Wakulla County Sheriff's Office", "12129")
                .withAliases(List.of(new Alias(new Spelling("Wakulla Co. SO"), "a list"))));
    store
        .editing(AgreementId.class, AgreementDraft.class)
        .add(Samples.agreement(misspelled.id(), SIGNED), by(ONE));
    store
        .editing(MeetingId.class, MeetingDraft.class)
        .add(Samples.meeting("Wakula", misspelled.id(), SIGNED, Notice.NONE), by(ONE));
  }

  /** An agency that shares a spelling with another one, which no editor may enter. */
  private Kept<AgencyId, AgencyDraft> imported(AgencyDraft draft) {
    Agency agency = store.get(Agencies.class).add(draft);
    return Kept.standing(agency.id(), agency.version(), agency.draft());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_agency_that_stays_takes_over_agreements_meetings_spellings_and_the_slug() {
    saved(merging.merge(misspelled, right, by(ONE)));

    Snapshot snapshot = store.get(Snapshots.class).read();
    assertThat(snapshot.agencies()).hasSize(1);
    Agency agency = snapshot.agencies().getFirst();
    assertThat(agency.id()).isEqualTo(right.id());
    assertThat(agency.draft().aliases())
        .extracting(alias -> alias.spelling().text())
        .containsExactly("Wakulla Co. SO", "Wakula County Sheriff's Office", "Wakula SO");
    assertThat(snapshot.agreements()).allMatch(a -> a.draft().agency().equals(agency.id()));
    assertThat(snapshot.meetings()).allMatch(m -> agency.id().equals(m.draft().agency()));
    Slug former = new Slug("fl-wakula-county-sheriffs-office");
    assertThat(store.get(Agencies.class).find(former)).contains(agency);
    assertThat(snapshot.find(former)).contains(agency);
  }

  @Test
  void split_again_both_are_as_they_were() {
    Kept<AgencyId, AgencyDraft> merged = saved(merging.merge(misspelled, right, by(ONE)));

    saved(merging.split(merged, by(OTHER)));

    assertThat(draft(misspelled)).isEqualTo(misspelled.draft());
    assertThat(draft(right)).isEqualTo(right.draft());
    AgencyId id = misspelled.id();
    assertThat(store.get(Agreements.class).listOf(id)).hasSize(1);
    assertThat(store.get(Meetings.class).listOf(id)).hasSize(1);
  }

  @Test
  void what_was_entered_after_the_merging_stays_where_it_is() {
    Kept<AgencyId, AgencyDraft> merged = saved(merging.merge(misspelled, right, by(ONE)));
    AgencyId keeper = right.id();
    store
        .editing(AgreementId.class, AgreementDraft.class)
        .add(Samples.agreement(keeper, SIGNED.plusYears(1)), by(ONE));

    saved(merging.split(merged, by(ONE)));

    assertThat(store.get(Agreements.class).listOf(keeper)).hasSize(1);
  }

  @Test
  void restoring_a_version_from_before_the_merging_takes_agreements_and_meetings_along() {
    Kept<AgencyId, AgencyDraft> merged = saved(merging.merge(misspelled, right, by(ONE)));
    assertThat(merging.moved(merged.id())).isEqualTo(new AgencyMerging.Moved(1, 1));
    assertThat(merging.listMerged()).extracting(Agency::id).containsExactly(merged.id());

    saved(merging.restore(merged, 0, by(OTHER)));

    AgencyId id = misspelled.id();
    assertThat(draft(misspelled)).isEqualTo(misspelled.draft());
    assertThat(draft(right)).isEqualTo(right.draft());
    assertThat(store.get(Agreements.class).listOf(id)).hasSize(1);
    assertThat(store.get(Meetings.class).listOf(id)).hasSize(1);
    assertThat(merging.listMerged()).isEmpty();
  }

  @Test
  void restoring_what_is_not_there_leaves_the_merging_as_it_is() {
    Kept<AgencyId, AgencyDraft> merged = saved(merging.merge(misspelled, right, by(ONE)));

    assertThat(merging.restore(merged, 99, by(OTHER)))
        .isEqualTo(new Outcome.Refused<>(Refusal.UNKNOWN_VERSION));

    assertThat(draft(misspelled).mergedInto()).isEqualTo(right.id());
    assertThat(store.get(Agreements.class).listOf(misspelled.id())).isEmpty();
  }

  @Test
  void an_agency_that_others_were_merged_into_is_merged_with_them_and_they_come_apart_from_it() {
    saved(merging.merge(misspelled, right, by(ONE)));
    Kept<AgencyId, AgencyDraft> last =
        saved(agencies.add(Samples.agency(StateCode.FL, "Wakulla Sheriff", "12129"), by(ONE)));

    saved(merging.merge(agencies.find(right.id()).orElseThrow(), last, by(ONE)));

    assertThat(store.get(Agencies.class).find(new Slug("fl-wakula-county-sheriffs-office")))
        .map(Agency::id)
        .contains(last.id());
    assertThat(store.get(Agreements.class).listOf(last.id())).hasSize(1);
    saved(merging.split(agencies.find(misspelled.id()).orElseThrow(), by(ONE)));
    assertThat(draft(misspelled)).isEqualTo(misspelled.draft());
    assertThat(store.get(Agreements.class).listOf(misspelled.id())).hasSize(1);
    assertThat(draft(last).aliases())
        .extracting(alias -> alias.spelling().text())
        .doesNotContain("Wakula County Sheriff's Office");
  }

  @Test
  void merging_is_one_revision_and_can_be_undone_as_a_whole() {
    var revisions = store.get(Revisions.class);
    long before = revisions.findCurrent().orElseThrow().number();

    saved(merging.merge(misspelled, right, by(OTHER)));

    var merged = revisions.findCurrent().orElseThrow();
    assertThat(merged.number()).isEqualTo(before + 1);
    Undoing.Report report =
        store.get(Undoing.class).undo(Editors.OTHER, merged.publishedAt(), by(ONE));
    assertThat(report.left()).isEmpty();
    assertThat(report.undone()).hasSize(4);
    assertThat(draft(misspelled)).isEqualTo(misspelled.draft());
    assertThat(draft(right)).isEqualTo(right.draft());
    assertThat(store.get(Agreements.class).listOf(misspelled.id())).hasSize(1);
  }

  @Test
  void agencies_of_two_states_merged_ones_and_stale_ones_are_not_merged() {
    Kept<AgencyId, AgencyDraft> elsewhere =
        saved(
            agencies.add(
                Samples.agency(StateCode.AZ, "Pinal County Sheriff's Office", "04021"), by(ONE)));

    assertThat(merging.merge(elsewhere, right, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.NOT_MERGEABLE));
    assertThat(merging.merge(right, right, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.NOT_MERGEABLE));
    assertThat(merging.split(right, by(ONE))).isEqualTo(new Outcome.Refused<>(Refusal.NOT_MERGED));
    saved(merging.merge(misspelled, right, by(ONE)));
    assertThat(merging.merge(misspelled, right, by(ONE))).isInstanceOf(Outcome.Conflict.class);
  }

  private AgencyDraft draft(Kept<AgencyId, AgencyDraft> agency) {
    return Objects.requireNonNull(agencies.find(agency.id()).orElseThrow().draft());
  }
}
