package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One-time links on a server whose {@code atlas.address} is not set. */
class LinkWarningIT extends BrowserTest {
  private static final String ADMIN = "links-admin@example.org";

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;

  @ParameterizedTest
  @CsvSource({"atlas.example.org, 1280", "atlas.example.org, 390", "localhost, 1280"})
  void adminWhoFoundTheServerByAnotherName_isToldThatLinksLeadNowhere(String host, int width) {
    new TestAccounts(accounts, hasher).have(ADMIN, Role.ADMIN, AccountState.ACTIVE);
    Page page =
        newPage(
            new Browser.NewContextOptions()
                .setLocale("en-US")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(width, 800)
                // As a proxy on this machine would say.
                .setExtraHTTPHeaders(Map.of("X-Forwarded-Host", host)));
    page.navigate(address("/admin/accounts"));
    signIn(page, ADMIN, TestAccounts.PASSWORD);
    page.waitForURL(url -> url.contains("/admin/accounts"));
    page.getByLabel("Login").first().fill("invited-" + width + "@" + host);
    page.getByRole(AriaRole.BUTTON, named("Invite")).click();
    assertThat(page.getByLabel("Link for invited")).isVisible();
    var warning = page.getByText("because the setting atlas.address is missing");
    if (host.equals("localhost")) {
      assertThat(warning).isHidden();
    } else {
      assertThat(warning).isVisible();
      assertThat(warning).containsText("begins with http://localhost:");
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/link-warning-%s-%d.png".formatted(host, width))));
  }
}
