package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What an editor typed and did not save, after everything that can take a tab away. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/drafts-${random.uuid}")
class DraftsIT extends BrowserTest {
  /**
   * The browser looks at the fields, as it does twice a second, and says whether it asks before it
   * leaves.
   */
  private static final String LOOK_AGAIN =
      """
      () => {
        dispatchEvent(new Event('pagehide'));
        return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
      }
      """;

  private static final String LOGIN = "drafts@example.org";
  private static final String OTHER = "other-drafts@example.org";
  private static final String TEXT = "Words that nobody has saved";

  /** What each field in sight has, by name. */
  private static final String CONTENTS =
      """
      () => Object.fromEntries([...document.querySelectorAll('[data-field]')]
        .filter(f => f.checkVisibility())
        .map(f => [f.dataset.field, f.dataset.code ?? f.value]))\
      """;

  private static final String STORED =
      """
      () => new Promise(done => {
        const open = indexedDB.open('atlas-drafts', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('drafts', { keyPath: 'id' });
        open.onsuccess = () => {
          const all = open.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            const text = new TextDecoder();
            done(all.result.map(e => JSON.stringify(e) + text.decode(e.data)));
            open.result.close();
          };
        };
      })\
      """;

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edit/agreements/new",
        "edit/agreements/8",
        "edit/meetings/new",
        "edit/meetings/8",
        "edit/agencies/new",
        "edit/agencies/8",
        "edit/paste-meetings"
      })
  void everyField_isThereAgain_afterACrash(String path) {
    Page page = openEditor(path, LOGIN);
    Map<String, Object> before = contents(page);
    Set<String> filled = fillAll(page);
    assertThat(filled).containsAll(before.keySet());
    awaitKept(page);
    Map<String, Object> typed = contents(page);
    assertThat(typed).hasSizeGreaterThan(2);
    boolean isNewAgency = typed.containsKey("agency.name") && typed.containsKey("agency");
    before.forEach((name, text) -> {
      if (!(name.equals("agency") && isNewAgency)) {
        assertThat(typed.get(name)).as(name).isNotEqualTo(text);
      }
    });

    crash(page);
    Page again = openTab(page.context(), path);
    assertThat(again.getByRole(AriaRole.DIALOG)).containsText("This was typed here and not saved");
    Chromium.assertAccessible(again, "the offer of " + path);
    again.getByRole(AriaRole.BUTTON, named("Put it back")).click();
    again.waitForCondition(() -> contents(again).equals(typed));
    awaitKept(again);
    assertThat(stored(again)).hasSize(1);
  }

  @Test
  void draft_isGone_onceItIsSaved_orDiscarded() {
    Page page = openEditor("edit/meetings/9", LOGIN);
    note(page).fill(TEXT);
    awaitKept(page);
    assertThat(stored(page)).hasSize(1).noneMatch(entry -> entry.contains("nobody"));
    page.keyboard().press("Control+s");
    assertThat(page.getByText("The list of meetings shows it now.")).isVisible();
    page.waitForCondition(() -> stored(page).isEmpty());
    List<String> asked = new ArrayList<>();
    page.onDialog(dialog -> asked.add(dialog.type()));
    page.reload();
    assertThat(note(page)).hasValue(TEXT);
    assertThat(asked).isEmpty();

    note(page).fill("more");
    awaitKept(page);
    page.getByRole(AriaRole.BUTTON, named("Close")).click();
    page.getByRole(AriaRole.BUTTON, named("Drop the changes")).click();
    assertThat(page.locator(".edit-panel")).isHidden();
    page.waitForCondition(() -> stored(page).isEmpty());
    assertThat(page.evaluate(LOOK_AGAIN))
        .as("unsaved text in a form that is hidden")
        .isEqualTo(false);

    page.navigate(address("/edit/meetings/9"));
    note(page).fill("and more");
    awaitKept(page);
    page.locator(".edit-navigation a[href='edit/agencies']").click();
    page.getByRole(AriaRole.BUTTON, named("Drop the changes")).click();
    page.waitForURL(url -> url.endsWith("/edit/agencies"));
    page.waitForCondition(() -> stored(page).isEmpty());

    page.navigate(address("/edit/meetings/9"));
    note(page).fill("and yet more");
    awaitKept(page);
    crash(page);
    Page again = openTab(page.context(), "edit/meetings/9");
    again.getByRole(AriaRole.BUTTON, named("Decide later")).click();
    assertThat(stored(again)).hasSize(1);
    again.reload();
    again.getByRole(AriaRole.BUTTON, named("Discard it")).click();
    again.waitForCondition(() -> stored(again).isEmpty());
    assertThat(note(again)).hasValue(TEXT);
  }

  @Test
  void nextAccountOfTheBrowser_isOfferedNothing_andCannotReadIt() {
    Page page = openEditor("edit/meetings/10", LOGIN);
    note(page).fill(TEXT);
    awaitKept(page);
    String kept = stored(page).getFirst();
    assertThat(kept).doesNotContain("nobody", "meetings", LOGIN);
    crash(page);
    page.context().clearCookies();

    Page other = signInAs(page.context().newPage(), "edit/meetings/10", OTHER);
    assertThat(note(other)).isVisible();
    note(other).fill("Somebody else's");
    awaitKept(other);
    assertThat(stored(other)).hasSize(2);
    assertThat(other.getByText("This was typed here")).isHidden();
    other.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(other.getByText("The list of meetings shows it now.")).isVisible();
    signOut(other);
    assertThat(stored(other)).hasSize(1);

    Page own = signInAs(other, "edit/meetings/10", LOGIN);
    Locator offer = own.getByRole(AriaRole.DIALOG);
    assertThat(offer).containsText("By Somebody, 20");
    assertThat(offer).containsText("Somebody else's");
    assertThat(offer).containsText(TEXT);
    own.getByRole(AriaRole.BUTTON, named("Put it back")).click();
    assertThat(note(own)).hasValue(TEXT);
    own.keyboard().press("Control+s");
    assertThat(own.getByText("The list of meetings shows it now.")).isVisible();
  }

  @Test
  void signingOut_asks_andLeavesNothing_inAnyTab() {
    Page page = openEditor("edit/meetings/11", LOGIN);
    note(page).fill(TEXT);
    awaitKept(page);
    Page second = openTab(page.context(), "account");
    List<String> asked = new ArrayList<>();
    Consumer<com.microsoft.playwright.Dialog> no =
        dialog -> {
          asked.add(dialog.message());
          dialog.dismiss();
        };
    second.onDialog(no);
    second.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    second.waitForCondition(() -> asked.size() == 1);
    assertThat(asked.getFirst()).contains("Signing out deletes them");
    assertThat(stored(second)).hasSize(1);
    second.offDialog(no);
    second.onDialog(com.microsoft.playwright.Dialog::accept);
    second.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    second.waitForURL(address("/"));
    page.waitForURL(url -> url.contains("/login"));
    assertThat(page.getByText("You were signed out")).isVisible();
    assertThat(stored(page)).isEmpty();
  }

  @Test
  void textOfAnOpenTab_isNotOfferedInAnother_norIsWhatWasSaved() {
    Page page = openEditor("edit/meetings/new", LOGIN);
    note(page).fill(TEXT);
    awaitKept(page);
    Page second = openTab(page.context(), "edit/meetings/new");
    note(second).fill("Another");
    awaitKept(second);
    assertThat(second.getByText("This was typed here")).isHidden();
    assertThat(stored(second)).hasSize(2);
    crash(page);
    crash(second);
    Page third = openTab(page.context(), "edit/meetings/new");
    assertThat(third.getByRole(AriaRole.DIALOG)).containsText("Another");
    third.getByRole(AriaRole.BUTTON, named("Discard it")).click();
    assertThat(third.getByRole(AriaRole.DIALOG)).containsText(TEXT);
  }

  @Test
  void accountThatIsDisabled_findsItsText_onceItIsEnabledAgain() {
    Page page = openEditor("edit/agencies/11", LOGIN);
    page.getByLabel("Note").fill(TEXT);
    Account before = account(AccountState.DISABLED, LOGIN);
    page.waitForURL(url -> url.contains("/login"));
    assertThat(page.getByText("What you typed is kept in this browser.")).isVisible();
    assertThat(before.isActive()).isFalse();
    account(AccountState.ACTIVE, LOGIN);
    signIn(page, LOGIN, TestAccounts.PASSWORD);
    page.waitForURL(url -> url.contains("/edit/agencies/11"));
    page.getByRole(AriaRole.BUTTON, named("Put it back")).click();
    assertThat(page.getByLabel("Note")).hasValue(TEXT);
  }

  @Test
  void whatIsTypedWithoutAConnection_isKept() {
    Page page = openEditor("edit/meetings/12", LOGIN);
    page.context().setOffline(true);
    note(page).fill(TEXT);
    page.locator("vaadin-select[data-field=model]").click();
    page.getByRole(AriaRole.OPTION, named("Tribal Task Force Model")).click();
    awaitKept(page);
    crash(page);
    page.context().setOffline(false);
    Page again = openTab(page.context(), "edit/meetings/12");
    again.getByRole(AriaRole.BUTTON, named("Put it back")).click();
    assertThat(note(again)).hasValue(TEXT);
    assertThat(again.locator("vaadin-select[data-field=model]")).hasAttribute("data-code", "TTFM");
  }

  @Test
  void draftOfAnotherFormat_isThereToBeCopied() {
    Page page = openEditor("edit/meetings", LOGIN);
    page.context()
        .route(
            "**/drafts.js",
            route -> {
              String script = route.fetch().text();
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/javascript")
                      .setBody(script.replace("const FORMAT = 1;", "const FORMAT = 999;")));
            });
    page.navigate(address("/edit/meetings/13"));
    note(page).fill(TEXT);
    awaitKept(page);
    crash(page);
    page.context().unroute("**/drafts.js");
    Page again = openTab(page.context(), "edit/meetings/13");
    assertThat(again.getByLabel("This was typed into another version of the form."))
        .hasValue(Pattern.compile("Public note: " + TEXT));
    Chromium.assertAccessible(again, "another format");
  }

  @Test
  void firstKey_isGuarded_beforeTheFieldIsLeft() {
    Page page = openEditor("edit/meetings/14", LOGIN);
    page.navigate(address("/edit/meetings/15"));
    page.locator("vaadin-grid").first().waitFor();
    page.getByRole(AriaRole.BUTTON, named("Next")).click();
    page.waitForURL(url -> !url.contains("/15"));
    note(page).focus();
    page.keyboard().type("a");
    assertThat(page.getByText("Not saved yet.")).isVisible();
    page.evaluate("history.back()");
    assertThat(page.getByText("The form has changes that are not saved.")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Go on editing")).click();
    List<String> asked = new ArrayList<>();
    page.onDialog(dialog -> {
      asked.add(dialog.type());
      dialog.dismiss();
    });
    page.evaluate("void setTimeout(() => location.reload())");
    page.waitForCondition(() -> asked.contains("beforeunload"));
    note(page).focus();
    page.keyboard().press("End");
    page.keyboard().press("Backspace");
    assertThat(page.getByText("Not saved yet.")).isHidden();
  }

  /** Fills each field that is in sight, also those that come into sight meanwhile. */
  private static Set<String> fillAll(Page page) {
    Set<String> done = new HashSet<>();
    while (true) {
      String next =
          contents(page).keySet().stream().filter(n -> !done.contains(n)).findFirst().orElse(null);
      if (next == null) {
        return done;
      }
      done.add(next);
      fill(page, next);
    }
  }

  private static void fill(Page page, String name) {
    Locator field = page.locator("[data-field='" + name + "']");
    String before = field.getAttribute("data-code");
    String kind = (String) field.evaluate("f => f.localName");
    switch (kind) {
      case "vaadin-select" -> {
        field.click();
        Locator options = page.locator("vaadin-select-item:not([selected], [disabled]):visible");
        boolean isPlacement = name.equals("placement");
        (isPlacement
                ? options.filter(new Locator.FilterOptions().setHasText("Counties that I choose"))
                : options.last())
            .click();
      }
      case "vaadin-combo-box" -> {
        boolean begins = name.equals("agency") && page.url().contains("/agreements/");
        field
            .locator("input")
            .fill(
                name.equals("state")
                    ? "Georgia"
                    : begins ? "A Quite New Police Department" : "Floyd");
        if (!begins) {
          page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        if (begins) {
          page.locator("[data-field='agency.name']").waitFor();
          return;
        }
      }
      case "div" -> {
        field.locator("input").fill("Floyd");
        page.keyboard().press("Enter");
      }
      default -> {
        Locator input = field.locator("input, textarea").first();
        input.focus();
        input.fill("Text of " + name);
        return;
      }
    }
    assertThat(field).not().hasAttribute("data-code", before == null ? "" : before);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> contents(Page page) {
    return (Map<String, Object>) page.evaluate(CONTENTS);
  }

  @SuppressWarnings("unchecked")
  private static List<String> stored(Page page) {
    return (List<String>) page.evaluate(STORED);
  }

  private static Locator note(Page page) {
    return page.getByLabel("Public note");
  }

  private static void awaitKept(Page page) {
    assertThat(page.locator(".edit-kept")).hasAttribute("data-kept", "true");
  }

  /** The tab is gone before it can do anything. */
  private static void crash(Page page) {
    AtomicBoolean crashed = new AtomicBoolean();
    page.onCrash(_ -> crashed.set(true));
    try {
      page.navigate("chrome://crash");
      page.waitForCondition(crashed::get);
    } catch (PlaywrightException expected) {
      assertThat(expected).hasMessageContaining("crash");
    }
    page.close();
  }

  private Account account(AccountState state, String login) {
    return new TestAccounts(accounts, hasher).have(login, Role.EDITOR, state);
  }

  private Page openTab(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(address("/" + path));
    page.locator("h1").first().waitFor();
    return page;
  }

  private Page openEditor(String path, String login) {
    Page page = newPage(new com.microsoft.playwright.Browser.NewContextOptions());
    return signInAs(page, path, login);
  }

  private Page signInAs(Page page, String path, String login) {
    account(AccountState.ACTIVE, login);
    page.navigate(address("/" + path));
    page.locator("#username").fill(login);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator(".edit h1").waitFor();
    return page;
  }

  private void signOut(Page page) {
    page.navigate(address("/account"));
    page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
    page.waitForURL(address("/"));
  }
}
