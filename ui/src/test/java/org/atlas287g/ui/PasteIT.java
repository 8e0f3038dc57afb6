package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Pasting tables in Chromium, signed in as an editor. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/paste-${random.uuid}")
class PasteIT extends BrowserTest {
  private static final String LOGIN = "paste-editor@example.org";

  /** Counties of Kentucky, of which the shipped dataset has no agency. */
  static final List<String> COUNTIES =
      List.of(
          "Adair",
          "Allen",
          "Anderson",
          "Ballard",
          "Barren",
          "Bath",
          "Bell",
          "Boone",
          "Bourbon",
          "Boyd",
          "Boyle",
          "Bracken",
          "Breathitt",
          "Breckinridge",
          "Bullitt",
          "Butler",
          "Caldwell",
          "Calloway",
          "Campbell",
          "Carlisle",
          "Carroll",
          "Carter",
          "Casey",
          "Christian",
          "Clark",
          "Clay",
          "Clinton",
          "Crittenden",
          "Cumberland",
          "Daviess",
          "Edmonson",
          "Elliott",
          "Estill",
          "Fayette",
          "Fleming",
          "Floyd",
          "Franklin",
          "Fulton");

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @Autowired private PublishedSnapshot published;

  @Test
  void fortyAgreements_arePastedCorrectedAndSavedTogether() {
    Page page = openEditor("edit/paste-agreements", 1280);
    int agreements = published.get().agreements().size();
    int agencies = published.get().agencies().size();
    long revision = published.get().revision().number();
    Locator box = page.getByLabel("Copied table");
    assertThat(box).isFocused();
    Instant begun = Instant.now();
    int keys = 0;

    page.keyboard().insertText(fortyRows()); // as Ctrl+V does
    keys += press(page, "Control+Enter") + 1;
    assertThat(page.getByText("40 rows: 39 new, 0 changed, 0 already recorded, 1 not readable"))
        .isVisible();
    page.locator(".edit-proposals vaadin-grid").evaluate("grid => grid.scrollToIndex(38)");
    assertThat(page.getByText("Cannot be read: column SIGNED, found “soon”, expected a date"))
        .isVisible();
    keys += correctCounty(page, "Correct row 41", "Garrard County");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Save the 39 ticked rows"))).isVisible();
    keys += press(page, "Control+s");
    assertThat(page.getByText("39 new agreements, no change and 39 new agencies saved."))
        .isVisible();

    System.out.printf(
        "40 pasted agreements: %d keystrokes, %.1f seconds%n",
        keys, Duration.between(begun, Instant.now()).toMillis() / 1000.0);
    assertThat(keys).isLessThan(50);
    assertThat(published.get().agreements()).hasSize(agreements + 39);
    assertThat(published.get().agencies()).hasSize(agencies + 39);
    assertThat(published.get().revision().number()).isEqualTo(revision + 1);
    assertThat(page.getByText("40 rows:")).isHidden();

    // The row that could not be read is still there; put right and read again, it alone is new.
    box.fill(fortyRows().replace("soon", "6/9/2025"));
    box.press("Control+Enter");
    assertThat(page.getByText("40 rows: 1 new, 0 changed, 39 already recorded, 0 not readable"))
        .isVisible();
  }

