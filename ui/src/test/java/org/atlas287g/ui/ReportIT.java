package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.report.ProblemReport;
import org.atlas287g.domain.report.ProblemReports;
import org.atlas287g.domain.report.ReportState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reporting a problem, and the queue of editors. */
@ExtendWith(OutputCaptureExtension.class)
class ReportIT extends BrowserTest {
  private static final String COLLIER = "/county/12021/collier-county-florida";
  private static final String EDITOR = "report-editor@example.org";

  @Autowired private ProblemReports reports;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  @Test
  void reader_reportsAProblem_withoutScript_andAnEditorClosesIt(CapturedOutput output) {
    Page reader = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    reader.navigate(address(COLLIER));
    Locator row = reader.locator(".agreements > li").first();
    String part = row.getAttribute("id");
    row.getByText("Report a problem").click();
    assertThat(reader.getByText("About this page:"))
        .containsText("Collier County Sheriff's Office, Florida: ");
    reader.getByLabel("What is wrong?").fill("The agreement\nof 2007 has ended. <b>");
    reader.getByLabel("Your email (optional)").fill("Zyzzy@mail.example");
    reader.getByRole(AriaRole.BUTTON, named("Send the report")).click();
    assertThat(reader.getByRole(AriaRole.HEADING).first()).hasText("Thank you for your report");
    reader.reload();
    assertThat(reader.context().cookies()).isEmpty();
    reader.getByText("Back to the page").click();
    String place = "/agency/fl-collier-county-sheriffs-office#" + part;
    assertThat(reader).hasURL(address(place));

    ProblemReport kept = only("The agreement\nof 2007 has ended. <b>");
    assertThat(kept.page()).isEqualTo(place);
    assertThat(kept.contact()).isEqualTo(new EmailAddress("Zyzzy@mail.example"));

    new TestAccounts(accounts, hasher).have(EDITOR, Role.EDITOR, AccountState.ACTIVE);
    Page editor = open("/edit/agreements", "en-US", ColorScheme.LIGHT, 1280, 800);
    signIn(editor, EDITOR, TestAccounts.PASSWORD);
    editor.getByText("Reports of readers (").click();
    Page opened =
        editor.waitForPopup(
            () -> editor.locator("vaadin-grid a[href$='#" + part + "']").first().click());
    assertThat(opened).hasURL(address(place));
    assertThat(opened.locator("#" + part)).isInViewport();
    editor.getByText("The agreement of 2007 has ended. <b>").click();
    Locator panel = editor.locator(".edit-panel");
    assertThat(panel.getByText("Edit the record in a new tab"))
        .hasAttribute("href", "/edit/agreements/" + part.replaceAll("\\D", ""));
    assertThat(panel.getByText("Zyzzy@mail.example")).isVisible();
    assertThat(panel.getByText("This server sends no email")).isVisible();
    Chromium.assertAccessible(editor, "the reports of readers");
    panel.getByText("Delete the email").click();
    assertThat(editor.getByText("The email is deleted.")).isVisible();
    assertThat(panel.getByText("Zyzzy@mail.example")).not().isVisible();
    panel.getByLabel("Reply or note").fill("Corrected by the list of November.");
    panel.getByText("Answer and close").click();
    assertThat(editor.getByText("The report is answered.")).isVisible();

    assertThat(reports.find(kept.id()))
        .get()
        .extracting(ProblemReport::state, ProblemReport::reply, ProblemReport::contact)
        .containsExactly(ReportState.ANSWERED, "Corrected by the list of November.", null);
    assertThat(output).doesNotContain("has ended", "Zyzzy");
  }

