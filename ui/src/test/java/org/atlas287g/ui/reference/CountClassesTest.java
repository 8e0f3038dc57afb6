package org.atlas287g.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classes and colors of small maps: the same as the map's own. */
class CountClassesTest {
  @Test
  void fewNumbers_haveAClassEach_andManyAreDividedAtTheirMeans() {
    assertThat(CountClasses.of(List.of(0, 0, 1, 2, 2, 7)).from()).containsExactly(1, 2, 7);
    assertThat(CountClasses.of(List.of(3, 4)).from()).containsExactly(1, 4);
    assertThat(CountClasses.of(List.of()).from()).isEmpty();
    CountClasses many =
        CountClasses.of(IntStream.rangeClosed(1, 100).boxed().collect(Collectors.toList()));
    assertThat(many.from()).containsExactly(1, 51, 76, 89, 95);
    assertThat(List.of(many.of(0), many.of(1), many.of(50), many.of(51), many.of(1_000)))
        .containsExactly(0, 1, 1, 2, 5);
    assertThat(many.label(1)).isEqualTo("1–50");
    assertThat(many.label(5)).isEqualTo("95+");
  }

  @Test
  void colors_areThoseOfTheMap() throws IOException {
    String palette = Files.readString(Path.of("src/main/frontend/map/palette.ts"));
    List<String> light = steps(palette, "LIGHT");
    List<String> dark = steps(palette, "DARK");
    String styles = Files.readString(Path.of("src/main/resources/META-INF/resources/places.css"));
    for (int i = 0; i < light.size(); i++) {
      assertThat(styles)
          .contains("--c%d: light-dark(%s, %s);".formatted(i, light.get(i), dark.get(i)));
    }
    assertThat(light).hasSize(CountClasses.MOST + 1);
  }

  private static List<String> steps(String palette, String theme) {
    Matcher steps =
        Pattern.compile("const " + theme + ": Palette = \\{\\s*steps: \\[([^]]+)]")
            .matcher(palette);
    assertThat(steps.find()).isTrue();
    List<String> colors = new ArrayList<>();
    Matcher color = Pattern.compile("#[0-9a-f]{6}").matcher(steps.group(1));
    while (color.find()) {
      colors.add(color.group());
    }
    return colors;
  }
}
