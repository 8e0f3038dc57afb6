package org.atlas287g.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {
  @ParameterizedTest
  @ValueSource(strings = {"county:12021", "state:FL", "agency:fl-collier-county-sheriffs-office"})
  void topic_isFoundByItsKey(String key) {
    assertThat(Topic.find(key)).get().extracting(Topic::key).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "county:",
        "county:1202",
        "county:99999",
        "state:XX",
        "agency:Not A Slug",
        "nation:us",
        "FL",
        "county:12021\r\nBcc: a@example.org"
      })
  void anyOtherText_isNone(String key) {
    assertThat(Topic.find(key)).isEmpty();
  }

  @Test
  void longText_isNone() {
    assertThat(Topic.find("agency:" + "a".repeat(5_000_000))).isEmpty();
  }
}
