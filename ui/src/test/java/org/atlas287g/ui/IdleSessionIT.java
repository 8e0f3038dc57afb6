package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.session.SessionLimit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A server whose sessions end after ten seconds without use. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/idle-${random.uuid}",
      "server.servlet.session.timeout=10s"
    })
class IdleSessionIT extends BrowserTest {
  private static final String LOGIN = "idle@example.org";

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private SessionLimit sessions;

  @Test
  void openTabThatNobodyUses_losesItsSession_howeverOftenItAsks() {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/account", "en-US", ColorScheme.LIGHT, 1280, 800);
    List<String> asked = new CopyOnWriteArrayList<>();
    page.context().onRequest(request -> asked.add(request.url()));
    signIn(page, LOGIN, TestAccounts.PASSWORD);
    assertThat(page.getByText("You are signed in")).isVisible();

    page.waitForURL(url -> url.endsWith("/login"), new Page.WaitForURLOptions().setTimeout(60_000));
    assertThat(asked).filteredOn(url -> url.contains("heartbeat")).hasSizeGreaterThan(1);
    page.navigate(address("/account"));
    page.waitForURL(url -> url.endsWith("/login"));
  }

  @Test
  void visitorsTabs_doNotAsk() {
    Page page = newPage(new com.microsoft.playwright.Browser.NewContextOptions());
    List<String> asked = new CopyOnWriteArrayList<>();
    page.context().onRequest(request -> asked.add(request.url()));
    page.navigate(address("/about"));
    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    page.waitForTimeout(5000);
    assertThat(asked).isNotEmpty().noneMatch(url -> url.contains("session-watch"));
    assertThat(asked).noneMatch(url -> url.contains("heartbeat"));
    page.context().close();
    await().atMost(Duration.ofSeconds(60)).until(() -> sessions.open() == 0);
  }
}
