package org.atlas287g.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.atlas287g.domain.account.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"editor@example.org", "first.last+atlas@mail.example.org", "a@localhost"})
  void loginOfThisForm_isAMailAddress(String login) {
    assertThat(new Login(login).mailAddress()).contains(new EmailAddress(login));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"editor", "editor@", "@example.org", "a@b@example.org", "josé@example.org"})
  void loginOfAnotherForm_isNone(String login) {
    assertThat(new Login(login).mailAddress()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\n",
        "a@example.org,b@example.org",
        "a@example.org, b@example.org",
        "A <a@example.org>",
        "\"a\"@example.org",
        ".a@example.org",
        "a@example..org",
        ""
      })
  void textThatIsMoreThanOneAddress_isNone(String text) {
    assertThat(EmailAddress.find(text)).isEmpty();
  }

  @Test
  void longTextOfThisForm_isNone_andTakesNoTime() {
    assertThat(EmailAddress.find("a".repeat(64) + "@" + "b".repeat(189))).isPresent();
    assertThat(EmailAddress.find("a".repeat(64) + "@" + "b".repeat(190))).isEmpty();
    assertThat(EmailAddress.find("a.".repeat(2_500_000) + "a@example.org")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@localhost", "a@127.0.0.1", "a@mail.123", "a@-x.org", "a@example.o"})
  void addressWithoutAPublicHost_isNotReachable(String text) {
    assertThat(new EmailAddress(text).isOfPublicHost()).isFalse();
    assertThat(new EmailAddress("a@Mail.example.ORG").isOfPublicHost()).isTrue();
  }
}
