package org.atlas287g.persistence.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RevisionsTest {
  private static final LocalDate LISTED = LocalDate.of(2025, 2, 12);

  private final Store store;
  private final Revisions revisions;

  RevisionsTest(TestDatabase database) {
    store = Store.empty(database);
    revisions = store.get(Revisions.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void the_newest_revision_is_the_current_one() {
    assertThat(revisions.findCurrent()).isEmpty();

    Revision first = revisions.advance(LISTED, true);
    Revision second = revisions.advance(LISTED.plusDays(9), false);

    assertThat(first.number()).isEqualTo(1);
    assertThat(first.listedInferred()).isTrue();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.listedInferred()).isFalse();
    assertThat(revisions.findCurrent()).contains(second);
    assertThat(revisions.findFirst()).contains(first);
  }

  @Test
  void a_change_without_a_new_list_keeps_the_date_and_whether_it_was_inferred() {
    revisions.advance(LISTED, true);
    Revision changed = revisions.advance();
    assertThat(changed.listed()).isEqualTo(LISTED);
    assertThat(changed.listedInferred()).isTrue();
  }

  @Test
  void the_newest_day_is_that_of_the_editors_if_they_changed_something_after_the_list() {
    LocalDate today = LocalDate.now(Revision.ZONE);
    assertThat(revisions.advance(LISTED, true).newest()).isEqualTo(LISTED);
    Revision edited = revisions.advance();
    assertThat(edited.findEditedSince()).contains(edited.edited());
    assertThat(edited.newest()).isEqualTo(edited.edited()).isAfterOrEqualTo(today);
    assertThat(revisions.findCurrent()).contains(edited);

    Revision older = revisions.advance(today.minusDays(5), false);
    assertThat(older.edited()).isEqualTo(edited.edited());
    Revision newer = revisions.advance(today.plusDays(5), false);
    assertThat(newer.edited()).isEqualTo(edited.edited());
    assertThat(newer.findEditedSince()).isEmpty();
    assertThat(newer.newest()).isEqualTo(today.plusDays(5));
  }

  @Test
  void revisions_advanced_at_the_same_time_get_numbers_of_their_own() throws Exception {
    Callable<Revision> advance = () -> revisions.advance(LISTED, true);
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Long> numbers =
          pool.invokeAll(IntStream.range(0, 8).mapToObj(_ -> advance).toList()).stream()
              .map(future -> future.resultNow().number())
              .toList();
      assertThat(numbers).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }
  }
}
