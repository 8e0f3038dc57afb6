package org.atlas287g.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

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
}
