package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.jspecify.annotations.Nullable;
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
    "edit/paste-meetings, en-US, 320",
    "edit/paste-agreements, es-ES, 320",
    "edit/paste-agreements, en-US, 1280"
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
    page.getByText("Saved: Culpeper County").waitFor();
    assertThat(page).hasURL(Pattern.compile(".*/edit/meetings/\\d+"));

    page.navigate(address("/meetings?q=culpeper"));
    assertThat(page.getByText("Feb 12, 2026").first()).isVisible();
  }

  @Test
  void newAgency_isShownOnTheMapOfItsState_andACountyPickedThereIsSaved() {
    Page page = openEditor("edit/agencies/new", "en-US", 1280);
    choose(page, "State", "Delaware");
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
        .fill("Kent County Sheriff");
    Locator map = page.getByLabel("Map of the counties of Delaware");
    assertThat(page.getByText("Suggested: Kent County (by the name")).isVisible();
    assertThat(map).isVisible();
    Chromium.assertAccessible(page, "the map of a placement");

    pointAt(page, map, "Kent County (picked)");
    pointAt(page, map, "Sussex County");
    page.mouse().down();
    page.mouse().up();
    assertThat(page.getByText("Sussex County (picked)")).isVisible();
    Locator serves =
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Serves"));
    assertThat(serves).containsText("Counties that I choose");
    map.focus();
    pressUntil(page, "ArrowUp", "Kent County (picked)");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Kent County", exactText())).isVisible();
    page.keyboard().press("Control+s");
    assertThat(page.getByText("Saved: Delaware, Kent County Sheriff.")).isVisible();
    assertThat(page.getByText("Recorded: Sussex County (by an editor, 100%)")).isVisible();
  }

  @Test
  void fileOfASavedPage_becomesRows_ofWhichUnreadableOnesSayWhy() {
    Page page = openEditor("edit/paste-meetings", "en-US", 1280);
    choose(
        page,
        "page.html",
        """
        <h2>Meetings</h2><table><tr><th>MOA Name</th><th>Meeting Date</th><th>Location</th>
        <th>Type</th></tr>
        <tr><td>Floyd County Sheriff\u2019s Office</td><td>02/12/2031</td><td>Virtual</td>
        <td>JEM</td></tr>
        <tr><td>Floyd County Sheriff\u2019s Office</td><td>soon</td><td>Virtual</td><td>JEM</td></tr>
        </table>\
        """
            .getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("2 rows: 1 new, 0 changed, 0 already recorded, 1 not readable."))
        .isVisible();
    assertThat(page.getByText("Cannot be read: column Meeting Date, found “soon”, expected a date"))
        .isVisible();
    page.getByRole(AriaRole.BUTTON, named("Save all new ones")).click();
    assertThat(page.getByText("1 new meeting and no change saved.")).isVisible();

    choose(page, "list.txt", "Nothing of that sort".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("No row of meetings was found.").first()).isVisible();
    choose(page, "list.txt", new byte[] {0, 1, 2});
    assertThat(page.getByText("list.txt: This is not a file of text.").first()).isVisible();
    choose(page, "list.txt", new byte[2_000_001]);
    assertThat(page.getByText("list.txt: The file is larger than 2 MB.").first()).isVisible();
    choose(page, "list.pdf", new byte[] {65});
    assertThat(page.getByText("list.pdf: This is not a file of text.").first()).isVisible();
  }

  @Test
  void screenWithAFile_leavesNothingOnTheConsole() {
    Page page = openEditor("edit/meetings", "en-US", 1280);
    List<String> messages = new ArrayList<>();
    page.onConsoleMessage(message -> messages.add(message.type() + ": " + message.text()));
    page.onPageError(messages::add);
    page.navigate(address("/edit/paste-meetings"));
    choose(page, "list.txt", "Nothing of that sort".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("No row of meetings was found.").first()).isVisible();
    assertThat(messages).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en-US, LIGHT, 1280", "es-ES, DARK, 320"})
  void historyWithdrawalAndConflict_areAccessibleAndFitTheWindow(
      String language, ColorScheme scheme, int width) {
    boolean english = language.startsWith("en");
    Page page = openEditor("edit/agreements/3", language, scheme, width);
    button(page, english ? "History" : "Historial").click();
    Chromium.assertAccessible(page, "history " + language);
    button(page, english ? "Form" : "Formulario").click();
    button(page, english ? "Withdraw this record" : "Retirar este registro").click();
    assertThat(button(page, english ? "Keep it" : "Conservarlo")).isVisible();
    assertInWindow(page.getByRole(AriaRole.DIALOG), width);
    Chromium.assertAccessible(page, "withdrawal " + language);
    button(page, english ? "Keep it" : "Conservarlo").click();

    Page other = page.context().newPage();
    other.navigate(page.url());
    for (Page tab : List.of(page, other)) {
      tab.getByLabel(english ? "Public note" : "Nota pública")
          .fill((tab == page ? "One note, " : "Another note, ") + language);
      tab.keyboard().press("Tab");
    }
    other.keyboard().press("Control+s");
    assertThat(other.getByText(english ? "Saved: " : "Guardado: ")).isVisible();
    page.keyboard().press("Control+s");
    assertThat(button(page, english ? "Go on editing" : "Seguir editando")).isVisible();
    assertInWindow(page.getByRole(AriaRole.DIALOG), width);
    Chromium.assertAccessible(page, "conflict " + language);
  }

  /** Also with ten thousand records: a list that grew with its rows would draw them all. */
  @ParameterizedTest
  @CsvSource({"edit/agreements, 1280", "edit/agencies/3, 1280", "edit/agencies, 320"})
  void list_drawsOnlyTheRowsInSight(String path, int width) {
    Page page = openEditor("edit/agreements", "en-US", width);
    page.navigate(address("/" + path));
    assertThat(
            page.locator("vaadin-grid")
                .getByText("2020-06-09")
                .or(page.locator("vaadin-grid").getByText("County"))
                .first())
        .isVisible();
    assertThat(page.locator("vaadin-grid tbody tr").count()).isBetween(5, 60);
  }

  @ParameterizedTest
  @CsvSource({"edit/agreements/1", "edit/meetings/1", "edit/agencies/1"})
  void everyColumn_isInSightInSpanishOnASmallDesktop(String path) {
    Page page = openEditor(path, "es-ES", 1280);
    Locator grid = page.locator("vaadin-grid");
    assertThat(grid.locator("vaadin-grid-cell-content").first()).isVisible();
    assertThat((int) grid.evaluate("g => g.$.table.scrollWidth - g.$.table.clientWidth"))
        .isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, NONE", "DARK, NONE", "LIGHT, ACTIVE", "DARK, ACTIVE"})
  void chosenRow_standsOutFromTheOthers(ColorScheme scheme, ForcedColors forced) {
    Page page = openEditor("edit/agreements/1", "en-US", scheme, 1280);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(forced));
    Locator grid = page.locator("vaadin-grid");
    assertThat(grid.locator("[part~=selected-row-cell]").first()).isVisible();
    assertThat(contrast(grid, "[part~=selected-row-cell]", "td:not([part~=selected-row-cell])"))
        .isGreaterThanOrEqualTo(3);
    assertThat(contrast(grid, "[part~=selected-row-cell]", null)).isGreaterThanOrEqualTo(4.5);
  }

  /** Of the grounds of two cells, or of a cell's text on its own ground. */
  private static double contrast(Locator grid, String cell, @Nullable String other) {
    Object ratio =
        grid.evaluate(
            """
            (grid, [cell, other]) => {
              const paint = document.createElement('canvas').getContext('2d');
              const light = (color) => {
                paint.fillStyle = color;
                paint.fillRect(0, 0, 1, 1);
                const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data]
                  .map((v) => v / 255)
                  .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const ground = (element) => {
                for (let at = element; at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
                  const color = at.nodeType === 1 ? getComputedStyle(at).backgroundColor : '';
                  if (color && !/^rgba.*, 0\\)$|\\/ 0\\)$/.test(color)) return color;
                }
                return 'white';
              };
              const shown = [...grid.shadowRoot.querySelectorAll(cell)].find((e) => e.offsetHeight);
              const rest = other &&
                [...grid.shadowRoot.querySelectorAll(other)].find((e) => e.offsetHeight);
              const a = light(ground(shown));
              const b = light(rest ? ground(rest) : getComputedStyle(shown).color);
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            }\
            """,
            java.util.Arrays.asList(cell, other));
    return ((Number) ratio).doubleValue();
  }

  @Test
  void whatIsMissing_isMarkedAndGetsTheCursor_andSaveIsAlwaysInSight() {
    Page page = openEditor("edit/meetings/new", "en-US", 1280);
    assertThat(button(page, "Save")).isInViewport();
    button(page, "Save").click();
    assertThat(page.getByText("Not saved: some fields are missing")).isInViewport();
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("Name as printed"))).isFocused();
    assertThat(page.getByText("This is needed.").first()).isVisible();
  }

  @Test
  void formOnAPhone_isASheetThatIsReachedAndLeftByKeyboard() {
    Page page = openEditor("edit/agreements", "en-US", 320);
    page.keyboard().press("Alt+n");
    page.waitForURL(Pattern.compile(".*/edit/agreements/new"));
    assertThat(page.getByLabel("State", new Page.GetByLabelOptions().setExact(true))).isFocused();
    BoundingBox sheet = page.locator(".edit-panel").boundingBox();
    assertThat(sheet.x).isZero();
    assertThat(sheet.width).isEqualTo(320);
    assertThat(sheet.y + sheet.height).isEqualTo(800);
    Locator close = button(page, "Close");
    for (int i = 0; i < 30 && !(Boolean) close.evaluate("e => e === document.activeElement"); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(close).isFocused();
    assertThat(close).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator(".edit-panel")).isHidden();
  }

  @Test
  void recordsAreGoneThroughByKeyboard() {
    Page page = openEditor("edit/agencies", "en-US", 1280);
    page.keyboard().press("Alt+PageDown");
    page.waitForURL(Pattern.compile(".*/edit/agencies/\\d+"));
    String first = page.url();
    page.keyboard().press("Alt+PageDown");
    page.waitForURL(url -> !url.equals(first));
    page.keyboard().press("Alt+PageUp");
    page.waitForURL(first);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
        .containsText("Agency");
  }

  private static void assertInWindow(Locator shown, int width) {
    BoundingBox box = shown.boundingBox();
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(width);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
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

  private static void choose(Page page, String field, String option) {
    page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  /** Moves the mouse over the map until it says this. */
  private static void pointAt(Page page, Locator map, String said) {
    BoundingBox box = map.boundingBox();
    for (double y = box.y + 10; y < box.y + box.height; y += 20) {
      for (double x = box.x + 10; x < box.x + box.width; x += 20) {
        page.mouse().move(x, y);
        if (page.locator("placement-map [role=status]").innerText().equals(said)) {
          return;
        }
      }
    }
    throw new AssertionError("the map does not say " + said);
  }

  private static void pressUntil(Page page, String key, String said) {
    for (int i = 0; i < 5; i++) {
      page.keyboard().press(key);
      if (page.locator("placement-map [role=status]").innerText().equals(said)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + said);
  }

  private static Page.GetByTextOptions exactText() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private Page openEditor(String path, String language, int width) {
    return openEditor(path, language, ColorScheme.LIGHT, width);
  }

  private Page openEditor(String path, String language, ColorScheme scheme, int width) {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/" + path, language, scheme, width, 800);
    page.locator("#username").fill(LOGIN);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator(".edit h1").waitFor();
    return page;
  }
}
