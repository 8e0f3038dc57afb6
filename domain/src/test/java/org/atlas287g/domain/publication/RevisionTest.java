package org.atlas287g.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final LocalDate LISTED = LocalDate.of(2025, 2, 12);

  private final Revision revision = new Revision(1, LISTED, true, Instant.EPOCH);

  @Test
  void a_list_is_old_after_more_than_sixty_days() {
    assertThat(revision.isOld(LISTED.plusDays(60))).isFalse();
    assertThat(revision.isOld(LISTED.plusDays(61))).isTrue();
    assertThat(revision.age(LocalDate.of(2026, 2, 12))).isEqualTo(365);
  }

  @Test
  void a_list_of_tomorrow_has_no_age() {
    assertThat(revision.age(LISTED.minusDays(1))).isZero();
    assertThat(revision.isOld(LISTED.minusDays(1))).isFalse();
  }
}
