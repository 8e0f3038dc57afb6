package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.security.Acting;
import org.atlas287g.ui.web.Audience;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.ReferencePaths;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;

/** Two nodes on one PostgreSQL, which know nothing of each other. */
class NodesIT {
  /** What is promised to editors (docs/editing.md). */
  private static final Duration PROMISED = Duration.ofSeconds(5);

  private static final String ADMIN = "node-admin@example.org";
  private static final String OWNER = "node-owner@example.org";
  private static final String EDITOR = "node-editor@example.org";

  private static EmbeddedPostgres database;
  private static TcpProxy link;
  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext other;

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedPostgres.start();
    link = new TcpProxy(database.getPort());
    one = node("one", database.getPort());
    other = node("other", link.port());
    TestAccounts accounts =
        new TestAccounts(one.getBean(Accounts.class), one.getBean(PasswordHasher.class));
    accounts.have(ADMIN, Role.ADMIN, AccountState.ACTIVE);
    accounts.have(EDITOR, Role.EDITOR, AccountState.ACTIVE);
    accounts.have(OWNER, Role.EDITOR, AccountState.ACTIVE);
  }

  @AfterAll
  static void stop() throws IOException {
    other.close();
    one.close();
    link.close();
    database.close();
  }

  @Test
  void changeSavedOnOneNode_isInThePublicDocumentsOfTheOther() throws Exception {
    List<String> documents =
        List.of(
            "/api/v1/summary",
            "/api/v1/agreements",
            "/api/v1/agreements.csv",
            "/api/v1/map/agreements.json");
    Visitor visitor = new Visitor(port(other));
    Map<String, String> before = new LinkedHashMap<>();
    for (String document : documents) {
      before.put(document, visitor.get(document).body());
    }

    assertThat(addAgreement(one)).isInstanceOf(Outcome.Saved.class);

    await()
        .atMost(PROMISED)
        .untilAsserted(() -> {
          for (String document : documents) {
            assertThat(visitor.get(document).body()).isNotEqualTo(before.get(document));
          }
        });
    assertThat(visitor.get("/api/v1/summary").body()).contains("\"agreements\":136");
  }

  @Test
  void accountDisabledOnOneNode_isOutOnTheOther_andItsOpenTabLeavesByItself() throws Exception {
    Visitor visitor = new Visitor(port(other));
    visitor.signIn(EDITOR, TestAccounts.PASSWORD);
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    try (Chromium chromium = new Chromium()) {
      Page tab = open(chromium, other, "/edit/agreements/1", EDITOR);
      assertThat(tab.getByRole(AriaRole.HEADING).first()).isVisible();
      Page admin = open(chromium, one, "/admin/accounts", ADMIN);
      admin.getByText(EDITOR).click();
      admin.getByRole(AriaRole.BUTTON, BrowserTest.named("Disable")).click();
      assertThat(admin.getByText("Done.")).isVisible();

      assertThat(visitor.get("/account").headers().firstValue("Location")).contains("/login");
      tab.waitForURL(url -> url.contains("/login?ended"));
      assertThat(admin.url()).as("others stay").contains("/admin/accounts");
    }
  }

  @Test
  void sessionOnOneNode_isListedOnTheOther_andEndedThere() {
    try (Chromium chromium = new Chromium()) {
      Page tab = open(chromium, other, "/edit/agreements/1", OWNER);
      Page here = open(chromium, one, "/account", OWNER);
      Locator listed =
          here.locator(".access li").filter(new Locator.FilterOptions().setHasText("signed in"));
      assertThat(listed).hasCount(2);
      here.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End: Chrome on Linux"))
          .click();
      assertThat(listed).hasCount(1);
      tab.waitForURL(url -> url.contains("/login?ended"));
      assertThat(here.url()).as("this one stays").contains("/account");
    }
  }

  /** First it says nothing any more, as if its machine were gone, then it refuses at once. */
  @ParameterizedTest
  @EnumSource(names = {"SILENT", "CUT"})
  void databaseThatIsAway_isMissedOnlyByThoseWhoNeedIt(TcpProxy.Way way) throws Exception {
    Visitor stranger = new Visitor(port(other));
    Visitor editor = new Visitor(port(other));
    awaitSignIn(editor, EDITOR);
    List<String> failures = new ArrayList<>();
    link.set(way);
    try {
      var signIn = later(() -> stranger.signIn(OWNER, TestAccounts.PASSWORD));
      var account = later(() -> editor.get("/account"));
      var message = later(() -> editor.send("POST", "/?v-r=uidl&v-uiId=0", "{}"));
      var report =
          later(() -> new Visitor(port(other)).send("POST", "/report", "text=typed+with+care"));
      var map = later(() -> editor.get("/"));
      var setUp = later(() -> new Visitor(port(other)).open("setup/none"));
      for (String path : publicPaths()) {
        for (Visitor visitor : List.of(new Visitor(port(other)), stranger, editor)) {
          // The editor's map is shown as to a stranger, which is found out once.
          if (visitor != editor || Urls.of(path).kind() != Kind.VIEW) {
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() != 200) {
              failures.add(answer.statusCode() + " " + path);
            }
          }
        }
      }
      assertThat(failures).isEmpty();
      assertThat(editor.get("/nothing-here").statusCode()).isEqualTo(404);
      for (var needing : List.of(signIn, account, message, report)) {
        HttpResponse<String> answer = needing.get(30, SECONDS);
        assertThat(answer.statusCode()).as(answer.request().toString()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
      }
      assertThat(signIn.get().body()).contains("The database does not answer right now");
      assertThat(report.get().body()).contains("typed with care", "send it again in a few seconds");
      assertThat(setUp.get(30, SECONDS)).contains("This page cannot be shown at the moment");
      assertThat(map.get(30, SECONDS).statusCode()).isEqualTo(200);
    } finally {
      link.set(TcpProxy.Way.OPEN);
    }
    awaitSignIn(stranger, OWNER);
    assertThat(editor.get("/account").statusCode()).as("still signed in").isEqualTo(200);
  }

  @Test
  void tableThatIsLocked_letsAnEditorTryAgain_andNothingTypedIsLost() throws Exception {
    try (Chromium chromium = new Chromium();
        Connection locking = database.getPostgresDatabase().getConnection();
        Statement statement = locking.createStatement()) {
      Page tab = open(chromium, other, "/edit/agreements/2", EDITOR);
      tab.getByLabel("Public note").fill("Typed with care");
      locking.setAutoCommit(false);
      statement.execute("lock table agreement in access exclusive mode");
      tab.keyboard().press("Control+s");
      Locator told =
          tab.getByRole(
              AriaRole.ALERTDIALOG,
              new Page.GetByRoleOptions().setName("The database does not answer right now"));
      assertThat(told).containsText("What you typed is still here");
      assertThat(new Visitor(port(other)).get("/agreements").statusCode()).isEqualTo(200);
      locking.rollback();
      tab.keyboard().press("Escape");
      assertThat(tab.getByLabel("Public note")).hasValue("Typed with care");
      tab.getByRole(AriaRole.BUTTON, BrowserTest.named("Save")).click();
      assertThat(tab.getByText("The map and the lists show it now.")).isVisible();

      // What is sent while the database is away, the tab sends again by itself.
      tab.getByLabel("Public note").fill("Sent while it was away");
      link.set(TcpProxy.Way.CUT);
      tab.keyboard().press("Control+s");
      assertThat(tab.getByText("Connection lost, trying to reconnect…"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
      assertThat(new Visitor(port(other)).get("/api/v1/agreements").body())
          .doesNotContain("Sent while it was away");
      link.set(TcpProxy.Way.OPEN);
      await()
          .until(() ->
              new Visitor(port(other))
                  .get("/api/v1/agreements")
                  .body()
                  .contains("Sent while it was away"));
      assertThat(tab.getByLabel("Public note")).hasValue("Sent while it was away");
    } finally {
      link.set(TcpProxy.Way.OPEN);
    }
  }

  /** The first connections may still be those that were cut. */
  private static void awaitSignIn(Visitor visitor, String login) {
    await()
        .until(() ->
            visitor.signIn(login, TestAccounts.PASSWORD).statusCode() == 302
                && visitor.get("/account").statusCode() == 200);
  }

  private static <T> CompletableFuture<T> later(Callable<T> request) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        answer.complete(request.call());
      } catch (Exception e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }

  /**
   * All that everybody may read, and one of each kind where there are many; but how healthy it is.
   */
  private static List<String> publicPaths() {
    Slug slug = other.getBean(PublishedSnapshot.class).get().agencies().getFirst().slug();
    List<String> paths = new ArrayList<>();
    for (UrlRule rule : Urls.all()) {
      String path =
          rule.pattern()
              .replace(ReferencePaths.COUNTY, "/county/51047/culpeper-county-virginia")
              .replace(ReferencePaths.STATE, "/state/va")
              .replace("{slug}", slug.value())
              .replace("{fips}", "51047")
              .replace("{postal}", "VA")
              .replace("{id}", "1")
              .replace("/search", "/search?q=county");
      boolean token = (rule.kind() == Kind.VIEW || rule.kind() == Kind.FORM) && path.contains("{");
      if (rule.audience() == Audience.EVERYONE
          && rule.kind() != Kind.ACTION
          && !token
          && !path.contains("{hash}")
          && !rule.pattern().equals(ReferencePaths.COUNTY_ALONE) // it leads to the county's page
          && !path.endsWith("/**")
          && !List.of("/actuator/health", "/actuator/health/records").contains(path)) {
        paths.add(path);
      }
    }
    return paths;
  }

  private static Outcome<AgreementId, AgreementDraft> addAgreement(
      ConfigurableApplicationContext node) {
    Editing<AgreementId, AgreementDraft> agreements =
        node.<Editing<AgreementId, AgreementDraft>>getBeanProvider(
                new ParameterizedTypeReference<Editing<AgreementId, AgreementDraft>>() {})
            .getObject();
    AgreementDraft known =
        node.getBean(PublishedSnapshot.class).get().agreements().getFirst().draft();
    Account editor = node.getBean(Accounts.class).find(new Login(EDITOR)).orElseThrow();
    Acting.as(editor, node);
    try {
      return agreements.add(known, "");
    } finally {
      Acting.asNobody(node);
    }
  }

  private static Page open(
      Chromium chromium, ConfigurableApplicationContext node, String path, String login) {
    Page page = chromium.visitor("en-US", ColorScheme.LIGHT, 1280, 800).newPage();
    page.navigate("http://localhost:" + port(node) + path);
    BrowserTest.signIn(page, login, TestAccounts.PASSWORD);
    page.waitForURL(url -> url.contains(path));
    return page;
  }

  private static ConfigurableApplicationContext node(String name, int database) {
    return new SpringApplicationBuilder(Atlas.class)
        .run(
            "--server.port=0",
            "--atlas.data=./target/test-data/node-" + name + "-" + System.nanoTime(),
            "--spring.datasource.url=jdbc:postgresql://localhost:" + database + "/postgres",
            "--spring.datasource.username=postgres");
  }

  private static int port(ConfigurableApplicationContext node) {
    return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
