package org.atlas287g.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsCheckTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(atlas\\.[a-z.-]+)`");

  private static StandardEnvironment with(String key, String value) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("file", Map.of(key, value)));
    return environment;
  }

  @Test
  void the_documentation_has_a_row_for_each_setting() throws IOException {
    String documented = Files.readString(Path.of("../docs/settings.md"));
    assertThat(ROW.matcher(documented).results().map(MatchResult::group).map(r -> r.split("`")[1]))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Setting.values()).map(Setting::key).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "atlas.adress, atlas.address",
    "atlas.session.max, atlas.sessions.max",
    "atlas.sessions.clientmax, atlas.sessions.client-max"
  })
  void a_mistyped_name_stops_the_start_with_the_nearest_one(String mistyped, String meant) {
    assertThatExceptionOfType(UnusableSettingException.class)
        .isThrownBy(() -> SettingsCheck.check(with(mistyped, "x")))
        .withMessage("There is no setting " + mistyped + ".")
        .satisfies(e ->
            assertThat(e.remedy())
                .isEqualTo("Did you mean " + meant + "? docs/settings.md lists all settings."));
  }

  @Test
  void a_name_that_is_like_none_stops_the_start_too() {
    assertThatExceptionOfType(UnusableSettingException.class)
        .isThrownBy(() -> SettingsCheck.check(with("atlas.something.quite.different", "x")))
        .satisfies(e -> assertThat(e.remedy()).isEqualTo("docs/settings.md lists all settings."));
  }

  @ParameterizedTest
  @CsvSource({
    "atlas.links.check, perhaps, true or false",
    "atlas.links.interval, soon, 'a time such as 500ms, 1s or 2m'",
    "atlas.sessions.linger, 30 seconds, a time such as 30s or 2m"
  })
  void a_text_that_cannot_be_read_stops_the_start(String key, String value, String expected) {
    assertThatExceptionOfType(UnusableSettingException.class)
        .isThrownBy(() -> SettingsCheck.check(with(key, value)))
        .withMessage("%s is \"%s\"; %s is expected.".formatted(key, value, expected));
  }

  @Test
  void other_names_and_right_texts_are_let_through() {
    assertThatCode(() -> SettingsCheck.check(with("server.port", "0"))).doesNotThrowAnyException();
    assertThatCode(() -> SettingsCheck.check(with("atlas.links.interval", "2m")))
        .doesNotThrowAnyException();
  }

  @Test
  void names_of_others_in_the_environment_are_not_looked_through() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                Map.of("atlas.jar", "x")));
    assertThatCode(() -> SettingsCheck.check(environment)).doesNotThrowAnyException();
  }
}