  @Test
  void form_isForEverybody_inBothThemes() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open("/report?page=" + COLLIER, "es-US", scheme, 390, 844);
      assertAccessible(page, "/report", "es", scheme, 390);
    }
  }

  @Test
  void mapsFooter_reportsThePlaceThatTheMapShows() {
    Page page = openMap();
    page.evaluate("history.replaceState(null, '', '/?county=12021')");
    page.locator(".site-footer .report").click();
    assertThat(page.getByText("About this page:")).containsText("Collier County, Florida");
  }

  @Test
  void badInput_isSaid_andKept_inTheReadersLanguage() throws Exception {
    Visitor visitor = new Visitor(port, "198.51.100.1");
    String page = "/report?page=%2Fabout&lang=es";
    HttpResponse<String> empty =
        visitor.send("POST", page, "text=+%0D%0A%00&contact=a@example.org");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Escriba qué es incorrecto.", "value=\"a@example.org\"");
    assertThat(empty.headers().firstValue("Cache-Control")).contains("no-store");
    HttpResponse<String> noEmail =
        visitor.send(
            "POST", page, "text=%3Cscript%3E&contact=a@example.org%0D%0ABcc:+b@example.org");
    assertThat(noEmail.statusCode()).isEqualTo(422);
    assertThat(noEmail.body())
        .contains("&lt;script", "no puede escribir a este correo")
        .doesNotContain("<script>");
    HttpResponse<String> local = visitor.send("POST", page, "text=a&contact=root@localhost");
    assertThat(local.statusCode()).isEqualTo(422);
    HttpResponse<String> tooLong = visitor.send("POST", page, "text=" + "b".repeat(4_001));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("acórtelo", "b".repeat(4_001));
    assertThat(listed()).noneMatch(report -> report.text().startsWith("b"));
  }

  @Test
  void whatNoPersonSends_isRefused_orKeptNowhere() throws Exception {
    Visitor visitor = new Visitor(port, "198.51.100.2");
    String form = "text=spam&website=https://spam.example";
    assertThat(visitor.send("POST", "/report", form).statusCode()).as("a trap").isEqualTo(303);
    for (String method : List.of("PUT", "PATCH", "DELETE")) {
      assertThat(visitor.send(method, "/report", "text=spam").statusCode()).isEqualTo(405);
    }
    RawClient raw = new RawClient(port);
    String post = "POST /report HTTP/1.1";
    String host = "Host: localhost";
    assertThat(raw.send(post, host, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
    assertThat(raw.send(post, host, "Origin: https://evil.example").status()).isEqualTo(403);
    for (int length : new int[] {300_000, 5_000_000}) {
      RawClient.Answer large = raw.sendForm("/report", "text=" + "a".repeat(length));
      assertThat(large.status()).as("%d bytes", length).isEqualTo(413);
    }
    assertThat(raw.sendForm("/report", "text=%zz").status()).isEqualTo(400);
    assertThat(listed()).noneMatch(report -> report.text().contains("spam"));
  }

  @Test
  void thousandPosts_makeFewReports_whateverTheySayOfTheirOrigin() throws Exception {
    Visitor visitor = new Visitor(port, "203.0.113.9, 198.51.100.3");
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 1; i < 1_000; i++) {
      int status = visitor.send("POST", "/report?page=/us", "text=flood+" + i).statusCode();
      statuses.merge(status, 1, Integer::sum);
    }
    HttpResponse<String> last = visitor.send("POST", "/report?page=/us", "text=flood+999");
    statuses.merge(last.statusCode(), 1, Integer::sum);
    assertThat(statuses).isEqualTo(Map.of(303, 5, 429, 995));
    assertThat(last.body()).contains("flood 999", "Please try again in ten minutes");
    assertThat(last.headers().firstValue("Retry-After")).contains("600");
    Visitor forger = new Visitor(port, "1.2.3.4, 198.51.100.3");
    assertThat(forger.send("POST", "/report", "text=flood").statusCode()).isEqualTo(429);
    assertThat(listed().stream().filter(report -> report.text().startsWith("flood"))).hasSize(5);
  }

  @Test
  void doubleClick_makesOneReport() throws Exception {
    Visitor visitor = new Visitor(port, "198.51.100.4");
    String form = "text=" + URLEncoder.encode("twice, in two tabs", StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      HttpResponse<String> answer = visitor.send("POST", "/report?page=/state/fl", form);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location"))
          .contains("/report/sent?page=%2Fstate%2Ffl");
    }
    only("twice, in two tabs");
  }

  private ProblemReport only(String text) {
    List<ProblemReport> found =
        listed().stream().filter(report -> report.text().equals(text)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<ProblemReport> listed() {
    return reports.list(ReportState.OPEN, 2_000);
  }
}
