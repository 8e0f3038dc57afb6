package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An Atlas that sends email to a server of its own; one for all tests of email. */
@SpringBootTest(
    webEnvironment = WebEnvironment.DEFINED_PORT,
    properties = {
      "atlas.data=./target/test-data/mail-${random.uuid}",
      "atlas.sessions.client-rate=100000",
      "spring.mail.host=127.0.0.1",
      "atlas.mail.from=atlas@example.org"
    })
abstract class MailTest extends BrowserTest {
  /** On one port, however often it is stopped and started. */
  static final GreenMail SMTP =
      new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  /** Known beforehand, because letters link to it. */
  private static final int PORT = freePort();

  @BeforeAll
  static void startMailServer() {
    SMTP.start();
  }

  @AfterAll
  static void stopMailServer() {
    SMTP.stop();
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("server.port", () -> PORT);
    registry.add("atlas.address", () -> "http://localhost:" + PORT);
    registry.add("spring.mail.port", () -> SMTP.getSmtp().getServerSetup().getPort());
  }

  static MimeMessage onlyMail() throws Exception {
    MimeMessage[] mails = SMTP.getReceivedMessages();
    SMTP.purgeEmailFromAllMailboxes();
    assertThat(mails).hasSize(1);
    return mails[0];
  }

  /** A mail that nobody waits for when it is sent. */
  static MimeMessage nextMail() throws Exception {
    assertThat(SMTP.waitForIncomingEmail(20_000, 1)).isTrue();
    return onlyMail();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
