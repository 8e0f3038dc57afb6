package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What visitors are told of an agreement that an editor entered after the newest list. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/days-${random.uuid}")
class PublishedDaysIT extends BrowserTest {
  private static final String LOGIN = "days-editor@example.org";
  private static final String AGENCY = "Loving County Sheriff's Office";
  private static final String SOURCE = "Notice of the county, June 2025";

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;

  @Test
  void agreementThatAnEditorEntered_hasItsOwnSourceAndDay_whereverItIsShown() throws IOException {
    Page list = open("/agreements", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(list.locator(".records"))
        .containsText("As of ICE’s list of early 2025 (date inferred). This list is");
    assertThat(body("/api/v1/summary")).contains("\"editedUntil\":null");

    enter();

    String summary = body("/api/v1/summary");
    LocalDate day =
        LocalDate.parse(JsonMapper.shared().readTree(summary).get("editedUntil").asString());
    assertThat(summary).contains("\"datasetDate\":\"2025-02-12\"", "\"newestDay\":\"" + day + "\"");
    checkMap(day);
    checkLists(day);
    checkFiles(day);
  }

  private void enter() {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Page page = open("/edit/agreements/new", "en-US", ColorScheme.LIGHT, 1280, 800);
    signIn(page, LOGIN, TestAccounts.PASSWORD);
    field(page, "State").fill("Texas");
    page.keyboard().press("Enter");
    field(page, "Agency").fill(AGENCY);
    page.keyboard().press("Enter");
    assertThat(page.getByText("Suggested: Loving County (by the name")).isVisible();
    choose(page, "Support model", "Task Force Model");
    field(page, "Signed").fill("6/9/2025");
    field(page, "Source").fill(SOURCE);
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page).hasURL(Pattern.compile(".*/edit/agreements/\\d+"));
  }

  private void checkMap(LocalDate day) {
    String data = "early 2025 (date inferred); editors’ changes until " + said(day, Locale.US);
    Page visitor = map("/?county=48301");
    assertThat(visitor.locator(".headline"))
        .containsText("136 agreements of 134 agencies in 21 states");
    assertThat(visitor.locator(".headline"))
        .containsText("are recorded, as of ICE’s list of " + data + ".");
    assertThat(visitor.locator(".headline .age")).containsText("This list is 1 year");
    Locator panel = visitor.locator("county-map .panel");
    assertThat(panel).containsText("Signed Jun 9, 2025, per the source");
    assertThat(panel)
        .containsText("Source: " + SOURCE + "; recorded by an editor on " + said(day, Locale.US));
    assertThat(panel).containsText("list of " + data);
    Chromium.assertAccessible(visitor, "panel of an editor's record");

    Locator slider = visitor.getByRole(AriaRole.SLIDER);
    assertThat(slider).hasAttribute("aria-valuetext", "all, list of " + data);
    slider.focus();
    visitor.keyboard().press("ArrowLeft");
    assertThat(slider).hasAttribute("aria-valuetext", "up to " + said(day.minusDays(1), Locale.US));
    assertThat(panel).containsText(AGENCY);

    Page before = map("/?county=48301&asOf=2025-06-08");
    assertThat(before.locator("county-map .panel"))
        .containsText("1 agreement is not shown: signed after Jun 8, 2025.");
    Page signed = map("/?county=48301&asOf=2025-06-09");
    assertThat(signed.locator("county-map .panel")).containsText(AGENCY);
    assertThat(signed.locator("county-map .misread")).isEmpty();

    Page listed = map("/?county=01055");
    assertThat(listed.locator("county-map .panel"))
        .containsText(
            "Source: ICE, 287(g) program page, early 2025; list of early 2025 (date inferred)");
    assertThat(body("/")).contains("as of ICE’s list of " + data);
    assertThat(body("/?lang=es"))
        .contains("cambios editoriales hasta el " + said(day, Locale.of("es")));
  }

  private void checkLists(LocalDate day) {
    for (String language : List.of("en-US", "es")) {
      boolean english = language.startsWith("en");
      Locale locale = english ? Locale.US : Locale.of("es");
      Page list =
          open(
              "/agreements?q=loving&lang=" + locale.getLanguage(),
              language,
              ColorScheme.LIGHT,
              1280,
              800);
      assertThat(list.locator("tbody tr")).hasCount(1);
      assertThat(list.locator("tbody")).containsText(SOURCE);
      assertThat(list.locator("tbody"))
          .containsText(
              (english ? "recorded by an editor on " : "registrado por una persona editora el ")
                  + said(day, locale));
      assertThat(list.locator(".records"))
          .containsText(
              (english ? "editors’ changes until " : "cambios editoriales hasta el ")
                  + said(day, locale));
      Chromium.assertAccessible(list, "list with sources " + language);
    }
    Page about = open("/about", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(about.locator(".prose"))
        .containsText("editors’ changes until " + said(day, Locale.US));
  }

  private void checkFiles(LocalDate day) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String csv = body("/api/v1/agreements.csv");
    try (CSVParser rows = CSVParser.parse(new StringReader(csv), format)) {
      List<CSVRecord> records = rows.getRecords();
      assertThat(records)
          .filteredOn(row -> row.get("agency").equals(AGENCY))
          .singleElement()
          .satisfies(row -> {
            assertThat(row.get("source")).isEqualTo(SOURCE);
            assertThat(row.get("known_origin")).isEqualTo("EDITOR");
            assertThat(row.get("known_day")).isEqualTo(day.toString());
            assertThat(row.get("list_date")).isEmpty();
          });
      assertThat(records)
          .filteredOn(row -> row.get("known_origin").equals("LIST"))
          .hasSize(135)
          .allSatisfy(row -> assertThat(row.get("list_date")).isEqualTo("2025-02-12"));
    }
    assertThat(body("/api/v1/counties/48301"))
        .contains(
            "\"editedUntil\":\"" + day + "\"",
            "\"known\":{\"origin\":\"EDITOR\",\"day\":\"" + day + "\",\"inferred\":false}");
    assertThat(body("/api/v1/map/agreements.json")).contains("\"edited\":\"" + day + "\"");
    assertThat(body("/api/v1/agencies/tx-loving-county-sheriffs-office"))
        .contains("\"origin\":\"EDITOR\"");
  }

  private Page map(String path) {
    Page page = open(path, "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("county-map .summary").waitFor();
    return page;
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void choose(Page page, String label, String option) {
    field(page, label).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  private static String said(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** What an address answers. */
  private String body(String path) {
    return newPage(new com.microsoft.playwright.Browser.NewContextOptions())
        .request()
        .get(address(path))
        .text();
  }
}
