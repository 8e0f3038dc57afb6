package org.atlas287g.persistence.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atlas287g.persistence.edit.Editors.ONE;
import static org.atlas287g.persistence.edit.Editors.OTHER;
import static org.atlas287g.persistence.edit.Editors.by;
import static org.atlas287g.persistence.edit.Editors.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountRefusal;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Undoing;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEveryDatabase
class UndoingTest {
  private static final AccountId ADMIN = new AccountId(9);

  private final Store store;
  private final Editing<AgencyId, AgencyDraft> agencies;
  private final Editing<AgreementId, AgreementDraft> agreements;
  private final Undoing undoing;

  UndoingTest(TestDatabase database) {
    store = Store.editing(database);
    agencies = store.editing(AgencyId.class, AgencyDraft.class);
    agreements = store.editing(AgreementId.class, AgreementDraft.class);
    undoing = store.get(Undoing.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void what_the_account_added_is_withdrawn_and_what_it_changed_is_set_back() {
    Kept<AgencyId, AgencyDraft> kept = saved(agencies.add(named("Baker"), by(OTHER)));
    Instant since = change(kept, "Spoilt", ONE);
    change(kept, "Spoilt again", ONE);
    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(named("Invented"), by(ONE)));
    Kept<AgreementId, AgreementDraft> agreement =
        saved(agreements.add(agreementOf(added), by(ONE)));

    Undoing.Report report = undoing.undo(ONE, since, by(ADMIN));

    assertThat(report.left()).isEmpty();
    assertThat(report.undone()).containsExactlyInAnyOrder(kept.id(), added.id(), agreement.id());
    assertThat(agencies.find(kept.id())).contains(Kept.standing(kept.id(), 3, named("Baker")));
    assertThat(agencies.find(added.id())).contains(new Kept<>(added.id(), 1, added.last(), true));
    assertThat(store.get(Snapshots.class).read().agreements()).isEmpty();
    assertThat(agencies.history(kept.id())).hasSize(4);
  }

  @Test
  void what_was_withdrawn_by_undoing_can_be_restored() {
    Kept<AgencyId, AgencyDraft> added = saved(agencies.add(named("Baker"), by(ONE)));
    undoing.undo(ONE, Instant.EPOCH, by(ADMIN));

    Kept<AgencyId, AgencyDraft> restored = saved(agencies.restore(added.id(), 1, 0, by(OTHER)));

    assertThat(restored).isEqualTo(Kept.standing(added.id(), 2, named("Baker")));
    assertThat(store.get(Snapshots.class).read().agencies()).hasSize(1);
  }

  @Test
  void what_others_changed_afterwards_is_left_and_reported() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(OTHER)));
    Instant since = change(agency, "Spoilt", ONE);
    change(agency, "Corrected", OTHER);

    Undoing.Report report = undoing.undo(ONE, since, by(ADMIN));

    assertThat(report.undone()).isEmpty();
    assertThat(report.left())
        .containsExactly(new Undoing.Left(agency.id(), Refusal.CHANGED_AFTERWARDS));
    assertThat(agencies.find(agency.id()))
        .contains(Kept.standing(agency.id(), 2, named("Corrected")));
  }

  @Test
  void only_what_the_account_did_after_the_others_is_undone_and_the_rest_reported() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(OTHER)));
    Instant since = change(agency, "Spoilt", ONE);
    change(agency, "Corrected", OTHER);
    change(agency, "Spoilt again", ONE);

    Undoing.Report report = undoing.undo(ONE, since, by(ADMIN));

    assertThat(report.left()).hasSize(1);
    assertThat(agencies.find(agency.id()))
        .contains(Kept.standing(agency.id(), 4, named("Corrected")));
  }

  @Test
  void changes_before_the_instant_stay() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(ONE)));
    Instant since = change(agency, "Spoilt", ONE);

    undoing.undo(ONE, since, by(ADMIN));

    assertThat(agencies.find(agency.id())).contains(Kept.standing(agency.id(), 2, named("Baker")));
  }

  @Test
  void an_agency_that_others_use_by_now_stays_and_is_reported() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(ONE)));
    saved(agreements.add(agreementOf(agency), by(OTHER)));

    Undoing.Report report = undoing.undo(ONE, Instant.EPOCH, by(ADMIN));

    assertThat(report.left()).containsExactly(new Undoing.Left(agency.id(), Refusal.AGENCY_IN_USE));
    assertThat(agencies.find(agency.id())).contains(agency);
  }

  @Test
  void an_editor_undoes_a_revision_of_ones_own_and_no_other() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(OTHER)));
    long others = revision();
    change(agency, "Renamed", ONE);
    long own = revision();

    assertThat(undoing.count(others)).isZero();
    assertThatThrownBy(() -> undoing.undo(others, by(ONE))).isInstanceOf(AccountRefusal.class);
    assertThat(revision()).isEqualTo(own);

    assertThat(undoing.count(own)).isEqualTo(1);
    assertThat(undoing.undo(own, by(ONE)))
        .isEqualTo(new Undoing.Report(List.of(agency.id()), List.of()));
    assertThat(agencies.find(agency.id())).contains(Kept.standing(agency.id(), 2, named("Baker")));
  }

  @Test
  void undoing_a_revision_is_a_revision_that_can_be_undone() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(ONE)));
    change(agency, "Renamed", ONE);
    undoing.undo(revision(), by(ONE));

    undoing.undo(revision(), by(ONE));

    assertThat(agencies.find(agency.id()))
        .contains(Kept.standing(agency.id(), 3, named("Renamed")));
  }

  @Test
  void what_was_changed_again_after_a_revision_is_left_and_reported_whoever_changed_it() {
    Kept<AgencyId, AgencyDraft> agency = saved(agencies.add(named("Baker"), by(ONE)));
    long added = revision();
    change(agency, "Renamed", ONE);

    assertThat(undoing.undo(added, by(ONE)))
        .isEqualTo(
            new Undoing.Report(
                List.of(), List.of(new Undoing.Left(agency.id(), Refusal.CHANGED_AFTERWARDS))));
    assertThat(agencies.find(agency.id()))
        .contains(Kept.standing(agency.id(), 1, named("Renamed")));
  }

  @Test
  void an_admin_undoes_what_the_Atlas_did_by_itself_and_an_editor_does_not() {
    AgencyId imported = addByTheAtlas(named("Baker"));
    long revision = revision();
    assertThatThrownBy(() -> undoing.undo(revision, by(ONE))).isInstanceOf(AccountRefusal.class);

    Acting.as(ADMIN, Role.ADMIN);
    assertThat(undoing.count(revision)).isEqualTo(1);
    assertThat(undoing.undo(revision, "a wrong list").undone()).containsExactly(imported);

    assertThat(store.get(Snapshots.class).read().agencies()).isEmpty();
  }

  /** As an import of a list does. */
  private AgencyId addByTheAtlas(AgencyDraft draft) {
    AgencyId id =
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
            .execute(_ -> {
              Revision revision =
                  store.get(Revisions.class).advance(LocalDate.of(2025, 2, 21), false);
              AgencyId added = store.get(Agencies.class).add(draft).id();
              SequencedMap<RecordId, String> entries = new LinkedHashMap<>();
              entries.put(added, store.get(DraftJson.class).write(draft));
              store.get(AuditTrail.class).addAll(revision, Authorship.system("a list"), entries);
              return added;
            });
    return Objects.requireNonNull(id);
  }

  private long revision() {
    return store.get(Revisions.class).findCurrent().orElseThrow().number();
  }

  /** Changes the name and gives the instant of the change. */
  private Instant change(Kept<AgencyId, AgencyDraft> agency, String name, AccountId who) {
    Kept<AgencyId, AgencyDraft> current = agencies.find(agency.id()).orElseThrow();
    saved(agencies.save(agency.id(), current.version(), named(name), by(who)));
    return store.get(Revisions.class).findCurrent().orElseThrow().publishedAt();
  }

  private static AgencyDraft named(String place) {
    return Samples.agency(StateCode.FL, place + " County Sheriff's Office", "12003");
  }

  private static AgreementDraft agreementOf(Kept<AgencyId, AgencyDraft> agency) {
    return Samples.agreement(agency.id(), LocalDate.of(2020, 6, 9));
  }
}
