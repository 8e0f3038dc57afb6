package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Passkeys;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions and passkeys as owners and admins see and end them. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/access-${random.uuid}",
      "atlas.sessions.linger=5s"
    })
class AccessIT extends BrowserTest {
  private static final String ADMIN = "access-admin@example.org";
  private static int count;

  @Autowired private Accounts accounts;
  @Autowired private AccountSessions sessions;
  @Autowired private Passkeys passkeys;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;
  private TestAccounts test;
  private Account owner;

  @BeforeEach
  void makeAccounts() {
    test = new TestAccounts(accounts, hasher);
    test.have(ADMIN, "An Admin", Role.ADMIN, AccountState.ACTIVE);
    count++;
    owner =
        test.have("owner" + count + "@example.org", "An Owner", Role.EDITOR, AccountState.ACTIVE);
  }

  @Test
  void ownerEndsOneSession_andAllItsTabsLeave_whileThisOneStays() {
    Page here = openAs(owner, "/account");
    Page elsewhere = openAs(owner, "/account");
    Page secondTab = elsewhere.context().newPage();
    secondTab.navigate(address("/edit/agreements"));
    here.reload();
    assertThat(sessionItems(here)).hasCount(2);
    assertThat(sessionItems(here).filter(having("Current session"))).hasCount(1);
    assertThat(sessionItems(here).first()).containsText("Chrome on Linux, signed in 20");

    here.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End: Chrome on Linux"))
        .click();

    assertThat(here.getByText("The session was ended.")).isVisible();
    assertThat(sessionItems(here)).hasCount(1);
    elsewhere.waitForURL(url -> url.contains("/login"));
    secondTab.waitForURL(url -> url.contains("/login"));
    here.reload();
    assertThat(here.getByText("You are signed in as An Owner")).isVisible();
    assertThat(here.getByText("Session ended").first()).isVisible();
  }

