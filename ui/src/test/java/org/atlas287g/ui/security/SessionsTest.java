package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/admin/audit, /admin/audit",
    "https://evil.example/admin/audit?a=b&c=%2F, /admin/audit?a=b&c=%2F",
    "//evil.example/x, /x",
    "https://evil.example//evil.example/x, /account",
    "https://evil.example, /account",
    "javascript:alert(1), /account",
    "'/\\evil.example', /account",
    "/%5Cevil, /%5Cevil"
  })
  void nextPage_isPathAndQueryOnThisServer(String asked, String next) {
    assertThat(Sessions.relative(asked)).isEqualTo(next);
  }
}
