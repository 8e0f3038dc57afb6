package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.importing.Tally;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TallyTest {
  private final TestDatabase database;

  TallyTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void each_list_tells_how_many_of_its_proposals_are_decided() throws Exception {
    try (Store store =
        Store.open(
            database.createEmpty(),
            Store.Repositories.class,
            Store.Services.class,
            ImportingTest.Imports.class)) {
      Importing importing = store.get(Importing.class);
      Acting.as(new AccountId(4));
      SourceListId one = importing.receive("one.csv", new ListCsv().others(3).bytes()).getFirst();
      SourceListId other =
          importing.receive("other.csv", new ListCsv().others(2).bytes()).getFirst();
      assertThat(importing.tallies().get(one)).isEqualTo(new Tally(0, 3));

      Proposal first = importing.proposals(one).getFirst();
      importing.decide(one, List.of(first), Decision.REJECTED);

      assertThat(importing.tallies())
          .containsEntry(one, new Tally(1, 2))
          .containsEntry(other, new Tally(0, 2))
          .hasSize(2);
    }
  }
}