  @Test
  void adminEndsOneSession_andItsTabLeaves() {
    Page tab = openAs(owner, "/account");
    Page admin = openAccount(owner);
    assertThat(sessionItems(admin)).hasCount(1);
    admin
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("End: Chrome on Linux"))
        .click();
    assertThat(admin.getByText("The session was ended.")).isVisible();
    assertThat(admin.getByText("There is no open session.")).isVisible();
    tab.waitForURL(url -> url.contains("/login"));
    assertThat(accounts.find(owner.id()).orElseThrow().isActive()).isTrue();
  }

  @Test
  void signedOut_orLeftWithoutATab_aSessionIsNotListed() throws Exception {
    Page page = openAs(owner, "/account");
    assertThat(listed()).hasSize(1);
    button(page, "Sign out").click();
    page.waitForURL(address("/"));
    assertThat(listed()).isEmpty();

    new Visitor(port).signIn(owner.login().text(), TestAccounts.PASSWORD);
    assertThat(listed()).hasSize(1);
    await().atMost(Duration.ofMinutes(1)).until(() -> listed().isEmpty());
  }

  @Test
  void signingInAnewInTheSameSession_leavesOneOnTheList() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.signIn(owner.login().text(), TestAccounts.PASSWORD);
    List<AccountSession> first = listed();
    visitor.signIn(owner.login().text(), TestAccounts.PASSWORD);
    assertThat(listed()).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void passwordChosenThroughALink_endsSessionsElsewhere_andPasskeys_andTheBrowserIsKnown() {
    Page elsewhere = openAs(owner, "/account");
    addPasskey(elsewhere, "A phone");
    Page admin = openAccount(owner);
    button(admin, "Start a password reset").click();
    String link = admin.getByLabel("Link for " + owner.login()).inputValue();
    Page page = open(link.replaceFirst("^https?://[^/]+", ""));
    assertThat(page.getByText("its passkeys will be removed")).isVisible();
    page.getByLabel("New password").fill(TestAccounts.PASSWORD);
    button(page, "Save").click();
    assertThat(page.getByText("Done. You can sign in now.")).isVisible();

    elsewhere.waitForURL(url -> url.contains("/login"));
    button(elsewhere, "Sign in with a passkey").click();
    assertThat(elsewhere.getByText("The passkey could not be used.")).isVisible();
    assertThat(page.context().cookies(address("/login")))
        .anyMatch(cookie -> cookie.name.equals("atlas-device"));
  }

  @Test
  void passkey_afterFiveMinutes_isAddedOnlyWithThePassword() {
    Page page = openAs(owner, "/account");
    addAuthenticator(page);
    letFiveMinutesPass();
    button(page, "Add a passkey").click();
    Locator password = page.getByLabel("Current password").last();
    assertThat(password).isFocused();
    assertThat(page.getByText("To add a passkey, enter your password")).isVisible();

    password.fill("wrong");
    page.keyboard().press("Enter");
    assertThat(page.getByText("The current password is not right")).isVisible();
    assertThat(password).hasValue("");
    assertThat(passkeys.listOf(owner.id())).isEmpty();

    page.getByLabel("Name of the new passkey").fill("A key");
    password.fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.getByText("A key, added")).isVisible();
    assertThat(page.getByText("Passkey added").first()).isVisible();
  }

  @Test
  void ceremonyThatWasBegunInTime_isRefusedAtItsEnd() {
    Page page = openAs(owner, "/account");
    addAuthenticator(page);
    page.route(
        "**/webauthn/register",
        route -> {
          letFiveMinutesPass();
          route.resume();
        });
    button(page, "Add a passkey").click();
    assertThat(page.getByText("To add a passkey, enter your password")).isVisible();
    assertThat(passkeys.listOf(owner.id())).isEmpty();
  }

  @Test
  void accountDisabledDuringACeremony_getsNoPasskey() {
    Page page = openAs(owner, "/account");
    addAuthenticator(page);
    page.route(
        "**/webauthn/register",
        route -> {
          test.have(owner.login().text(), "An Owner", Role.EDITOR, AccountState.DISABLED);
          route.resume();
        });
    // A heartbeat would lead to the sign-in before the answer is seen.
    page.route("**/*heartbeat*", _ -> {});
    Response answer =
        page.waitForResponse(
            response -> response.url().endsWith("/webauthn/register"),
            () -> button(page, "Add a passkey").click());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(passkeys.listOf(owner.id())).isEmpty();
    page.unrouteAll();
    page.waitForURL(url -> url.contains("/login"));
  }

  @Test
  void adminSeesAndRemovesPasskeys_andDisablingRemovesThem_alsoAfterEnabling() {
    Page page = openAs(owner, "/account");
    addPasskey(page, "A phone");
    Page admin = openAccount(owner);
    assertThat(admin.getByText("A phone, added")).isVisible();
    look(admin, "admin");
    look(page, "owner");
    button(admin, "Remove: A phone").click();
    assertThat(admin.getByText("The passkey was removed.")).isVisible();
    assertThat(admin.getByText("There is no passkey.")).isVisible();

    page.reload();
    page.getByLabel("Name of the new passkey").fill("A key");
    button(page, "Add a passkey").click();
    assertThat(page.getByText("A key, added")).isVisible();
    button(admin, "Disable").click();
    assertThat(admin.getByText("Done.")).isVisible();
    admin.getByText(owner.login().text()).click();
    button(admin, "Enable").click();
    assertThat(admin.getByText("Done.")).isVisible();

    page.waitForURL(url -> url.contains("/login"));
    button(page, "Sign in with a passkey").click();
    assertThat(page.getByText("The passkey could not be used.")).isVisible();
    assertThat(passkeys.listOf(owner.id())).isEmpty();
  }

  private List<AccountSession> listed() {
    return sessions.listOf(owner.id(), Instant.now());
  }

  private void letFiveMinutesPass() {
    listed().forEach(s -> sessions.confirmed(s.id(), s.confirmed().minus(Duration.ofMinutes(5))));
  }

  /** Looks at the page on a computer and on a phone. */
  private static void look(Page page, String name) {
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 844);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screens/access-%s-%d.png".formatted(name, width))));
      Chromium.assertAccessible(page, "access " + name + " " + width);
    }
    page.setViewportSize(1280, 800);
  }

  private static Locator sessionItems(Page page) {
    return page.locator(".access li").filter(having("signed in"));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Page openAs(Account account, String path) {
    Page page = open(path);
    signIn(page, account.login().text(), TestAccounts.PASSWORD);
    page.waitForURL(url -> url.contains(path));
    return page;
  }

  /** The accounts screen of an admin who selected this one. */
  private Page openAccount(Account account) {
    Page page = open("/admin/accounts");
    signIn(page, ADMIN, TestAccounts.PASSWORD);
    page.getByText(account.login().text()).click();
    return page;
  }

  private static void addPasskey(Page page, String label) {
    addAuthenticator(page);
    page.getByLabel("Name of the new passkey").fill(label);
    button(page, "Add a passkey").click();
    assertThat(page.getByText(label + ", added")).isVisible();
  }

  /** Chromium's virtual authenticator, which verifies its user without asking. */
  static void addAuthenticator(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private Page open(String path) {
    return open(path, "en-US", ColorScheme.LIGHT, 1280, 800);
  }
}
