package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.alert.Digests;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ReportQueue;
import org.atlas287g.domain.report.ReportState;
import org.atlas287g.ui.security.Acting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Email alerts and replies to reports, over SMTP. */
@ExtendWith(OutputCaptureExtension.class)
class AlertIT extends MailTest {
  private static final String COLLIER = "/county/12021/collier-county-florida";
  private static final String READER = "zyzzogeton@mail.example";

  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private Digests digests;
  @Autowired private PublishedSnapshot published;
  @Autowired private Editing<AgreementId, AgreementDraft> agreements;
  @Autowired private ReportQueue queue;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @BeforeEach
  void begin() throws Exception {
    await().until(() -> count("outbox_mail") == 0);
    SMTP.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void actForNobody() {
    Acting.asNobody(context);
  }

  @Test
  void reader_subscribes_confirms_isToldOnce_andEndsTheAlerts_withoutScript(CapturedOutput output)
      throws Exception {
    Page reader =
        newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("es"));
    reader.navigate(address(COLLIER));
    reader.getByLabel("Avisos sobre:").selectOption("Collier County, Florida");
    reader.getByLabel("Su correo electrónico").fill(READER);
    reader.getByRole(AriaRole.BUTTON, named("Recibir avisos")).click();
    assertThat(reader.getByRole(AriaRole.HEADING).first()).hasText("Revise su correo electrónico");

    MimeMessage asked = nextMail();
    assertThat(asked.getHeader("To")).containsExactly(READER);
    assertThat(asked.getSubject()).isEqualTo("Confirme los avisos del Atlas 287(g)");
    assertThat(asked.getContent().toString()).contains("Collier County, Florida");
    String confirm = link(asked, "/alerts/confirm/");
    checkEndOf(asked);

    // What opens links by itself confirms nothing.
    assertThat(send("GET", confirm, "").statusCode()).isEqualTo(200);
    assertThat(send("HEAD", confirm, "").statusCode()).isEqualTo(200);
    assertThat(confirmed()).isZero();
    checkAccess(confirm);
    reader.navigate(confirm);
    reader.getByText("Sí, quiero recibir avisos").click();
    assertThat(reader.getByRole(AriaRole.HEADING).first())
        .hasText("A partir de ahora recibe avisos");
    reader.reload();
    assertThat(confirmed()).isEqualTo(1);
    assertThat(reader.context().cookies()).isEmpty();

    change();
    yesterday();
    digests.write();
    digests.write();
    MimeMessage told = nextMail();
    assertThat(told.getSubject())
        .isEqualTo("Atlas 287(g): novedades sobre Collier County, Florida");
    assertThat(told.getContent().toString())
        .contains("Collier County Sheriff's Office. Acuerdo con cambios: ")
        .contains(address(COLLIER))
        .doesNotContain("wrote this");
    String list = checkEndOf(told);

    checkAccess(list);
    checkAccess(address("/alerts?topic=county:12021"));
    assertThat(send("POST", list, "topic=nonsense").statusCode()).isEqualTo(200);
    assertThat(send("POST", list, "topic=county:12087").statusCode()).isEqualTo(200);
    assertThat(confirmed()).as("what is no subscription ends none").isEqualTo(1);
    reader.navigate(list);
    assertThat(reader.getByText("Collier County, Florida")).isVisible();
    reader.getByText("Terminar todos los avisos").click();
    assertThat(reader.getByRole(AriaRole.HEADING).first()).hasText("Los avisos han terminado");
    assertThat(kept()).isZero();
    reader.navigate(list);
    assertThat(reader.getByRole(AriaRole.HEADING).first()).hasText("Este enlace ya no sirve");
    assertThat(output).doesNotContain("zyzzogeton", confirm.substring(confirm.length() - 20));
  }

