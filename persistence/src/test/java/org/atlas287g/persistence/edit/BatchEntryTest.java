package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.ONE;
import static org.atlas287g.persistence.edit.Editors.OTHER;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.edit.BatchEntry;
import org.atlas287g.domain.edit.BatchOutcome;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.proposal.AgreementProposal;
import org.atlas287g.domain.proposal.MeetingProposal;
import org.atlas287g.domain.publication.Revision;
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
class BatchEntryTest {
  private static final LocalDate SIGNED = LocalDate.of(2025, 6, 9);
  private static final AgencyDraft MESA =
      Samples.agency(StateCode.AZ, "Mesa Police Department", "04013");

  private final Store store;
  private final BatchEntry entry;
  private Kept<AgencyId, AgencyDraft> pinal =
      Kept.standing(new AgencyId(0), 0, Samples.districtJail());

  BatchEntryTest(TestDatabase database) {
    store = Store.editing(database);
    entry = store.get(BatchEntry.class);
  }

  @BeforeEach
  void one_agency_with_an_agreement_and_a_meeting() {
    pinal =
        saved(
            store
                .editing(AgencyId.class, AgencyDraft.class)
                .add(
                    Samples.agency(StateCode.AZ, "Pinal County Sheriff's Office", "04021"),
                    by(OTHER)));
    AgencyId id = pinal.id();
    saved(
        store
            .editing(AgreementId.class, AgreementDraft.class)
            .add(Samples.agreement(id, SIGNED.minusYears(5)), by(OTHER)));
    saved(
        store
            .editing(MeetingId.class, MeetingDraft.class)
            .add(Samples.meeting("Pinal", id, SIGNED, MeetingDraft.Notice.NONE), by(OTHER)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void all_rows_are_one_revision_which_the_editors_undo_takes_back_as_a_whole() {
    Snapshot before = snapshot();

    BatchOutcome outcome = entry.saveAgreements(all(before), revision(), by(ONE));

    Snapshot after = snapshot();
    long made = after.revision().number();
    assertThat(outcome).isEqualTo(new BatchOutcome.Saved(3, 1, 1, made));
    assertThat(made).isEqualTo(before.revision().number() + 1);
    assertThat(after.agencies()).hasSize(2);
    assertThat(after.agreements()).hasSize(4);
    assertThat(after.get(pinal.id()).draft().aliases())
        .extracting(alias -> alias.spelling().text())
        .containsExactly("Pinal Sheriff");
    Undoing undoing = store.get(Undoing.class);
    assertThat(undoing.count(made)).isEqualTo(6);
    Undoing.Report undone = undoing.undo(made, by(ONE));
    assertThat(undone.undone()).hasSize(6);
    assertThat(undone.left()).isEmpty();
    assertThat(snapshot().agencies())
        .extracting(a -> a.draft())
        .containsExactly(Objects.requireNonNull(pinal.draft()));
    assertThat(snapshot().agreements())
        .extracting(Agreement::draft)
        .isEqualTo(before.agreements().stream().map(Agreement::draft).toList());
  }

  @Test
  void a_row_that_is_refused_is_named_and_takes_back_those_before_it() {
    Snapshot before = snapshot();
    List<AgreementProposal.Acceptable> rows = new java.util.ArrayList<>(all(before));
    rows.add(
        new AgreementProposal.Added(
            row(9, "Nobody's Police"), Samples.agreement(new AgencyId(4711), SIGNED), Set.of()));

    assertThat(entry.saveAgreements(rows, revision(), by(ONE)))
        .isEqualTo(new BatchOutcome.Refused(9, "Nobody's Police", Refusal.AGENCY_NOT_STANDING));

    assertThat(revision()).isEqualTo(before.revision().number());
    assertThat(snapshot().agencies()).isEqualTo(before.agencies());
    assertThat(snapshot().agreements()).isEqualTo(before.agreements());
  }

  @Test
  void rows_that_were_compared_with_older_records_are_not_stored() {
    Snapshot before = snapshot();
    List<AgreementProposal.Acceptable> rows = all(before);
    entry.saveAgreements(rows, revision(), by(ONE));
    int stored = snapshot().agreements().size();

    assertThat(entry.saveAgreements(rows, before.revision().number(), by(ONE)))
        .isEqualTo(new BatchOutcome.Stale());

    assertThat(snapshot().agreements()).hasSize(stored);
  }

  @Test
  void moved_and_new_meetings_are_stored_together() {
    Meeting known = snapshot().meetings().getFirst();
    MeetingDraft moved =
        Samples.meeting(
            "Pinal", known.draft().agency(), SIGNED.plusDays(7), MeetingDraft.Notice.NONE);
    MeetingDraft other = Samples.meeting("Mesa", null, SIGNED, MeetingDraft.Notice.NONE);
    MeetingRow row = new MeetingRow("pasted", 1, "Pinal", "6/16/2025", "Virtual", "WSO");

    assertThat(
            entry.saveMeetings(
                List.of(
                    new MeetingProposal.Moved(row, known, moved, Set.of()),
                    new MeetingProposal.Added(row, other, Set.of())),
                revision(),
                by(ONE)))
        .isEqualTo(new BatchOutcome.Saved(1, 1, 0, revision()));

    assertThat(snapshot().meetings())
        .extracting(Meeting::draft)
        .containsExactlyInAnyOrder(moved, other);
  }

  @Test
  void withdrawn_records_are_listed_with_what_they_contained() {
    Editing<AgreementId, AgreementDraft> editing =
        store.editing(AgreementId.class, AgreementDraft.class);
    Agreement known = snapshot().agreements().getFirst();
    saved(editing.withdraw(known.id(), known.version(), by(ONE)));

    assertThat(editing.listWithdrawn())
        .singleElement()
        .satisfies(kept -> assertThat(kept.last()).isEqualTo(known.draft()));
    assertThat(store.editing(MeetingId.class, MeetingDraft.class).listWithdrawn()).isEmpty();
  }

  private List<AgreementProposal.Acceptable> all(Snapshot snapshot) {
    Agreement known = snapshot.agreements().getFirst();
    AgreementDraft ofNew = Samples.agreement(AgreementProposal.NEW_AGENCY, SIGNED);
    return List.of(
        new AgreementProposal.AddedWithAgency(row(1, "Mesa PD"), MESA, ofNew, Set.of()),
        new AgreementProposal.AddedWithAgency(
            row(2, "Mesa PD"), MESA, ofNew.from("another"), Set.of()),
        new AgreementProposal.Added(
            row(3, "Pinal Sheriff"), Samples.agreement(pinal.id(), SIGNED), Set.of()),
        new AgreementProposal.Changed(
            row(4, "Pinal Co. SO"), known, known.draft().from("a newer list"), Set.of()));
  }

  private static ListingRow row(int number, String agency) {
    return new ListingRow(
        "pasted", number, "AZ", agency, null, null, "WSO", "6/9/2025", null, null);
  }

  private long revision() {
    return store.get(Revisions.class).findCurrent().map(Revision::number).orElseThrow();
  }

  private Snapshot snapshot() {
    return store.get(Snapshots.class).read();
  }
}
