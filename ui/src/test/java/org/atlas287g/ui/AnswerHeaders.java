package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** The security headers that every answer has. */
final class AnswerHeaders {
  private AnswerHeaders() {}

  static void assertWithoutTls(HttpResponse<?> answer) {
    assertCommon(answer);
    assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
  }

  static void assertBehindTls(HttpResponse<?> answer) {
    assertCommon(answer);
    assertThat(answer.headers().allValues("Strict-Transport-Security"))
        .as(answer.uri().getPath())
        .singleElement()
        .asString()
        .startsWith("max-age=31536000");
  }

  private static void assertCommon(HttpResponse<?> answer) {
    HttpHeaders headers = answer.headers();
    String path = answer.uri().getPath();
    assertThat(headers.allValues("Content-Security-Policy"))
        .as(path)
        .singleElement()
        .asString()
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'");
    assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
    assertThat(headers.allValues("Referrer-Policy"))
        .as(path)
        .containsExactly("strict-origin-when-cross-origin");
    assertThat(headers.allValues("Permissions-Policy")).as(path).hasSize(1);
  }
}
