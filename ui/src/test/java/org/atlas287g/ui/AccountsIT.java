package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Accounts from the first start on, as people meet them in a browser. In order: each test goes on
 * with what the one before left, as an installation does.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsIT extends BrowserTest {
  private static final String ADMIN = "admin@example.org";
  private static final String ADMIN_PASSWORD = "lantern orbit walnut seventeen";
  private static final String EDITOR = "editor@example.org";
  private static final String EDITOR_PASSWORD = "gravel piano mountain kettle";
  private static final Path DATA = Path.of("target/test-data/accounts-" + System.nanoTime());

  @Autowired private Accounts accounts;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("atlas.data", () -> "./" + DATA);
  }

  @Test
  @Order(1)
  void setUpLink_makesTheFirstAdmin_andIsGone() throws IOException {
    Path file = onlySetUpFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String link = Files.readString(file).strip();
    Page page = open(link.substring(link.indexOf("/setup/")));
    page.getByLabel("Login").fill(ADMIN);
    page.getByLabel("Name", exactly()).fill("First Admin");
    Locator password = page.getByLabel("New password");
    password.fill("short");
    assertThat(page.getByText("This password is too short.")).isVisible();
    password.fill("passwordpassword");
    assertThat(page.getByText("This password is easy to guess.")).isVisible();
    password.fill(ADMIN_PASSWORD);
    assertThat(page.getByText("This password can be used.")).isVisible();
    button(page, "Save").click();
    assertThat(page.getByText("Done. You can sign in now.")).isVisible();
    assertThat(Files.exists(file)).isFalse();
    page.reload();
    assertThat(page.getByText("This link does not work")).isVisible();
  }

  @Test
  @Order(2)
  void adminInvites_editorAcceptsAndSignsIn() {
    Page admin = open("/admin/accounts");
    signIn(admin, ADMIN, ADMIN_PASSWORD);
    assertThat(heading(admin, "Accounts")).isVisible();
    assertThat(admin.url()).contains("/admin/accounts");
    admin.getByRole(AriaRole.TEXTBOX, named("Login")).fill(EDITOR);
    button(admin, "Invite").click();
    Locator link = admin.getByLabel("Link for " + EDITOR);
    assertThat(link).isVisible();

    Page editor = open(link.inputValue().replaceFirst("^https?://[^/]+", ""));
    editor.getByLabel("Name", exactly()).fill("An Editor");
    editor.getByLabel("New password").fill(EDITOR_PASSWORD);
    button(editor, "Save").click();
    editor.getByRole(AriaRole.LINK, named("Sign in")).click();
    signIn(editor, EDITOR, EDITOR_PASSWORD);
    assertThat(editor.getByText("You are signed in as An Editor")).isVisible();
    editor.navigate(address("/admin/accounts"));
    assertThat(heading(editor, "Accounts")).isHidden();
    assertThat(editor.getByText(ADMIN)).isHidden();
  }

  @Test
  @Order(3)
  void wrongPassword_saysTheSameAsAnUnknownLogin() {
    Page page = open("/login");
    signIn(page, EDITOR, "wrong");
    String known = page.getByRole(AriaRole.ALERT).first().innerText();
    signIn(page, "nobody@example.org", "wrong");
    assertThat(page.getByRole(AriaRole.ALERT).first()).hasText(known);
    assertThat(known).startsWith("That did not work.");
  }

  @Test
  @Order(4)
  void endingTheOtherSessions_leavesThisOne() {
    Page here = openAsEditor();
    Page elsewhere = openAsEditor();
    button(here, "End all other sessions").click();
    assertThat(here.getByText("All other sessions were ended.")).isVisible();

    assertLeavesByItself(elsewhere);
    here.reload();
    assertThat(here.getByText("You are signed in as An Editor")).isVisible();
    button(here, "Sign out").click();
  }

  @Test
  @Order(5)
  void openTabOfADisabledAccount_leavesByItself() {
    Page editor = openAsEditor();

    Page admin = open("/admin/accounts");
    signIn(admin, ADMIN, ADMIN_PASSWORD);
    admin.getByText(EDITOR).click();
    button(admin, "Disable").click();
    assertThat(admin.getByText("Done.")).isVisible();

    assertLeavesByItself(editor);
    signIn(editor, EDITOR, EDITOR_PASSWORD);
    assertThat(editor.getByText("That did not work.")).isVisible();
    assertThat(accounts.find(new Login(EDITOR)).orElseThrow().isActive()).isFalse();
  }

  @Test
  @Order(6)
  void lastAdmin_cannotBeDisabled() {
    Page admin = open("/admin/accounts");
    signIn(admin, ADMIN, ADMIN_PASSWORD);
    admin.getByText(ADMIN).click();
    button(admin, "Disable").click();
    assertThat(admin.getByText("This is the last active admin.")).isVisible();
    admin.navigate(address("/admin/audit"));
    assertThat(admin.locator("vaadin-grid").getByText("Sign-in failed").first()).isVisible();
    admin.getByLabel("Search").fill("invit");
    assertThat(admin.getByText("2 events shown")).isVisible();
    assertThat(
            new String(
                admin
                    .context()
                    .request()
                    .get(
                        address(
                            "/"
                                + admin
                                    .getByRole(AriaRole.LINK, named("Download as CSV"))
                                    .getAttribute("href")))
                    .body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .startsWith("at,actor,event,subject,detail\r\n")
        .contains("," + ADMIN + ",Invited," + EDITOR + ",EDITOR");
  }

  @Test
  @Order(6)
  void adminUndoesWhatAnAccountChanged() {
    Page page = open("/edit/agencies/1");
    signIn(page, ADMIN, ADMIN_PASSWORD);
    page.getByLabel("Note").fill("A note by mistake");
    page.keyboard().press("Control+s");
    assertThat(page.getByText("show it now.")).isVisible();
    page.navigate(address("/admin/accounts"));
    page.getByText(ADMIN).click();
    page.getByLabel("Since (UTC)").fill("1/1/2026");
    page.getByLabel("Reason").fill("A mistake");
    button(page, "Undo the changes").click();
    assertThat(page.getByText("1 record set back, 0 left as they are.")).isVisible();
    page.navigate(address("/edit/agencies/1"));
    assertThat(page.getByLabel("Note")).hasValue("");
    undoFromTheHistoryOfEverything(page);
    page.navigate(address("/edit/agencies/1"));
    assertThat(page.getByLabel("Note")).hasValue("A note by mistake");
  }

  /** The undoing itself is undone. */
  private void undoFromTheHistoryOfEverything(Page page) {
    page.navigate(address("/admin/audit"));
    button(page, "Undo: Undone, /edit/agencies/1").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText("1 record was changed.")).isVisible();
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo the changes"))
        .click();
    assertThat(dialog.getByText("1 record set back, 0 left as they are.")).isVisible();
    Chromium.assertAccessible(page, "undoing");
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
  }

  @Test
  @Order(7)
  void passkey_isAddedAndSignsIn() {
    Page admin = open("/account");
    signIn(admin, ADMIN, ADMIN_PASSWORD);
    AccessIT.addAuthenticator(admin);
    admin.getByLabel("Name of the new passkey").fill("A phone");
    button(admin, "Add a passkey").click();
    assertThat(admin.getByText("A phone, added")).isVisible();
    button(admin, "Sign out").click();
    admin.waitForURL(address("/"));
    admin.navigate(address("/admin/audit"));
    admin.waitForURL(url -> url.contains("/login"));
    button(admin, "Sign in with a passkey").click();
    admin.waitForURL(url -> url.contains("/admin/audit"));
    assertThat(admin.locator("vaadin-grid").getByText("Passkey added").first()).isVisible();
    admin.navigate(address("/account"));
    button(admin, "Remove: A phone").click();
    assertThat(admin.getByText("The passkey was removed.")).isVisible();
    button(admin, "Sign out").click();
    admin.waitForURL(address("/"));
    admin.navigate(address("/login"));
    button(admin, "Sign in with a passkey").click();
    assertThat(admin.getByText("The passkey could not be used.")).isVisible();
  }

  @Test
  @Order(8)
  void pagesAboutAccounts_areAccessible() {
    for (String language : List.of("en-US", "es")) {
      ColorScheme scheme = language.equals("es") ? ColorScheme.DARK : ColorScheme.LIGHT;
      for (int width : new int[] {1280, 320}) {
        Page page = open("/login", language, scheme, width, 800);
        check(page, "/login?failed", language, width);
        page.navigate(address("/login"));
        page.locator("#username").fill(ADMIN);
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/account"));
        for (String path : List.of("/account", "/admin/accounts", "/admin/audit")) {
          check(page, path, language, width);
        }
      }
    }
  }

  @Test
  @Order(9)
  void publicPages_showNoAccount() {
    Page page = open("/");
    page.locator("county-map .summary").waitFor();
    assertThat(page.content()).doesNotContain("example.org", "First Admin", "/account");
  }

  private Page openAsEditor() {
    Page editor = open("/account");
    signIn(editor, EDITOR, EDITOR_PASSWORD);
    assertThat(editor.getByText("You are signed in as An Editor")).isVisible();
    return editor;
  }

  /**
   * Nobody touches the tab. It asks every four seconds; the answer to the first question after the
   * end may already have been under way.
   */
  private static void assertLeavesByItself(Page tab) {
    AtomicInteger asked = new AtomicInteger();
    tab.onRequest(request -> {
      if (request.url().contains("v-r=heartbeat")) {
        asked.incrementAndGet();
      }
    });
    tab.waitForURL(url -> url.contains("/login"));
    assertThat(asked.get()).isBetween(1, 2);
  }

  private void check(Page page, String path, String language, int width) {
    page.navigate(address(path));
    page.getByRole(AriaRole.HEADING).first().waitFor();
    settle(page);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(
                    "target/screens/accounts%s-%s-%d.png"
                        .formatted(path.replaceAll("\\W+", "_"), language, width))));
    Chromium.assertAccessible(page, path + " " + language + " " + width);
  }

  private Path onlySetUpFile() {
    Path file = DATA.resolve("set-up-link.txt");
    assertThat(file).exists();
    return file;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private Page open(String path) {
    return open(path, "en-US", ColorScheme.LIGHT, 1280, 800);
  }
}
