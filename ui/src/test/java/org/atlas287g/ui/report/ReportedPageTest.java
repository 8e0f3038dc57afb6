package org.atlas287g.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?county=12021",
        "/county/12021/collier-county-florida?asOf=2024-06-30",
        "/agency/fl-collier-county-sheriffs-office",
        "/meetings?state=FL",
        "/about"
      })
  void publicPage_isReported(String page) {
    assertThat(ReportedPage.of(page).url()).isEqualTo(page);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "about",
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "/nothing-here",
        "/edit/agreements",
        "/login",
        "/report?page=/about",
        "/about\r\nLocation: https://evil.example",
        "/about <b>"
      })
  void anythingElse_isTheMap(@Nullable String page) {
    assertThat(ReportedPage.of(page).url()).isEqualTo("/");
  }

  @Test
  void longQuery_isNotKept() {
    assertThat(ReportedPage.of("/?q=" + "a".repeat(5_000_000)).url()).isEqualTo("/");
  }
}
