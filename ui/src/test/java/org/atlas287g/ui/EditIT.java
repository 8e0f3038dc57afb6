package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * What only a real browser can show of the editors' screens, in Chromium, signed in as an editor.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/edit-${random.uuid}")
class EditIT extends BrowserTest {
  private static final String LOGIN = "screens-editor@example.org";

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;

  @ParameterizedTest
  @CsvSource({
    "edit/agreements/new, en-US, 1280",
    "edit/agreements/new, es-ES, 320",
    "edit/agreements/1, en-US, 320",
    "edit/meetings/new, en-US, 320",
    "edit/meetings/1, es-ES, 1280",
    "edit/agencies/1, en-US, 320",
    "edit/agencies/new, es-ES, 1280",
    "edit/paste-meetings, en-US, 320"
  })
  void screens_areAccessibleAndFitTheWindow(String path, String language, int width) {
    Page page = openEditor(path, language, width);
    Chromium.assertAccessible(page, path);
  }

  @Test
  void meetingByKeyboard_isSavedAndOnThePublicPage() {
    Page page = openEditor("edit/meetings", "en-US", 1280);
    page.keyboard().press("Alt+n");
    page.waitForURL(Pattern.compile(".*/edit/meetings/new"));
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name as printed"))
        .focus();
    page.keyboard().type("Culpeper County");
    page.keyboard().press("Tab");
    page.keyboard().type("2/12/2026");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowDown");
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Task Force Model"))
        .first()
        .waitFor();
    page.keyboard().press("Home");
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Source")).focus();
    page.keyboard().type("A local notice");
    page.keyboard().press("Control+s");
    page.getByText("Saved as version 0.").waitFor();
    assertThat(page).hasURL(Pattern.compile(".*/edit/meetings/\\d+"));

    page.navigate(address("/meetings?q=culpeper"));
    assertThat(page.getByText("2026-02-12").first()).isVisible();
  }

  @Test
  void unsavedChanges_areAskedAboutBeforeLeaving() {
    Page page = openEditor("edit/agreements/1", "en-US", 1280);
    page.getByLabel("Source").fill("changed");
    page.keyboard().press("Tab");
    page.keyboard().press("Alt+PageDown");
    assertThat(page.getByText("The form has changes that are not saved.")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on editing")).click();
    assertThat(page).hasURL(Pattern.compile(".*/edit/agreements/1"));
  }

  private Page openEditor(String path, String language, int width) {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/" + path, language, ColorScheme.LIGHT, width, 800);
    page.locator("#username").fill(LOGIN);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator(".edit h1").waitFor();
    return page;
  }
}
