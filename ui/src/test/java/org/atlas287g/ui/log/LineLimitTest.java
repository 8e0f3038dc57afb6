package org.atlas287g.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineLimitTest {
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final List<Long> leftOut = new ArrayList<>();
  private final LineLimit limit = new LineLimit(() -> now, leftOut::add);

  @Test
  void someLinesAMinute_andTheNumberOfTheOthers_beforeTheNext() {
    assertThat(admitted(1000)).isEqualTo(LineLimit.MOST);
    now = now.plusSeconds(59);
    assertThat(admitted(1)).isZero();
    assertThat(leftOut).isEmpty();
    now = now.plusSeconds(1);
    assertThat(admitted(1)).isEqualTo(1);
    assertThat(leftOut).containsExactly(1001L - LineLimit.MOST);
  }

  private int admitted(int lines) {
    int admitted = 0;
    for (int i = 0; i < lines; i++) {
      admitted += limit.admits() ? 1 : 0;
    }
    return admitted;
  }
}
