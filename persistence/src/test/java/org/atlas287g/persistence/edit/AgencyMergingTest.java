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
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.edit.AgencyMerging;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
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
  private final Editing<AgencyDraft> agencies;
  private Stored<AgencyDraft> misspelt = new Stored<>(0, 0, null);
  private Stored<AgencyDraft> right = new Stored<>(0, 0, null);

  AgencyMergingTest(TestDatabase database) {
    store = Store.editing(database);
    merging = store.get(AgencyMerging.class);
    agencies = store.editing(AgencyDraft.class);
  }

  @BeforeEach
  void two_agencies_that_are_one() {
    misspelt =
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
        .editing(AgreementDraft.class)
        .add(Samples.agreement(new AgencyId(misspelt.key()), SIGNED), by(ONE));
    store
        .editing(MeetingDraft.class)
        .add(Samples.meeting("Wakula", new AgencyId(misspelt.key()), SIGNED, Notice.NONE), by(ONE));
  }

  /** An agency that shares a spelling with another one, which no editor may enter. */
  private Stored<AgencyDraft> imported(AgencyDraft draft) {
    Agency agency = store.get(Agencies.class).add(draft);
    return new Stored<>(agency.id().value(), agency.version(), agency.draft());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_agency_that_stays_takes_over_agreements_meetings_spellings_and_the_slug() {
    saved(merging.merge(misspelt, right, by(ONE)));

    Snapshot snapshot = store.get(Snapshots.class).read();
    assertThat(snapshot.agencies()).hasSize(1);
    Agency agency = snapshot.agencies().getFirst();
    assertThat(agency.id()).isEqualTo(new AgencyId(right.key()));
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
    Stored<AgencyDraft> merged = saved(merging.merge(misspelt, right, by(ONE)));

    saved(merging.split(merged, by(OTHER)));

    assertThat(draft(misspelt)).isEqualTo(misspelt.draft());
    assertThat(draft(right)).isEqualTo(right.draft());
    AgencyId id = new AgencyId(misspelt.key());
    assertThat(store.get(Agreements.class).listOf(id)).hasSize(1);
    assertThat(store.get(Meetings.class).listOf(id)).hasSize(1);
  }

  @Test
  void what_was_entered_after_the_merging_stays_where_it_is() {
    Stored<AgencyDraft> merged = saved(merging.merge(misspelt, right, by(ONE)));
    AgencyId keeper = new AgencyId(right.key());
    store
        .editing(AgreementDraft.class)
        .add(Samples.agreement(keeper, SIGNED.plusYears(1)), by(ONE));

    saved(merging.split(merged, by(ONE)));

    assertThat(store.get(Agreements.class).listOf(keeper)).hasSize(1);
  }

  @Test
  void restoring_a_version_from_before_the_merging_takes_agreements_and_meetings_along() {
    Stored<AgencyDraft> merged = saved(merging.merge(misspelt, right, by(ONE)));
    assertThat(merging.moved(merged.key())).isEqualTo(new AgencyMerging.Moved(1, 1));
    assertThat(merging.listMerged()).extracting(a -> a.id().value()).containsExactly(merged.key());

    saved(merging.restore(merged, 0, by(OTHER)));

    AgencyId id = new AgencyId(misspelt.key());
    assertThat(draft(misspelt)).isEqualTo(misspelt.draft());
    assertThat(draft(right)).isEqualTo(right.draft());
    assertThat(store.get(Agreements.class).listOf(id)).hasSize(1);
    assertThat(store.get(Meetings.class).listOf(id)).hasSize(1);
    assertThat(merging.listMerged()).isEmpty();
  }

  @Test
  void restoring_what_is_not_there_leaves_the_merging_as_it_is() {
    Stored<AgencyDraft> merged = saved(merging.merge(misspelt, right, by(ONE)));

    assertThat(merging.restore(merged, 99, by(OTHER)))
        .isEqualTo(new Outcome.Refused<>(Refusal.UNKNOWN_VERSION));

    assertThat(draft(misspelt).mergedInto()).isEqualTo(new AgencyId(right.key()));
    assertThat(store.get(Agreements.class).listOf(new AgencyId(misspelt.key()))).isEmpty();
  }

  @Test
  void an_agency_that_others_were_merged_into_is_merged_with_them_and_they_come_apart_from_it() {
    saved(merging.merge(misspelt, right, by(ONE)));
    Stored<AgencyDraft> last =
        saved(agencies.add(Samples.agency(StateCode.FL, "Wakulla Sheriff", "12129"), by(ONE)));

    saved(merging.merge(agencies.find(right.key()).orElseThrow(), last, by(ONE)));

    assertThat(store.get(Agencies.class).find(new Slug("fl-wakula-county-sheriffs-office")))
        .map(agency -> agency.id().value())
        .contains(last.key());
    assertThat(store.get(Agreements.class).listOf(new AgencyId(last.key()))).hasSize(1);
    saved(merging.split(agencies.find(misspelt.key()).orElseThrow(), by(ONE)));
    assertThat(draft(misspelt)).isEqualTo(misspelt.draft());
    assertThat(store.get(Agreements.class).listOf(new AgencyId(misspelt.key()))).hasSize(1);
    assertThat(draft(last).aliases())
        .extracting(alias -> alias.spelling().text())
        .doesNotContain("Wakula County Sheriff's Office");
  }

  @Test
  void merging_is_one_revision_and_can_be_undone_as_a_whole() {
    var revisions = store.get(Revisions.class);
    long before = revisions.findCurrent().orElseThrow().number();

    saved(merging.merge(misspelt, right, by(OTHER)));

    var merged = revisions.findCurrent().orElseThrow();
    assertThat(merged.number()).isEqualTo(before + 1);
    Undoing.Report report =
        store.get(Undoing.class).undo(Editors.OTHER, merged.publishedAt(), by(ONE));
    assertThat(report.left()).isEmpty();
    assertThat(report.undone()).hasSize(4);
    assertThat(draft(misspelt)).isEqualTo(misspelt.draft());
    assertThat(draft(right)).isEqualTo(right.draft());
    assertThat(store.get(Agreements.class).listOf(new AgencyId(misspelt.key()))).hasSize(1);
  }

  @Test
  void agencies_of_two_states_merged_ones_and_stale_ones_are_not_merged() {
    Stored<AgencyDraft> elsewhere =
        saved(
            agencies.add(
                Samples.agency(StateCode.AZ, "Pinal County Sheriff's Office", "04021"), by(ONE)));

    assertThat(merging.merge(elsewhere, right, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.NOT_MERGEABLE));
    assertThat(merging.merge(right, right, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.NOT_MERGEABLE));
    assertThat(merging.split(right, by(ONE))).isEqualTo(new Outcome.Refused<>(Refusal.NOT_MERGED));
    saved(merging.merge(misspelt, right, by(ONE)));
    assertThat(merging.merge(misspelt, right, by(ONE))).isInstanceOf(Outcome.Conflict.class);
  }

  private AgencyDraft draft(Stored<AgencyDraft> agency) {
    return Objects.requireNonNull(agencies.find(agency.key()).orElseThrow().draft());
  }
}
