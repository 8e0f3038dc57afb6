package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atlas287g.ui.TestDrafts.noted;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.report.ProblemReports;
import org.atlas287g.domain.report.ReportState;
import org.atlas287g.ui.security.Acting;
import org.atlas287g.ui.web.EmbedPaths;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.ReferencePaths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Nothing public tells who edits: neither name nor login nor network address nor the reasons that
 * editors give each other; and nothing of what readers report. Asked of every public route and
 * endpoint that there is.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/privacy-${random.uuid}")
class PrivacyIT extends BrowserTest {
  private static final String LOGIN = "zyzzogeton@mail.example";
  private static final String NAME = "Zyzzogeton Haenschi";
  private static final String ADDRESS = "203.0.113.77";
  private static final String WHY = "Zyzzogeton wrote this to other editors";
  private static final String PUBLIC_NOTE = "A note for everyone.";
  private static final List<String> SECRETS =
      List.of("zyzzogeton", "haenschi", "mail.example", ADDRESS, "to other editors");

  @Autowired private ApplicationContext context;
  @Autowired private ServletContext servlets;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private PublishedSnapshot published;
  @Autowired private CountyGeometry geometry;
  @Autowired private Editing<AgencyId, AgencyDraft> agencies;
  @Autowired private Editing<AgreementId, AgreementDraft> agreements;
  @Autowired private Editing<MeetingId, MeetingDraft> meetings;
  @Autowired private Undoing undoing;
  @Autowired private ProblemReports reports;
  @LocalServerPort private int port;
  private Agency agency;

