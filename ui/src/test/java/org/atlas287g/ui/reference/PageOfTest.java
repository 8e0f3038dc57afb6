package org.atlas287g.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageOfTest {
  private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

  @Test
  void pages_followEachOther_andHaveEveryItemOnce() {
    assertThat(PageOf.of(ALL, 1, 2)).isEqualTo(new PageOf<>(List.of(1, 2), null, 2));
    assertThat(PageOf.of(ALL, 2, 2)).isEqualTo(new PageOf<>(List.of(3, 4), 1, 3));
    assertThat(PageOf.of(ALL, 3, 2)).isEqualTo(new PageOf<>(List.of(5), 2, null));
    assertThat(PageOf.of(ALL, 1, 5)).isEqualTo(new PageOf<>(ALL, null, null));
  }

  @Test
  void anotherNumber_isTheNearestPage() {
    assertThat(PageOf.of(ALL, 999_999, 2).items()).containsExactly(5);
    assertThat(PageOf.of(ALL, 0, 2).items()).containsExactly(1, 2);
    assertThat(PageOf.of(List.of(), 7, 2)).isEqualTo(new PageOf<>(List.of(), null, null));
  }
}