  @Test
  void linksOfCopiedCells_stayWithTheirRows() {
    Page page = openEditor("edit/paste-agreements", 1280);
    page.getByLabel("Copied table")
        .evaluate(
            """
            (box) => {
              const data = new DataTransfer();
              data.setData('text/plain', 'Texas\\tLoving County Sheriff\\tlink');
              data.setData('text/html', '<table><tr><td>Texas</td><td>Loving County Sheriff</td>'
                + '<td>TFM</td><td>6/9/2025</td>'
                + '<td><a href="https://www.ice.gov/moa.pdf">link</a></td></tr></table>');
              box.dispatchEvent(new ClipboardEvent('paste',
                { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
            }\
            """);
    assertThat(page.getByLabel("Copied table"))
        .hasValue("Texas\tLoving County Sheriff\tTFM\t6/9/2025\thttps://www.ice.gov/moa.pdf");
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("1 row: 1 new")).isVisible();
  }

  @Test
  void fileOfRows_isReadAndLongText_scrollsInsideItsBox() {
    Page page = openEditor("edit/paste-agreements", 390);
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(
            new FilePayload(
                "rows.csv",
                "text/csv",
                "STATE,AGENCY,SIGNED\nWyoming,Teton County Sheriff,6/9/2025\n"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(page.getByText("1 row: 1 new")).isVisible();
    page.getByLabel("Copied table").fill("a line\n".repeat(500));
    assertThat(page.locator("vaadin-text-area").boundingBox().height).isLessThan(400);
    page.getByLabel("Copied table").fill("x".repeat(2_000_001));
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("Nothing was read: the text has more than 2,000,000 characters."))
        .isVisible();
    assertThat(page.getByLabel("Copied table")).hasValue("x".repeat(2_000_001));
  }

  private static int press(Page page, String keys) {
    page.keyboard().press(keys);
    return 1;
  }

  /** Narrows the counties by typing and takes the first; gives the keystrokes. */
  private static int correctCounty(Page page, String button, String county) {
    Locator correct = page.getByRole(AriaRole.BUTTON, named(button));
    page.locator(".edit-proposals vaadin-grid").evaluate("grid => grid.scrollToIndex(39)");
    correct.focus();
    page.keyboard().press("Enter");
    Locator counties = page.getByRole(AriaRole.COMBOBOX, named("Counties"));
    counties.focus();
    page.keyboard().type("Garrar");
    assertThat(page.getByRole(AriaRole.OPTION, named(county))).isVisible();
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    page.getByRole(AriaRole.BUTTON, named("Apply")).focus();
    page.keyboard().press("Enter");
    return "Garrar".length() + 3 + 6; // six for the tabulator between the fields
  }

  private static String fortyRows() {
    List<String> rows = new ArrayList<>();
    rows.add("SIGNED\tLAW ENFORCEMENT AGENCY\tSTATE\tSUPPORT TYPE\tMOA\tCOUNTY");
    String[] states = {"KENTUCKY", "Kentucky ", "KY", "KENTUKY"};
    String[] offices = {
      "%s County Sheriff\u2019s Office",
      "%s\u00a0County Sheriffs Office ",
      "%s Co. SO",
      "\"%s County\nSheriff's Office\""
    };
    String[] models = {
      "Task Force Model", "Task Force Officer", "Warrant Services Officer ", "TFM"
    };
    String[] days = {"6/9/2025", "05/082025", "2025-07-18", "7/72025"};
    String[] links = {
      "https://www.ice.gov/doclib/%d.pdf",
      "https://nam01.safelinks.protection.outlook.com/?url=https%%3A%%2F%%2Fwww.ice.gov%%2F%d.pdf&d=1",
      "https:/www.ice.gov/%d.pdf",
      "link pending %d"
    };
    for (int i = 0; i < COUNTIES.size(); i++) {
      int quirk = i % 4;
      rows.add(
          String.join(
              "\t",
              days[quirk],
              offices[quirk].formatted(COUNTIES.get(i)),
              states[quirk],
              models[quirk],
              links[quirk].formatted(i),
              COUNTIES.get(i) + " County"));
    }
    rows.add("soon\tGallatin County Sheriff's Office\tKY\tTFM\tlink\tGallatin County");
    rows.add("6/9/2025\tLost Trail Academy Police\tKY\tTFM\tlink\t#N/A");
    return String.join("\n", rows);
  }

  private Page openEditor(String path, int width) {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/" + path, "en-US", ColorScheme.LIGHT, width, 800);
    page.locator("#username").fill(LOGIN);
    page.locator("#password").fill(TestAccounts.PASSWORD);
    page.keyboard().press("Enter");
    page.locator(".edit h1").waitFor();
    return page;
  }
}