  @BeforeEach
  void letTheEditorChangeRecordsOfEveryKind() throws Exception {
    Account editor =
        new TestAccounts(accounts, hasher).have(LOGIN, NAME, Role.ADMIN, AccountState.ACTIVE);
    Visitor signedIn = new Visitor(port, ADDRESS);
    signedIn.signIn(LOGIN, "wrong");
    signedIn.signIn(LOGIN, TestAccounts.PASSWORD);
    assertThat(signedIn.open("account")).as("what the test looks for").contains(NAME, LOGIN);

    Acting.as(editor, context);
    Snapshot snapshot = published.get();
    Agreement agreement = snapshot.agreements().getFirst();
    agency = snapshot.get(agreement.draft().agency());
    Meeting meeting = snapshot.meetings().getFirst();
    assertThat(
            List.of(
                agreements.save(
                    agreement.id(),
                    agreement.version(),
                    noted(agreement.draft(), PUBLIC_NOTE),
                    WHY),
                agencies.save(agency.id(), agency.version(), withNote(agency.draft()), WHY),
                meetings.save(meeting.id(), meeting.version(), meeting.draft(), WHY),
                agreements.add(noted(agreement.draft(), PUBLIC_NOTE), WHY)))
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Saved.class));
    assertThat(published.get().agreements().toString()).contains(PUBLIC_NOTE);
    new Visitor(port)
        .send("POST", "/report?page=/us", "text=Zyzzogeton+wrote+this&contact=" + LOGIN);
    assertThat(reports.count(ReportState.OPEN)).isEqualTo(1);
  }

  @AfterEach
  void actForNobody() {
    Acting.asNobody(context);
  }

  @Test
  void everyPublicRoute_tellsNothing_atItsFirstLoadAndInWhatTheServerShows() throws Exception {
    Map<String, String> shown = new LinkedHashMap<>();
    List<String> open = publicRoutes();
    assertThat(open).contains("/", "/login", "/reset/none");
    for (String path : open) {
      for (String query : List.of("", "q=zyzz", "lang=es")) {
        String name = path + "?" + query;
        Visitor visitor = new Visitor(port);
        keep(shown, name, visitor.get(name));
        shown.put("UIDL of " + name, visitor.open(path.substring(1), query));
      }
    }
    for (String path : RegisteredUrls.paths(Kind.PAGE, Kind.FORM)) {
      for (String query : List.of("", "?q=zyzz", "?lang=es", "?all")) {
        keep(shown, path + query, new Visitor(port).get(path + query));
      }
    }
    assertThat(shown.toString()).as("rows of the lists").contains(agency.draft().name().text());
    assertSilent(shown);
  }

  @Test
  void everyPublicPage_tellsNothing_inAnyAnswerThatABrowserGets() {
    Map<String, String> shown = new LinkedHashMap<>();
    String county = agency.draft().placement().counties().getFirst().toString();
    List<String> paths = new ArrayList<>(publicRoutes());
    paths.add("/?county=" + county);
    paths.add(ReferencePaths.agency(agency.slug().value()));
    paths.add(ReferencePaths.state(agency.draft().state()));
    paths.add("/county/" + county);
    paths.add(ReferencePaths.meeting(published.get().meetings().getFirst().id().value()));
    paths.addAll(RegisteredUrls.paths(Kind.PAGE, Kind.FORM, Kind.EMBEDDED));
    paths.add(EmbedPaths.county(agency.draft().placement().counties().getFirst()));
    for (String path : paths) {
      Page page = newPage(new Browser.NewContextOptions());
      page.onResponse(response -> keep(shown, response));
      page.navigate(address(path));
      page.getByRole(AriaRole.HEADING).first().waitFor();
      settle(page);
      shown.put(path + " as shown", page.content() + page.innerText("body"));
    }
    assertThat(shown.toString()).contains(agency.draft().name().text());
    assertSilent(shown);
  }

  @Test
  void everyEndpoint_tellsNothing_inDataAndInErrors() throws Exception {
    Map<String, String> shown = new LinkedHashMap<>();
    Visitor visitor = new Visitor(port, ADDRESS);
    for (String pattern : new PublishedAddresses(context, servlets).endpoints()) {
      String right =
          pattern
              .replace("{fips}", agency.draft().placement().counties().getFirst().toString())
              .replace("{hash}", geometry.hash())
              .replace("{slug}", agency.slug().value())
              .replace("{postal}", agency.draft().state().name())
              .replace("{language}", "en")
              .replace("{id}", "1")
              .replace("{chart}", "growth")
              .replace("{token}", "none")
              .replace("/**", "/none");
      for (String path :
          List.of(
              right,
              right + "?q=zyzz",
              right + "?state=" + agency.draft().state(),
              right + "?state=wrong",
              right + "?nonsense=1",
              pattern.replaceAll("[{}*]+", "wrong"))) {
        for (String method : List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "TRACE")) {
          keep(shown, method + " " + path, visitor.send(method, path, ""));
        }
      }
    }
    assertThat(shown.toString()).as("the changed agreement").contains(agency.draft().name().text());
    assertSilent(shown);
  }

  @Test
  void errorsHealthAndFiles_tellNothing() throws Exception {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/no-such-page",
            "/no-such-page?lang=es",
            "/edit/agreements/1",
            "/admin/accounts",
            "/admin/audit",
            "/account",
            "/actuator",
            "/actuator/health",
            "/actuator/health/readiness",
            "/actuator/env",
            "/actuator/sessions",
            "/webauthn/authenticate/options",
            "/webauthn/register/options",
            "/styles.css",
            "/robots.txt",
            "/error",
            "/;/",
            "/%2e%2e/",
            "/api/v1/counties/%00")) {
      Visitor visitor = new Visitor(port, ADDRESS);
      for (String method : List.of("GET", "POST", "DELETE")) {
        keep(shown, method + " " + path, visitor.send(method, path, ""));
      }
    }
    Visitor visitor = new Visitor(port, ADDRESS);
    keep(shown, "failed sign-in", visitor.signIn(LOGIN, "wrong"));
    shown.put("sign-in after a failure", visitor.open("login", "failed"));
    assertSilent(shown);
  }

  @Test
  void whatWasUndone_tellsNothing() throws Exception {
    Account editor = accounts.find(new Login(LOGIN)).orElseThrow();
    var report = undoing.undo(editor.id(), java.time.Instant.EPOCH, WHY);
    assertThat(report.undone()).isNotEmpty();
    everyEndpoint_tellsNothing_inDataAndInErrors();
  }

  private List<String> publicRoutes() {
    return new PublishedAddresses(context, servlets)
        .routes().entrySet().stream()
            .filter(r -> PublishedAddresses.mayOpen(r.getValue(), Set.of()))
            .map(r -> "/" + PublishedAddresses.address(r.getKey()))
            .toList();
  }

  private static void keep(Map<String, String> shown, String name, HttpResponse<String> answer) {
    shown.put(name, answer.statusCode() + " " + answer.headers().map() + answer.body());
  }

  private static void keep(Map<String, String> shown, Response response) {
    String body;
    try {
      body = response.text();
    } catch (PlaywrightException e) {
      body = ""; // a redirect, or a page that was left
    }
    shown.put(response.url() + " " + shown.size(), response.allHeaders() + body);
  }

  private static void assertSilent(Map<String, String> shown) {
    assertThat(shown).hasSizeGreaterThan(10);
    shown.forEach((where, text) ->
        assertThat(text.toLowerCase(java.util.Locale.ROOT))
            .as(where)
            .doesNotContain(SECRETS.toArray(String[]::new)));
  }

  private static AgencyDraft withNote(AgencyDraft d) {
    return new AgencyDraft(
        d.state(), d.name(), d.level(), d.aliases(), d.placement(), d.website(), PUBLIC_NOTE);
  }
}
