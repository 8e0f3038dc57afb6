package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.ui.security.Acting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
  private static ConfigurableApplicationContext one;
  private static ConfigurableApplicationContext other;

  @BeforeAll
  static void start() throws IOException {
    database = EmbeddedPostgres.start();
    one = node("one");
    other = node("other");
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

  private static ConfigurableApplicationContext node(String name) {
    return new SpringApplicationBuilder(Atlas.class)
        .run(
            "--server.port=0",
            "--atlas.data=./target/test-data/node-" + name + "-" + System.nanoTime(),
            "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres");
  }

  private static int port(ConfigurableApplicationContext node) {
    return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
