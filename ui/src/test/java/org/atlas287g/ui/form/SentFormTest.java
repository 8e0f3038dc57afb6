package org.atlas287g.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SentFormTest {
  @ParameterizedTest
  @CsvSource({
    ", , false",
    "same-origin, , false",
    "none, , false",
    "cross-site, , true",
    "same-site, , true",
    "'', , true",
    "cross-site, https://atlas.example.org, true",
    "same-origin, https://evil.example, false",
    ", https://atlas.example.org, false",
    ", http://atlas.example.org:8080, false",
    ", https://evil.example, true",
    ", https://atlas.example.org.evil.example, true",
    ", null, true",
    ", https://[, true"
  })
  void formOfAnotherSite_isTold_byWhatBrowsersSay(
      @Nullable String site, @Nullable String origin, boolean other) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/report");
    request.setServerName("atlas.example.org");
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    assertThat(new SentForm(request).isOfAnotherSite()).isEqualTo(other);
  }
}
