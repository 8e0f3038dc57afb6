package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.session.SessionLimit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A server whose sessions end after 20 seconds without use. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/idle-${random.uuid}",
      "server.servlet.session.timeout=20s",
      "atlas.sessions.linger=10s"
    })
class IdleSessionIT extends BrowserTest {
  private static final String LOGIN = "idle@example.org";
  private static final int PATIENCE = 90_000;

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private SessionLimit sessions;

  @Test
  void openTabThatNobodyUses_isWarned_thenSignedOut_toldWhy_andLedBack() {
    Page page = openEditor("/edit/agreements/8?q=county", "en-US", ColorScheme.LIGHT);
    page.getByLabel("Public note").focus();
    page.keyboard().type(" and words that nobody saved");
    Locator warning = page.getByRole(AriaRole.ALERTDIALOG, alert("Are you still there?"));
    assertThat(warning).isVisible(patiently());
    assertThat(warning.getByRole(AriaRole.TIMER))
        .hasText(Pattern.compile("You will be signed out in 0:\\d\\d\\."));
    assertThat(button(page, "Stay signed in")).isFocused();
    Chromium.assertAccessible(page, "the warning");

    page.waitForURL(url -> url.contains("/login"), patience());
    assertThat(page.getByText("You were signed out after 1 minute without activity.")).isVisible();
    assertThat(page.getByText("What you typed is kept in this browser.")).isVisible();
    assertThat(askFor(page, "/edit/agreements").headers().get("location")).contains("/login");
    signIn(page, LOGIN, TestAccounts.PASSWORD);
    page.waitForURL(url -> url.contains("/edit/agreements/8?q=county"));
    button(page, "Put it back").click();
    assertThat(page.getByLabel("Public note"))
        .hasValue(Pattern.compile(".*words that nobody saved"));
  }

  @Test
  void whoAnswersTheWarning_stays() {
    Page page = openEditor("/edit/meetings", "es", ColorScheme.DARK);
    Locator warning = page.getByRole(AriaRole.ALERTDIALOG, alert("¿Sigue ahí?"));
    for (String key : List.of("Enter", "Escape")) {
      assertThat(warning).isVisible(patiently());
      page.keyboard().press(key);
      assertThat(warning).isHidden();
    }
    assertThat(page.url()).contains("/edit/meetings");
  }

  @Test
  void useOfOneTab_keepsBoth_alsoIfItIsTypingInOneField() {
    Page used = openEditor("/edit/meetings/new", "en-US", ColorScheme.LIGHT);
    List<String> asked = new CopyOnWriteArrayList<>();
    used.context().onRequest(request -> asked.add(request.url()));
    Page unused = used.context().newPage();
    unused.navigate(address("/account"));
    assertThat(unused.getByText("You are signed in")).isVisible();
    used.bringToFront();
    used.getByLabel("Public note").focus();
    used.keyboard().type("a");
    assertThat(used.locator(".edit-kept")).hasAttribute("data-kept", "true");
    // What the first key starts is under way by the next heartbeats.
    used.waitForCondition(() -> heartbeats(asked) >= 2, longEnough());
    asked.clear();
    // Longer than the session is kept, counted by the heartbeats of the two tabs.
    for (int heartbeats = 1; heartbeats <= 15; heartbeats++) {
      long least = heartbeats;
      used.keyboard().type("a");
      used.waitForCondition(() -> heartbeats(asked) >= least, longEnough());
    }
    assertThat(asked).noneMatch(url -> url.contains("v-r=uidl"));
    assertThat(askFor(used, "/edit/agreements").status()).isEqualTo(200);
    assertThat(used.url()).contains("/edit/meetings/new");
    assertThat(unused.url()).endsWith("/account");
  }

  @Test
  void connectionThatIsLost_isSaid_andWhenItIsBackToo() {
    Page page = openEditor("/edit/meetings/new", "en-US", ColorScheme.LIGHT);
    Locator said = page.getByText("The server cannot be reached. What you type is kept");
    page.waitForCondition(() -> !page.workers().isEmpty());
    page.context().setOffline(true);
    page.getByLabel("Public note").fill("typed meanwhile");
    assertThat(said).isVisible(patiently());
    page.context().setOffline(false);
    assertThat(said).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    assertThat(page.getByLabel("Public note")).hasValue("typed meanwhile");
  }

  private static long heartbeats(List<String> asked) {
    return asked.stream().filter(url -> url.contains("heartbeat")).count();
  }

  private static Page.WaitForConditionOptions longEnough() {
    return new Page.WaitForConditionOptions().setTimeout(PATIENCE);
  }

  @Test
  void visitorsTabs_doNotAsk() {
    Page page = newPage(new com.microsoft.playwright.Browser.NewContextOptions());
    List<String> asked = new CopyOnWriteArrayList<>();
    page.context().onRequest(request -> asked.add(request.url()));
    page.navigate(address("/about"));
    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    // As long as it takes a tab that asks to do so four times.
    Page editor = openEditor("/edit/meetings", "en-US", ColorScheme.LIGHT);
    List<String> others = new CopyOnWriteArrayList<>();
    editor.context().onRequest(request -> others.add(request.url()));
    editor.waitForCondition(() -> heartbeats(others) >= 4, longEnough());
    assertThat(asked)
        .isNotEmpty()
        .noneMatch(url -> url.contains("session-watch") || url.contains("signed-in.js"));
    assertThat(asked).noneMatch(url -> url.contains("heartbeat"));
    assertThat(sessions.open()).isPositive();
    editor.context().close();
    page.context().close();
    await().atMost(Duration.ofMillis(PATIENCE)).until(() -> sessions.open() == 0);
  }

  private Page openEditor(String path, String language, ColorScheme scheme) {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open(path, language, scheme, 1280, 800);
    page.locator("#username").fill(LOGIN);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator(".edit h1").waitFor();
    return page;
  }

  private APIResponse askFor(Page page, String path) {
    return page.context().request().get(address(path), RequestOptions.create().setMaxRedirects(0));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions alert(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
  }

  private static Page.WaitForURLOptions patience() {
    return new Page.WaitForURLOptions().setTimeout(PATIENCE);
  }
}
