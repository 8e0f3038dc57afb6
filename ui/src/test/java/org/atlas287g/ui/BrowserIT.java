package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real browser can show, in Chromium. */
@RunningAtlas
class BrowserIT {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  private static Playwright playwright;
  private static Browser browser;

  private final List<BrowserContext> contexts = new ArrayList<>();
  @LocalServerPort private int port;

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
  }

  @AfterAll
  static void stop() {
    playwright.close();
  }

  @AfterEach
  void leave() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void addressOfACounty_restoresItsPanel() {
    Page page = open("/?county=12003", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("Baker County Sheriff's Office").first()).isVisible();
    assertThat(page.getByText("Florida Department of Corrections").first()).isVisible();
  }

  @Test
  void spanishBrowser_getsSpanish() {
    Page page = open("/agreements", "es-MX", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Acuerdos")))
        .isVisible();
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("es");
  }

  @Test
  void filterOfAList_isInTheAddress() {
    Page page = open("/agreements?state=AK", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("2 agreements shown")).isVisible();
    page.getByLabel("Search by agency").fill("Kodiak");
    assertThat(page.getByText("1 agreements shown")).isVisible();
    page.waitForURL(url -> url.contains("q=Kodiak") && url.contains("state=AK"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, en-US, LIGHT",
    "/, es, DARK",
    "/?county=12003, en-US, DARK",
    "/?county=12003, es, LIGHT",
    "/agreements, en-US, LIGHT",
    "/agreements, es, DARK",
    "/meetings, en-US, DARK",
    "/meetings, es, LIGHT",
    "/about, en-US, LIGHT",
    "/about, es, DARK"
  })
  void viewIsAccessible(String path, String language, ColorScheme scheme) {
    for (int width : new int[] {1280, 390}) {
      Page page = open(path, language, scheme, width, width == 1280 ? 800 : 844);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      page.waitForTimeout(800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  Path.of(
                      "target/screens/%s-%s-%s-%d.png"
                          .formatted(path.replaceAll("\\W+", "_"), language, scheme, width))));
      assertThat(
              new AxeBuilder(page)
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                  .analyze()
                  .getViolations())
          .as("%s %s %s %d", path, language, scheme, width)
          .extracting(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
          .isEmpty();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("no sideways scrolling")
          .isTrue();
    }
  }

  private Page open(String path, String language, ColorScheme scheme, int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, height));
    contexts.add(context);
    Page page = context.newPage();
    page.navigate("http://127.0.0.1:" + port + path);
    return page;
  }

  private static Path chromium() {
    return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the browser tests need Chromium"));
  }
}
