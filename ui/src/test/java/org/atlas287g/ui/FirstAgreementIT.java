package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way from a new installation to what visitors see. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FirstAgreementIT extends BrowserTest {
  private static final Path DATA = Path.of("target/test-data/first-agreement-" + System.nanoTime());
  private static final String ADMIN = "admin@example.org";
  private static final String ADMIN_PASSWORD = "lantern orbit walnut seventeen";
  private static final String EDITOR = "editor@example.org";
  private static final String EDITOR_PASSWORD = "gravel piano mountain kettle";
  private static final String AGENCY = "Loving County Sheriff's Office";

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("atlas.data", () -> "./" + DATA);
  }

  @Test
  void agreementOfAnInvitedEditor_isOnThePublicMap() throws IOException {
    assertThat(published("/api/v1/counties/48301")).doesNotContain("Loving County Sheriff");
    setUp();
    Page admin = open("/admin/accounts");
    signIn(admin, ADMIN, ADMIN_PASSWORD);
    Page editor = accept(invite(admin));
    checkReset(admin);
    enter(editor);

    assertThat(published("/api/v1/agreements?state=TX")).contains(AGENCY, "2020-06-09");
    assertThat(published("/api/v1/counties/48301")).contains(AGENCY);
    assertThat(published("/api/v1/map/agreements.json")).contains("\"n\":136,");
    Page visitor = open("/?county=48301");
    assertThat(visitor.getByRole(AriaRole.HEADING, named("Loving County"))).isVisible();
    assertThat(visitor.getByText("136 agreements").first()).isVisible();
    Locator panel = visitor.locator("county-map .panel");
    assertThat(panel.getByText(AGENCY)).isVisible();
    assertThat(panel.getByText("Task Force Model")).isVisible();
    assertThat(visitor.content()).doesNotContain("example.org", "An Editor");
    checkHistory(admin);
  }

  /** The admin sees who entered the agreement, finds it by day and text, and follows it. */
  private void checkHistory(Page admin) {
    admin.navigate(address("/admin/audit"));
    // The first dataset has its trail, too.
    admin.getByLabel("Search").fill("edit/agreements/136");
    assertThat(admin.getByText("1 event shown")).isVisible();
    Locator list = admin.locator("vaadin-grid");
    Locator page = list.locator("a[href*='/edit/agreements/']");
    assertThat(page).isVisible();
    assertThat(list.getByText("Entered").first()).isVisible();
    assertThat(list.getByText(EDITOR).first()).isVisible();
    Chromium.assertAccessible(admin, "history of accounts and records");
    Locator from = admin.getByLabel("From (UTC)");
    from.fill("2999-01-01");
    from.blur();
    assertThat(admin.getByText("No events shown")).isVisible();
    from.fill("");
    from.blur();
    page.click();
    assertThat(admin).hasURL(Pattern.compile(".*/edit/agreements/\\d+"));
  }

  private void setUp() throws IOException {
    String link = Files.readString(DATA.resolve("set-up-link.txt")).strip();
    checkForm(link);
    Page page = openLink(link);
    page.getByLabel("Login").fill(ADMIN);
    page.getByLabel("Name", exactly()).fill("First Admin");
    page.getByLabel("New password").fill(ADMIN_PASSWORD);
    click(page, "Save");
    assertThat(page.getByText("Done. You can sign in now.")).isVisible();
  }

  /** The link that the admin hands over. */
  private static String invite(Page page) {
    page.getByRole(AriaRole.TEXTBOX, named("Login")).fill(EDITOR);
    click(page, "Invite");
    return page.getByLabel("Link for " + EDITOR).inputValue();
  }

  private Page accept(String link) {
    checkForm(link);
    Page page = openLink(link);
    page.getByLabel("Name", exactly()).fill("An Editor");
    page.getByLabel("New password").fill(EDITOR_PASSWORD);
    click(page, "Save");
    page.getByRole(AriaRole.LINK, named("Sign in")).click();
    signIn(page, EDITOR, EDITOR_PASSWORD);
    assertThat(page.getByText("You are signed in as An Editor")).isVisible();
    return page;
  }

  /** Also the form of a password reset, which nobody uses here. */
  private void checkReset(Page admin) {
    admin.reload();
    admin.getByText(EDITOR).click();
    click(admin, "Start a password reset");
    checkForm(admin.getByLabel("Link for " + EDITOR).inputValue());
  }

  /**
   * The form behind a link is for everyone, in both languages, on small screens, light and dark.
   */
  private void checkForm(String link) {
    for (String language : List.of("en-US", "es")) {
      boolean english = language.equals("en-US");
      Page page =
          open(
              link.replaceFirst("^https?://[^/]+", ""),
              language,
              english ? ColorScheme.LIGHT : ColorScheme.DARK,
              english ? 1280 : 320,
              800);
      page.getByRole(AriaRole.BUTTON, named(english ? "Save" : "Guardar")).waitFor();
      Chromium.assertAccessible(page, link + " " + language);
    }
  }

  private void enter(Page page) {
    page.getByRole(AriaRole.LINK, named("Edit")).click();
    click(page, "New agreement");
    page.getByLabel("State", exactly()).fill("Texas");
    page.keyboard().press("Enter");
    page.getByLabel("Agency", exactly()).fill(AGENCY);
    page.keyboard().press("Enter");
    assertThat(page.getByText("Suggested: Loving County (by the name")).isVisible();
    assertThat(page.getByLabel("Map of the counties of Texas")).isVisible();
    choose(page, "Support model", "Task Force Model");
    page.getByLabel("Signed", exactly()).fill("6/9/2020");
    page.getByLabel("Source", exactly()).fill("A list of tests");
    click(page, "Save");
    assertThat(page.getByText("The map and the lists show it now.")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*/edit/agreements/\\d+"));
  }

  private static void choose(Page page, String field, String option) {
    page.getByLabel(field, exactly()).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private String published(String path) {
    APIResponse answer =
        newPage(new com.microsoft.playwright.Browser.NewContextOptions())
            .request()
            .get(address(path));
    assertThat(answer.status()).isEqualTo(200);
    return answer.text();
  }

  private Page openLink(String link) {
    return open(link.replaceFirst("^https?://[^/]+", ""));
  }

  private Page open(String path) {
    return open(path, "en-US", ColorScheme.LIGHT, 1280, 800);
  }
}
