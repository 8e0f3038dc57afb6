package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.ui.security.BrowserSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

/** An Atlas in which something breaks. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/failure-${random.uuid}")
@ExtendWith(OutputCaptureExtension.class)
class FailureIT extends BrowserTest {
  private static final String LOGIN = "failure@example.org";
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @MockitoSpyBean private Revisions revisions;
  @MockitoSpyBean private BrowserSecrets secrets;

  @Test
  void saveThatFails_saysSo_withANumberThatIsInTheLog_andTheTextIsStillThere(CapturedOutput log) {
    Page page = openAs(Role.EDITOR, "/edit/meetings/3", "en-US");
    page.getByLabel("Public note").fill("Typed with care");
    breakSaving();
    page.keyboard().press("Control+s");
    assertTold(page, "That did not work", "What you typed is still there", log);
    button(page, "Close").last().click();
    button(page, "Save").click();
    assertTold(page, "That did not work", "“Save” failed", log);
    page.keyboard().press("Escape");
    assertThat(page.getByText("Not saved: the Atlas has failed.")).isVisible();
    assertThat(page.getByLabel("Public note")).hasValue("Typed with care");

    doCallRealMethod().when(spied()).awaitTurn();
    button(page, "Save").click();
    assertThat(page.getByText("The list of meetings shows it now.")).isVisible();
  }

  @Test
  void adminsScreen_saysSoToo(CapturedOutput log) {
    Page page = openAs(Role.ADMIN, "/admin/accounts", "es");
    page.getByText(LOGIN).click();
    page.getByLabel("Desde").fill("1/1/2026");
    breakSaving();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Deshacer")).click();
    assertTold(page, "No ha funcionado", "falló por un error del Atlas", log);
  }

  @Test
  void viewThatCannotBeShown_saysSo(CapturedOutput log) {
    Page page = openAs(Role.EDITOR, "/account", "en-US");
    doThrow(new IllegalStateException("broken for a test")).when(secrets).get(anyString());
    page.navigate(address("/edit/meetings/3"));
    Locator told = page.getByText("This page cannot be shown now");
    assertThat(told).isVisible();
    assertLogged(told, log);
    doCallRealMethod().when(secrets).get(anyString());
  }

  /** Behind the transactions, which would begin while it is told what to do. */
  private Revisions spied() {
    return AopTestUtils.getUltimateTargetObject(revisions);
  }

  private void breakSaving() {
    doThrow(new IllegalStateException("broken for a test")).when(spied()).awaitTurn();
  }

  private static void assertTold(Page page, String title, String text, CapturedOutput log) {
    Locator told = page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName(title));
    assertThat(told).containsText(text);
    Chromium.assertAccessible(page, title);
    assertLogged(told, log);
  }

  private static void assertLogged(Locator told, CapturedOutput log) {
    Matcher number = NUMBER.matcher(told.innerText());
    assertThat(number.find()).isTrue();
    assertThat(log.getAll()).contains("Failure " + number.group());
  }

  private Page openAs(Role role, String path, String language) {
    doCallRealMethod().when(spied()).awaitTurn();
    new TestAccounts(accounts, hasher).have(LOGIN, role, AccountState.ACTIVE);
    Page page = open(path, language, ColorScheme.LIGHT, 1280, 800);
    page.locator("#username").fill(LOGIN);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator("h1").waitFor();
    assertThat(page.locator("#username")).isHidden();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }
}
