package org.atlas287g.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.atlas287g.domain.mail.Mailer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailSender;

class SmtpMailerTest {
  private final ApplicationContextRunner atlas =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
          .withUserConfiguration(SmtpMailer.class);

  @Test
  void withoutAServer_thereIsNoMailer() {
    atlas.run(started ->
        assertThat(started).doesNotHaveBean(Mailer.class).doesNotHaveBean(MailSender.class));
  }

  @Test
  void withAServerAndAnAddress_thereIsOne() {
    atlas
        .withPropertyValues("spring.mail.host=localhost", "atlas.mail.from=atlas@example.org")
        .run(started -> assertThat(started).hasSingleBean(Mailer.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "the Atlas", "a@example.org\\r\\nBcc: b@example.org"})
  void withAServerButNoUsableAddress_theStartFails_andSaysWhy(String from) {
    atlas
        .withPropertyValues("spring.mail.host=localhost", "atlas.mail.from=" + from)
        .run(started ->
            assertThat(started)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("atlas.mail.from: found \"")
                .hasMessageContaining("such as atlas@example.org, as spring.mail.host is set"));
  }
}
