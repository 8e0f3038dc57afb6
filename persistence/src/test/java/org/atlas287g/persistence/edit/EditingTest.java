package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atlas287g.persistence.edit.Editors.ONE;
import static org.atlas287g.persistence.edit.Editors.OTHER;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.AccountRefusal;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.edit.AgreementEntry;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Version;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class EditingTest {
  private static final LocalDate SIGNED = LocalDate.of(2020, 6, 9);

  private final Store store;
  private final Editing<AgencyId, AgencyDraft> agencies;
  private final Editing<AgreementId, AgreementDraft> agreements;

  EditingTest(TestDatabase database) {
    store = Store.editing(database);
    agencies = store.editing(AgencyId.class, AgencyDraft.class);
    agreements = store.editing(AgreementId.class, AgreementDraft.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_agency_is_changed_with_all_its_parts_and_keeps_its_slug() {
    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(jail(), by(ONE)));
    AgencyDraft changed =
        Samples.agency(StateCode.NC, "Albemarle District Jail", "37139").withAliases(List.of());

    Kept<AgencyId, AgencyDraft> stored =
        saved(agencies.save(added.id(), added.version(), changed, by(ONE)));

    assertThat(stored.version()).isEqualTo(1);
    assertThat(agencies.find(added.id())).contains(stored);
    Agency published = store.get(Snapshots.class).read().get(added.id());
    assertThat(published.draft()).isEqualTo(changed);
    assertThat(published.slug()).hasToString("nc-albermarle-district-jail");
  }

  @Test
  void a_name_or_alias_of_another_agency_is_refused_unless_a_note_tells_the_two_apart() {
    saved(agencies.add(jail(), by(ONE)));
    AgencyDraft same = Samples.agency(StateCode.NC, "Albemarle  district JAIL", "37139");
    Outcome<AgencyId, AgencyDraft> known = new Outcome.Refused<>(Refusal.AGENCY_KNOWN);

    assertThat(agencies.add(same, by(OTHER))).isEqualTo(known);
    assertThat(
            store
                .get(AgreementEntry.class)
                .add(same, agency -> Samples.agreement(agency, SIGNED), by(OTHER)))
        .isEqualTo(known);
    saved(agencies.add(Samples.agency(StateCode.VA, "Albemarle District Jail", "51003"), by(ONE)));
    AgencyDraft other = Samples.agency(StateCode.NC, "Pasquotank County Jail", "37139");
    Kept<AgencyId, AgencyDraft> stored = saved(agencies.add(other, by(ONE)));
    assertThat(agencies.save(stored.id(), 0, same, by(ONE))).isEqualTo(known);

    Kept<AgencyId, AgencyDraft> namesake =
        saved(agencies.save(stored.id(), 0, noted(same), by(ONE)));
    AgencyDraft later = same.withAliases(List.of(new Alias(new Spelling("ADJ"), "its sign")));
    assertThat(saved(agencies.save(stored.id(), namesake.version(), later, by(ONE))).version())
        .isEqualTo(2);
  }

  private static AgencyDraft noted(AgencyDraft draft) {
    return new AgencyDraft(
        draft.state(),
        draft.name(),
        draft.level(),
        draft.aliases(),
        draft.placement(),
        null,
        "The old jail, closed in 1990.");
  }

  @Test
  void an_agreement_is_changed_with_its_documents() {
    AgencyId agency = addAgency();
    Kept<AgreementId, AgreementDraft> added =
        saved(agreements.add(Samples.agreement(agency, SIGNED), by(ONE)));
    AgreementDraft changed = withoutDocuments(agency);

    saved(agreements.save(added.id(), 0, changed, by(ONE)));

    assertThat(store.get(Agreements.class).list()).hasSize(1);
    assertThat(store.get(Agreements.class).list().getFirst().draft()).isEqualTo(changed);
  }

  @Test
  void a_meeting_is_changed_with_its_notice() {
    Editing<MeetingId, MeetingDraft> meetings = store.editing(MeetingId.class, MeetingDraft.class);
    MeetingDraft listed = Samples.meeting("Pinal County", null, SIGNED, Notice.NONE);
    Notice notice =
        new Notice(
            LocalTime.of(18, 30),
            ZoneId.of("America/Phoenix"),
            "County hall",
            URI.create("https://example.org/attend"),
            LocalDateTime.of(2020, 6, 8, 17, 0),
            "questions@example.org",
            URI.create("https://example.org/minutes.pdf"),
            "Doors open at six.");
    MeetingDraft announced = Samples.meeting("Pinal County", addAgency(), SIGNED, notice);

    Kept<MeetingId, MeetingDraft> added = saved(meetings.add(listed, by(ONE)));
    Kept<MeetingId, MeetingDraft> stored = saved(meetings.save(added.id(), 0, announced, by(ONE)));

    assertThat(meetings.find(added.id())).contains(stored);
    assertThat(stored.draft()).isEqualTo(announced);
    assertThat(meetings.history(added.id()))
        .extracting(Version::draft)
        .containsExactly(announced, listed);
  }

  @Test
  void a_stale_version_is_a_conflict_that_shows_the_record_as_it_is_and_stores_nothing() {
    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(jail(), by(ONE)));
    Kept<AgencyId, AgencyDraft> first =
        saved(agencies.save(added.id(), 0, renamed("First to save"), by(ONE)));
    Revision before = store.get(Revisions.class).findCurrent().orElseThrow();

    assertThat(agencies.save(added.id(), 0, renamed("Second to save"), by(OTHER)))
        .isEqualTo(new Outcome.Conflict<>(first));

    assertThat(agencies.find(added.id())).contains(first);
    assertThat(store.get(Revisions.class).findCurrent()).contains(before);
    assertThat(entries(added)).hasSize(2);
  }

  @Test
  void every_change_makes_a_revision_and_an_audit_entry_that_tells_who_and_why() {
    Revision before = store.get(Revisions.class).findCurrent().orElseThrow();

    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(jail(), by(ONE)));

    Revision after = store.get(Revisions.class).findCurrent().orElseThrow();
    assertThat(after.number()).isEqualTo(before.number() + 1);
    assertThat(after.listed()).isEqualTo(before.listed());
    AuditEntry entry = entries(added).getFirst();
    assertThat(entry.revision()).isEqualTo(after.number());
    assertThat(entry.at()).isEqualTo(after.publishedAt());
    assertThat(entry.who()).isEqualTo(ONE);
    assertThat(entry.why()).isEqualTo("the notice says so");
    assertThat(entry.action()).isEqualTo(Action.ADDED);
    assertThat(entry.before()).isNull();
    assertThat(entry.after()).contains("Albermarle");
  }

  @Test
  void nobody_changes_a_record_without_being_signed_in() {
    Revision before = store.get(Revisions.class).findCurrent().orElseThrow();
    Acting.asNobody();

    assertThatThrownBy(() -> agencies.add(jail(), "a reason"))
        .isInstanceOfSatisfying(
            AccountRefusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(AccountRefusal.Reason.NOT_SIGNED_IN));

    assertThat(store.get(Revisions.class).findCurrent()).contains(before);
  }

  @Test
  void saving_without_a_change_stores_nothing() {
    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(jail(), by(ONE)));

    assertThat(saved(agencies.save(added.id(), 0, jail(), by(ONE)))).isEqualTo(added);

    assertThat(entries(added)).hasSize(1);
  }

  @Test
  void an_earlier_version_is_restored_as_a_new_one() {
    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(jail(), by(ONE)));
    saved(agencies.save(added.id(), 0, renamed("Wrong name"), by(ONE)));

    Kept<AgencyId, AgencyDraft> restored = saved(agencies.restore(added.id(), 1, 0, by(OTHER)));

    assertThat(restored).isEqualTo(Kept.standing(added.id(), 2, jail()));
    List<Version<AgencyDraft>> history = agencies.history(added.id());
    assertThat(history).extracting(Version::number).containsExactly(2, 1, 0);
    assertThat(Objects.requireNonNull(history.getFirst().entry()).action())
        .isEqualTo(Action.RESTORED);
    assertThat(agencies.restore(added.id(), 2, 7, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.UNKNOWN_VERSION));
    assertThat(agencies.restore(added.id(), 1, 0, by(ONE))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void a_withdrawn_record_is_not_published_keeps_its_history_and_can_be_restored() {
    AgencyId agency = addAgency();
    AgreementDraft draft = Samples.agreement(agency, SIGNED);
    Kept<AgreementId, AgreementDraft> added = saved(agreements.add(draft, by(ONE)));

    Kept<AgreementId, AgreementDraft> gone = saved(agreements.withdraw(added.id(), 0, by(OTHER)));

    assertThat(gone).isEqualTo(new Kept<>(added.id(), 1, added.last(), true));
    assertThat(store.get(Snapshots.class).read().agreements()).isEmpty();
    assertThat(agreements.find(added.id())).contains(gone);
    AuditEntry entry = entries(added.id()).getLast();
    assertThat(entry.action()).isEqualTo(Action.WITHDRAWN);
    assertThat(entry.why()).isEqualTo("the notice says so");
    assertThat(entry.before()).isNotNull();
    assertThat(entry.after()).isNull();
    assertThat(agreements.withdraw(added.id(), 0, by(ONE))).isInstanceOf(Outcome.Conflict.class);
    assertThat(saved(agreements.restore(added.id(), 1, 0, by(ONE))).draft()).isEqualTo(draft);
    assertThat(store.get(Snapshots.class).read().agreements()).hasSize(1);
    assertThat(agreements.history(added.id()))
        .extracting(Version::draft)
        .containsExactly(draft, null, draft);
  }

  @Test
  void an_agency_is_withdrawn_only_when_nothing_belongs_to_it() {
    AgencyId agency = addAgency();
    Kept<AgreementId, AgreementDraft> added =
        saved(agreements.add(Samples.agreement(agency, SIGNED), by(ONE)));
    assertThat(agencies.withdraw(agency, 0, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.AGENCY_IN_USE));

    saved(agreements.withdraw(added.id(), 0, by(ONE)));
    saved(agencies.withdraw(agency, 0, by(ONE)));

    assertThat(store.get(Agencies.class).list()).isEmpty();
    assertThat(agreements.restore(added.id(), 1, 0, by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.AGENCY_NOT_STANDING));
  }

  @Test
  void a_record_of_a_dataset_has_a_history_that_begins_with_it() {
    Agency loaded = store.get(Agencies.class).add(jail());
    assertThat(agencies.history(loaded.id())).containsExactly(new Version<>(0, null, null, jail()));

    saved(agencies.save(loaded.id(), 0, renamed("Corrected"), by(ONE)));

    List<Version<AgencyDraft>> history = agencies.history(loaded.id());
    assertThat(history).hasSize(2);
    assertThat(history.getLast()).isEqualTo(new Version<>(0, null, null, jail()));
  }

  @Test
  void a_new_agency_and_its_agreement_are_entered_together() {
    Kept<AgreementId, AgreementDraft> stored =
        saved(
            store
                .get(AgreementEntry.class)
                .add(jail(), id -> Samples.agreement(id, SIGNED), by(ONE)));

    AgencyId agency = Objects.requireNonNull(stored.draft()).agency();
    assertThat(store.get(Agencies.class).find(agency)).isPresent();
    assertThat(store.get(AuditTrail.class).listAbout(agency).getFirst().revision())
        .isEqualTo(entries(stored.id()).getFirst().revision());
  }

  @Test
  void an_agreement_of_no_agency_and_a_record_that_never_was_are_refused() {
    assertThat(agreements.add(Samples.agreement(new AgencyId(4711), SIGNED), by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.AGENCY_NOT_STANDING));
    assertThat(agencies.save(new AgencyId(4711), 0, jail(), by(ONE)))
        .isEqualTo(new Outcome.Refused<>(Refusal.UNKNOWN_RECORD));
    assertThat(agencies.history(new AgencyId(4711))).isEmpty();
  }

  private AgencyId addAgency() {
    return saved(agencies.add(jail(), by(ONE))).id();
  }

  private static AgencyDraft jail() {
    return Samples.districtJail();
  }

  private static AgencyDraft renamed(String name) {
    AgencyDraft d = jail();
    return new AgencyDraft(
        d.state(),
        new Spelling(name),
        d.level(),
        d.aliases(),
        d.placement(),
        d.website(),
        d.note());
  }

  private static AgreementDraft withoutDocuments(AgencyId agency) {
    AgreementDraft d = Samples.agreement(agency, SIGNED);
    return new AgreementDraft(
        agency,
        d.model(),
        d.modelAsPrinted(),
        d.signed(),
        d.signedAsPrinted(),
        d.status(),
        SIGNED.plusYears(1),
        List.of(),
        "a letter",
        "a note");
  }

  private List<AuditEntry> entries(Kept<AgencyId, AgencyDraft> agency) {
    return entries(agency.id());
  }

  private List<AuditEntry> entries(RecordId id) {
    return store.get(AuditTrail.class).listAbout(id);
  }
}
