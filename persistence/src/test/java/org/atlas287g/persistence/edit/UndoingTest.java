package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.persistence.edit.Editors.ONE;
import static org.atlas287g.persistence.edit.Editors.OTHER;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.time.Instant;
import java.time.LocalDate;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.audit.RecordKind;
import org.atlas287g.domain.audit.Subject;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UndoingTest {
  private static final AccountId ADMIN = new AccountId(9);

  private final Store store;
  private final Editing<AgencyDraft> agencies;
  private final Editing<AgreementDraft> agreements;
  private final Undoing undoing;

  UndoingTest(TestDatabase database) {
    store = Store.editing(database);
    agencies = store.editing(AgencyDraft.class);
    agreements = store.editing(AgreementDraft.class);
    undoing = store.get(Undoing.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_the_account_added_is_removed_and_what_it_changed_is_set_back() {
    Stored<AgencyDraft> kept = saved(agencies.add(named("Baker"), by(OTHER)));
    Instant since = change(kept, "Spoilt", ONE);
    change(kept, "Spoilt again", ONE);
    Stored<AgencyDraft> added = saved(agencies.add(named("Invented"), by(ONE)));
    Stored<AgreementDraft> agreement = saved(agreements.add(agreementOf(added), by(ONE)));

    Undoing.Report report = undoing.undo(ONE, since, by(ADMIN));

    assertThat(report.left()).isEmpty();
    assertThat(report.undone())
        .containsExactlyInAnyOrder(
            subject(kept), subject(added), new Subject(RecordKind.AGREEMENT, agreement.key()));
    assertThat(agencies.find(kept.key())).contains(new Stored<>(kept.key(), 3, named("Baker")));
    assertThat(agencies.find(added.key())).contains(new Stored<>(added.key(), 1, null));
    assertThat(store.get(Snapshots.class).read().agreements()).isEmpty();
    assertThat(agencies.history(kept.key())).hasSize(4);
  }

  @Test
  void a_removed_record_can_be_restored() {
    Stored<AgencyDraft> added = saved(agencies.add(named("Baker"), by(ONE)));
    undoing.undo(ONE, Instant.EPOCH, by(ADMIN));

    Stored<AgencyDraft> restored = saved(agencies.restore(added.key(), 1, 0, by(OTHER)));

    assertThat(restored).isEqualTo(new Stored<>(added.key(), 2, named("Baker")));
    assertThat(store.get(Snapshots.class).read().agencies()).hasSize(1);
  }

  @Test
  void what_others_changed_afterwards_is_left_and_reported() {
    Stored<AgencyDraft> agency = saved(agencies.add(named("Baker"), by(OTHER)));
    Instant since = change(agency, "Spoilt", ONE);
    change(agency, "Corrected", OTHER);

    Undoing.Report report = undoing.undo(ONE, since, by(ADMIN));

    assertThat(report.undone()).isEmpty();
    assertThat(report.left())
        .containsExactly(new Undoing.Left(subject(agency), Refusal.CHANGED_AFTERWARDS));
    assertThat(agencies.find(agency.key()))
        .contains(new Stored<>(agency.key(), 2, named("Corrected")));
  }

  @Test
  void only_what_the_account_did_after_the_others_is_undone_and_the_rest_reported() {
    Stored<AgencyDraft> agency = saved(agencies.add(named("Baker"), by(OTHER)));
    Instant since = change(agency, "Spoilt", ONE);
    change(agency, "Corrected", OTHER);
    change(agency, "Spoilt again", ONE);

    Undoing.Report report = undoing.undo(ONE, since, by(ADMIN));

    assertThat(report.left()).hasSize(1);
    assertThat(agencies.find(agency.key()))
        .contains(new Stored<>(agency.key(), 4, named("Corrected")));
  }

  @Test
  void changes_before_the_instant_stay() {
    Stored<AgencyDraft> agency = saved(agencies.add(named("Baker"), by(ONE)));
    Instant since = change(agency, "Spoilt", ONE);

    undoing.undo(ONE, since, by(ADMIN));

    assertThat(agencies.find(agency.key())).contains(new Stored<>(agency.key(), 2, named("Baker")));
  }

  @Test
  void an_agency_that_others_use_by_now_stays_and_is_reported() {
    Stored<AgencyDraft> agency = saved(agencies.add(named("Baker"), by(ONE)));
    saved(agreements.add(agreementOf(agency), by(OTHER)));

    Undoing.Report report = undoing.undo(ONE, Instant.EPOCH, by(ADMIN));

    assertThat(report.left())
        .containsExactly(new Undoing.Left(subject(agency), Refusal.AGENCY_IN_USE));
    assertThat(agencies.find(agency.key())).contains(agency);
  }

  /** Changes the name and gives the instant of the change. */
  private Instant change(Stored<AgencyDraft> agency, String name, AccountId who) {
    Stored<AgencyDraft> current = agencies.find(agency.key()).orElseThrow();
    saved(agencies.save(agency.key(), current.version(), named(name), by(who)));
    return store.get(Revisions.class).findCurrent().orElseThrow().publishedAt();
  }

  private static AgencyDraft named(String place) {
    return Samples.agency(StateCode.FL, place + " County Sheriff's Office", "12003");
  }

  private static AgreementDraft agreementOf(Stored<AgencyDraft> agency) {
    return Samples.agreement(new AgencyId(agency.key()), LocalDate.of(2020, 6, 9));
  }

  private static Subject subject(Stored<AgencyDraft> agency) {
    return new Subject(RecordKind.AGENCY, agency.key());
  }
}