  @Test
  void mailProgram_endsTheAlertsInOneClick_inEitherForm_asOftenAsItLikes() throws Exception {
    for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data")) {
      request("198.51.100.7", "state:FL", "one-click@mail.example");
      String end = unsubscribe(nextMail());
      String body =
          type.startsWith("multipart")
              ? """
              --x
              Content-Disposition: form-data; name="List-Unsubscribe"

              One-Click
              --x--
              """
                  .replace("\n", "\r\n")
              : "List-Unsubscribe=One-Click";
      for (int i = 0; i < 2; i++) {
        HttpRequest post =
            HttpRequest.newBuilder(URI.create(end))
                .header("Content-Type", type + (type.startsWith("m") ? "; boundary=x" : ""))
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient().send(post, BodyHandlers.ofString()).statusCode())
            .as(type)
            .isEqualTo(200);
        assertThat(kept()).as(type).isZero();
      }
    }
  }

  @Test
  void whoAsksForAlerts_learnsNothing_andCannotFloodAMailbox() throws Exception {
    String known = "known@mail.example";
    HttpResponse<String> first = request("198.51.100.8", "state:TX", known);
    HttpResponse<String> again = request("198.51.100.8", "state:TX", known);
    HttpResponse<String> other = request("198.51.100.8", "state:TX", "unknown@mail.example");
    for (HttpResponse<String> answer : List.of(first, again, other)) {
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/alerts/sent");
      assertThat(answer.body()).isEqualTo(first.body());
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
    for (int network = 0; network < 5; network++) {
      for (int i = 0; i < 4; i++) {
        request("198.51.101." + network, "state:FL", known);
      }
    }
    assertThat(SMTP.waitForIncomingEmail(20_000, 4)).isTrue();
    await().until(() -> count("outbox_mail") == 0);
    assertThat(SMTP.getReceivedMessages()).as("three of one, one of the other").hasSize(4);
    for (int i = 1; i < 1_000; i++) {
      request("198.51.100.9", "state:FL", "flood" + i + "@mail.example");
    }
    HttpResponse<String> flood = request("198.51.100.9", "state:FL", "flood999@mail.example");
    assertThat(flood.statusCode()).isEqualTo(429);
    assertThat(flood.body()).contains("flood999@mail.example", "Please try again in ten minutes");
    assertThat(
            jdbc.sql("select count(*) from alert_subscriber where email like 'flood%'")
                .query(Integer.class)
                .single())
        .isEqualTo(5);
    jdbc.sql("delete from alert_subscriber").update();
  }

  @Test
  void badInput_isRefused_andKept() throws Exception {
    Visitor visitor = new Visitor(port, "198.51.100.10");
    for (String email :
        List.of(
            "",
            "nobody",
            "a@localhost",
            "a@example.org%0D%0ABcc:+b@example.org",
            "a@example.org,b@example.org",
            "a".repeat(250) + "@example.org")) {
      HttpResponse<String> answer =
          visitor.send("POST", "/alerts?topic=county:12021", "email=" + email);
      assertThat(answer.statusCode()).as(email).isEqualTo(422);
      assertThat(answer.body()).contains("Collier County, Florida", "such as name@example.org");
    }
    HttpResponse<String> noTopic =
        visitor.send("POST", "/alerts", "topic=county:00000&email=a@example.org");
    assertThat(noTopic.statusCode()).isEqualTo(422);
    String trapped = "topic=state:FL&email=a@example.org&website=x";
    assertThat(visitor.send("POST", "/alerts", trapped).statusCode()).isEqualTo(303);
    for (String token : List.of("a".repeat(43), "a", "%3Cscript%3E", "a".repeat(4_000))) {
      assertThat(visitor.get("/alerts/list/" + token).statusCode()).isEqualTo(404);
      assertThat(visitor.get("/alerts/confirm/" + token).statusCode()).isEqualTo(404);
      assertThat(visitor.send("POST", "/alerts/confirm/" + token, "").statusCode()).isEqualTo(404);
      assertThat(visitor.send("POST", "/alerts/list/" + token, "").statusCode()).isEqualTo(200);
    }
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  @Test
  void reply_isEmailedToTheReader_inTheReadersLanguage() throws Exception {
    new Visitor(port, "198.51.100.11")
        .send("POST", "/report?page=/state/fl&lang=es", "text=Falta+un+acuerdo&contact=" + READER);
    Account editor =
        new TestAccounts(accounts, hasher)
            .have("replies@example.org", Role.EDITOR, AccountState.ACTIVE);
    Acting.as(editor, context);
    ProblemReport report = queue.list(ReportState.OPEN).getLast();
    assertThat(queue.answer(report, "Añadido.\r\nBcc: b@example.org")).isTrue();
    assertThat(queue.answer(report, "Again")).isFalse();
    MimeMessage mail = nextMail();
    assertThat(mail.getHeader("To")).containsExactly(READER);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(mail.getSubject()).isEqualTo("Su informe al Atlas 287(g)");
    assertThat(mail.getContent().toString())
        .contains("Añadido.", address("/state/fl"))
        .doesNotContain("Falta un acuerdo", "{", "replies@example.org");
  }

  private void checkAccess(String url) {
    String path = url.substring(address("").length());
    Page page = open(path, "en-US", ColorScheme.DARK, 390, 844);
    assertAccessible(page, path.substring(0, 8), "en", ColorScheme.DARK, 390);
  }

  private HttpResponse<String> request(String network, String topic, String email)
      throws Exception {
    return new Visitor(port, network).send("POST", "/alerts", "topic=" + topic + "&email=" + email);
  }

  private HttpResponse<String> send(String method, String url, String body) throws Exception {
    return new Visitor(port).send(method, URI.create(url).getPath(), body);
  }

  /** Every letter says how to end what it is part of; the URL. */
  private String checkEndOf(MimeMessage mail) throws Exception {
    String end = unsubscribe(mail);
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("Message-ID")[0]).endsWith("@example.org>");
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getContent().toString()).contains(end).doesNotContain("{", "!!");
    return end;
  }

  private String unsubscribe(MimeMessage mail) throws Exception {
    String header = mail.getHeader("List-Unsubscribe")[0];
    assertThat(header).startsWith("<" + address("/alerts/list/")).endsWith(">");
    return header.substring(1, header.length() - 1);
  }

  private String link(MimeMessage mail, String path) throws Exception {
    Matcher link =
        Pattern.compile("http://localhost:\\d+" + path + "[\\w-]{43}")
            .matcher(mail.getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /** An editor changes an agreement of Collier County. */
  private void change() {
    Account editor =
        new TestAccounts(accounts, hasher)
            .have("changes@example.org", Role.EDITOR, AccountState.ACTIVE);
    Acting.as(editor, context);
    Agreement agreement =
        published.get().agreements().stream()
            .filter(a ->
                published
                    .get()
                    .get(a.draft().agency())
                    .slug()
                    .value()
                    .equals("fl-collier-county-sheriffs-office"))
            .findFirst()
            .orElseThrow();
    agreements.save(
        agreement.id(),
        agreement.version(),
        TestDrafts.noted(agreement.draft(), "A note."),
        "An editor wrote this");
    Acting.asNobody(context);
  }

  /** Lets the digest of today be missing. */
  private void yesterday() {
    jdbc.sql("update alert_subscriber set digested_on = date '2026-01-01'").update();
  }

  private int confirmed() {
    return count("alert_subscription where confirmed");
  }

  private int kept() {
    return count("alert_subscriber") + count("alert_subscription") + count("alert_token");
  }

  private int count(String what) {
    return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
