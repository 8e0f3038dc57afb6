package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.ONE;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.Batch;
import org.atlas287g.domain.audit.Changelog;
import org.atlas287g.domain.edit.AgencyMerging;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From which day records are known, as lists and editors change them. */
@OnEveryDatabase
class KnownDaysTest {
  private static final LocalDate FIRST_LIST = LocalDate.of(2025, 2, 12);
  private static final LocalDate SECOND_LIST = LocalDate.of(2025, 2, 21);
  private static final LocalDate SIGNED = LocalDate.of(2020, 6, 9);

  private final Store store;
  private final Editing<AgreementId, AgreementDraft> agreements;
  private final AgencyId agency;
  private final AgreementId listed;

  KnownDaysTest(TestDatabase database) {
    store = Store.openEditing(database.createEmpty());
    agreements = store.editing(AgreementId.class, AgreementDraft.class);
    agency = store.get(Agencies.class).add(jail("The jail")).id();
    listed = add(agency);
    store.get(Revisions.class).advance(FIRST_LIST, true);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_a_list_says_is_known_from_its_day_and_no_editors_day_is_told() {
    Snapshot snapshot = read();
    assertThat(snapshot.known(snapshot.get(agency))).isEqualTo(Known.fromList(FIRST_LIST, true));
    assertThat(known(listed)).isEqualTo(Known.fromList(FIRST_LIST, true));
    assertThat(snapshot.revision().edited()).isNull();
    assertThat(snapshot.revision().newest()).isEqualTo(FIRST_LIST);
  }

  @Test
  void the_changelog_tells_what_an_editor_did_and_names_nobody() {
    long before = read().revision().number();
    AgreementId entered = enter();
    assertThat(store.get(Changelog.class).listAfter(before))
        .singleElement()
        .satisfies(batch -> {
          assertThat(batch.revision()).isEqualTo(read().revision().number());
          assertThat(batch.list()).isNull();
          assertThat(batch.parts())
              .containsExactly(
                  new Batch.Part(RecordKind.AGREEMENT, Action.ADDED, List.of(entered)));
        });
  }

  @Test
  void what_an_editor_enters_is_known_from_that_day_and_the_rest_stays_as_it_was() {
    AgreementId entered = enter();
    assertThat(known(entered)).isEqualTo(Known.fromEditor(edited()));
    assertThat(known(listed)).isEqualTo(Known.fromList(FIRST_LIST, true));
    assertThat(read().known(read().get(agency))).isEqualTo(Known.fromList(FIRST_LIST, true));
    assertThat(read().revision().newest()).isEqualTo(edited());
  }

  @Test
  void what_an_editor_changes_or_restores_is_known_from_that_day() {
    saved(agreements.save(listed, 0, Samples.agreement(agency, null), by(ONE)));
    assertThat(known(listed)).isEqualTo(Known.fromEditor(edited()));
    saved(agreements.withdraw(listed, 1, by(ONE)));
    saved(agreements.restore(listed, 2, 0, by(ONE)));
    assertThat(known(listed)).isEqualTo(Known.fromEditor(edited()));
  }

  @Test
  void a_withdrawal_is_a_change_of_what_is_published() {
    saved(agreements.withdraw(listed, 0, by(ONE)));
    assertThat(read().agreements()).isEmpty();
    assertThat(read().revision().findEditedSince()).contains(edited());
  }

  @Test
  void a_save_that_changes_nothing_moves_no_day() {
    AgreementDraft same = store.get(Agreements.class).list().getFirst().draft();
    saved(agreements.save(listed, 0, same, by(ONE)));
    assertThat(known(listed)).isEqualTo(Known.fromList(FIRST_LIST, true));
    assertThat(read().revision().edited()).isNull();
  }

  @Test
  void merging_and_undoing_are_editors_changes_of_all_that_they_touch() {
    AgencyId other = store.get(Agencies.class).add(jail("The jale")).id();
    Editing<AgencyId, AgencyDraft> agencies = store.editing(AgencyId.class, AgencyDraft.class);
    Kept<AgencyId, AgencyDraft> duplicate = agencies.find(agency).orElseThrow();
    Kept<AgencyId, AgencyDraft> into = agencies.find(other).orElseThrow();
    saved(store.get(AgencyMerging.class).merge(duplicate, into, by(ONE)));
    assertThat(known(listed)).isEqualTo(Known.fromEditor(edited()));
    assertThat(read().known(read().get(other))).isEqualTo(Known.fromEditor(edited()));

    store.get(Undoing.class).undo(ONE, Instant.EPOCH, by(Editors.OTHER));
    assertThat(known(listed)).isEqualTo(Known.fromEditor(edited()));
  }

  /** As an import of a list does: the revision first, in one transaction with the records. */
  @Test
  void records_of_a_later_list_are_known_from_its_day_and_others_keep_theirs() {
    AgreementId entered = enter();
    AgreementId later =
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
            .execute(_ -> {
              store.get(Revisions.class).advance(SECOND_LIST, false);
              store
                  .get(Meetings.class)
                  .addAll(List.of(Samples.meeting("A jail", null, SIGNED, Notice.NONE)));
              return add(agency);
            });
    Snapshot snapshot = read();
    assertThat(known(later)).isEqualTo(Known.fromList(SECOND_LIST, false));
    assertThat(snapshot.known(snapshot.meetings().getFirst()))
        .isEqualTo(Known.fromList(SECOND_LIST, false));
    assertThat(known(listed)).isEqualTo(Known.fromList(FIRST_LIST, true));
    assertThat(known(entered)).isEqualTo(Known.fromEditor(edited()));
    assertThat(snapshot.revision().listed()).isEqualTo(SECOND_LIST);
    assertThat(snapshot.revision().newest()).isEqualTo(edited());
  }

  private AgreementId enter() {
    return saved(agreements.add(Samples.agreement(agency, SIGNED), by(ONE))).id();
  }

  private AgreementId add(AgencyId of) {
    return store
        .get(Agreements.class)
        .addAll(List.of(Samples.agreement(of, SIGNED)))
        .getFirst()
        .id();
  }

  private static AgencyDraft jail(String name) {
    return Samples.agency(StateCode.NC, name, "37139");
  }

  private Snapshot read() {
    return store.get(Snapshots.class).read();
  }

  private Known known(AgreementId id) {
    Snapshot snapshot = read();
    Agreement agreement =
        snapshot.agreements().stream().filter(a -> a.id().equals(id)).findAny().orElseThrow();
    return snapshot.known(agreement);
  }

  /** The day of the editors' last change, in Washington. */
  private LocalDate edited() {
    Revision current = store.get(Revisions.class).findCurrent().orElseThrow();
    LocalDate edited = java.util.Objects.requireNonNull(current.edited());
    assertThat(edited)
        .isBetween(LocalDate.now(Revision.ZONE).minusDays(1), LocalDate.now(Revision.ZONE));
    return edited;
  }
}
