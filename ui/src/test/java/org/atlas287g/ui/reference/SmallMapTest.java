package org.atlas287g.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.atlas287g.ui.reference.SmallMap.Label;
import org.atlas287g.ui.reference.SmallMap.View;
import org.junit.jupiter.api.Test;

class SmallMapTest {
  private static final List<int[]> SQUARE =
      List.<int[]>of(new int[] {0, 0, 1000, 0, 1000, 1000, 0, 1000});

  /** Around the square's right half; its own middle is outside. */
  private static final List<int[]> BRACKET =
      List.<int[]>of(
          new int[] {0, 0, 2000, 0, 2000, 2000, 0, 2000, 0, 1900, 1900, 1900, 1900, 100, 0, 100});

  @Test
  void pathIsDrawnToScale_andWhatIsTooSmallIsADot() {
    View view = new View(0, 0, 0.1, 100, 100);
    assertThat(view.path(SQUARE)).isEqualTo("M0 0l100 0 0 100-100 0z");
    assertThat(view.path(List.<int[]>of(new int[] {500, 500, 501, 500, 501, 501})))
        .isEqualTo("M50 50h2v2h-2z");
    assertThat(view.shows(SQUARE)).isTrue();
    assertThat(new View(1000, 0, 0.1, 100, 100).shows(SQUARE)).isFalse();
  }

  @Test
  void nameIsWrittenOnTheMainland_whicheverWayItsRingsTurn() {
    View view = new View(0, 0, 0.2, 400, 400);
    int[] island = {1900, 1900, 1910, 1900, 1910, 1910, 1900, 1910};
    int[] turned = {0, 1000, 1000, 1000, 1000, 0, 0, 0};
    for (int[] mainland : List.of(SQUARE.getFirst(), turned)) {
      assertThat(view.label(List.of(island, mainland), "Baker", false))
          .isEqualTo(new Label(100, 100, "Baker", false));
    }
  }

  @Test
  void nameIsWritten_whereItsAreaIs_andOverNoOther() {
    View view = new View(0, 0, 0.2, 400, 400);
    Label square = view.label(SQUARE, "Baker", true);
    assertThat(square).isEqualTo(new Label(100, 100, "Baker", true));
    assertThat(view.label(BRACKET, "Clay", false)).isNull();
    assertThat(view.label(SQUARE, "A name that has no room", false)).isNull();
    Label over = new Label(90, 95, "Over", false);
    Label beside = new Label(300, 100, "Beside", false);
    assertThat(SmallMap.apart(Arrays.asList(over, null, beside, square)))
        .containsExactly(square, beside);
  }
}
