package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lists become that were kept before there were lists of meetings. */
@OnEveryDatabase
class MeetingListsMigrationTest {
  private final List<String> database;

  MeetingListsMigrationTest(TestDatabase database) {
    this.database = database.createEmpty();
  }

  @Test
  void lists_and_proposals_of_agreements_stay_what_they_were() {
    List<String> before = new ArrayList<>(database);
    before.add("--spring.flyway.target=16");
    try (Store old = Store.open(before, Store.Repositories.class)) {
      fill(old.get(JdbcClient.class));
    }
    try (Store store =
        Store.open(
            database,
            Store.Repositories.class,
            Store.Services.class,
            ImportingTest.Imports.class)) {
      Importing importing = store.get(Importing.class);

      assertThat(importing.list()).extracting(SourceList::kind).containsExactly(ListKind.PENDING);
      Proposal proposal = importing.proposals(new SourceListId(1)).getFirst();
      assertThat(proposal.kind()).isEqualTo(ChangeKind.NEW_AGENCY);
      assertThat(proposal.after())
          .isEqualTo(
              new ListingRow(
                  "list",
                  2,
                  "ALABAMA",
                  "A Police Department",
                  null,
                  null,
                  "WSO",
                  null,
                  null,
                  null));
      assertThat(proposal.candidates()).isEmpty();
      assertThat(proposal.isOfMeeting()).isFalse();
    }
  }

  private static void fill(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into source_list
                (id, name, digest, kind, state, gate, row_count, received_at, compared)
            values
                (1, 'list.csv', 'a', 'PENDING', 'OPEN', '{"verdict":"PASSED","reasons":[]}', 1,
                 timestamp with time zone '2026-11-24 03:00:00+00:00', 0)
            """)
        .update();
    jdbc.sql(
            "insert into listed_text (id, digest, state, agency, model)"
                + " values (1, 'b', 'ALABAMA', 'A Police Department', 'WSO')")
        .update();
    jdbc.sql("insert into listed_row (list_id, row_number, text_id) values (1, 2, 1)").update();
    jdbc.sql(
            """
            insert into change_proposal
                (list_id, position, kind, certain, evidence, row_number, after_text)
            values (1, 0, 'NEW_AGENCY', true, 'NOT_KNOWN', 2, 1)
            """)
        .update();
  }
}
