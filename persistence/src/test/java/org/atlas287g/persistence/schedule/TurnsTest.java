package org.atlas287g.persistence.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.schedule.Turns;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TurnsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Store one;
  private final Store other;

  TurnsTest(TestDatabase database) {
    List<String> shared = database.createEmpty();
    one = Store.open(shared, Store.Repositories.class);
    other = Store.open(shared, Store.Repositories.class);
  }

  @AfterEach
  void close() {
    other.close();
    one.close();
  }

  @Test
  void work_is_done_by_one_node_at_a_time() {
    List<Boolean> done = new ArrayList<>();
    boolean first =
        turns(one)
            .runAlone(
                "work",
                LONG,
                () -> {
                  done.add(turns(other).runAlone("work", LONG, () -> {}));
                  done.add(turns(one).runAlone("work", LONG, () -> {}));
                  done.add(turns(other).runAlone("other work", LONG, () -> {}));
                });

    assertThat(first).isTrue();
    assertThat(done).containsExactly(false, false, true);
    assertThat(turns(other).runAlone("work", LONG, () -> {})).isTrue();
  }

  @Test
  void work_that_fails_leaves_the_turn_to_the_next() {
    assertThatThrownBy(() ->
            turns(one)
                .runAlone(
                    "work",
                    LONG,
                    () -> {
                      throw new IllegalStateException("as told");
                    }))
        .hasMessage("as told");
    assertThat(turns(other).runAlone("work", LONG, () -> {})).isTrue();
  }

  private static Turns turns(Store node) {
    return node.get(Turns.class);
  }
}
