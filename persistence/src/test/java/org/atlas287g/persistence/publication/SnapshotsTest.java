package org.atlas287g.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.meeting.MeetingDraft.Notice;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.persistence.CountingDataSource;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SnapshotsTest {
  private static final int QUERIES = 14;

  private final Store store;
  private final Snapshots snapshots;

  SnapshotsTest(TestDatabase database) {
    store = Store.open(database.createEmpty(), Store.Repositories.class, CountingDataSource.class);
    snapshots = store.get(Snapshots.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void without_a_revision_there_is_no_snapshot() {
    assertThatThrownBy(snapshots::read).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_snapshot_holds_all_records_at_the_newest_revision() {
    AgencyId agency = addAgency();
    Revision revision = store.get(Revisions.class).advance(LocalDate.of(2025, 2, 12), false);

    Snapshot snapshot = snapshots.read();

    assertThat(snapshot.revision()).isEqualTo(revision);
    assertThat(snapshot.agencies()).isEqualTo(store.get(Agencies.class).list());
    assertThat(snapshot.agreements()).isEqualTo(store.get(Agreements.class).list()).hasSize(1);
    assertThat(snapshot.meetings()).isEqualTo(store.get(Meetings.class).list()).hasSize(1);
    assertThat(snapshot.get(agency).draft()).isEqualTo(Samples.districtJail());
  }

  @Test
  void the_number_of_queries_does_not_grow_with_the_number_of_records() {
    for (int i = 0; i < 20; i++) {
      addAgency();
    }
    store.get(Revisions.class).advance(LocalDate.of(2025, 2, 12), false);
    CountingDataSource counter = store.get(CountingDataSource.class);
    counter.reset();

    snapshots.read();

    assertThat(counter.statements()).isEqualTo(QUERIES);
  }

  private AgencyId addAgency() {
    AgencyId agency = store.get(Agencies.class).add(Samples.districtJail()).id();
    store.get(Agreements.class).addAll(List.of(Samples.agreement(agency, null)));
    store
        .get(Meetings.class)
        .addAll(
            List.of(Samples.meeting("The jail", agency, LocalDate.of(2024, 1, 11), Notice.NONE)));
    return agency;
  }
}
