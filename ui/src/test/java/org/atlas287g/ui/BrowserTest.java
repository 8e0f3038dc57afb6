package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens pages of the running Atlas in Chromium. */
@RunningAtlas
abstract class BrowserTest {
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

  static void assertAccessible(Page page, String where) {
    assertThat(
            new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .as(where)
        .extracting(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling")
        .isTrue();
  }

  static Locator searchField(Page page) {
    return page.getByLabel("Find a place or agency").first();
  }

  Page openMap() {
    Page page = open("/", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.getByText("135 agreements").first().waitFor();
    page.waitForTimeout(300);
    return page;
  }

  /** Moves the mouse over the map until it shows this county's name. */
  static void pointAt(Page page, String county) {
    BoundingBox map = page.locator("county-map .leaflet-container").boundingBox();
    for (double y = map.y + 10; y < map.y + map.height; y += 12) {
      for (double x = map.x + 60; x < map.x + map.width; x += 12) {
        page.mouse().move(x, y);
        if (page.locator("county-map .tooltip").allInnerTexts().toString().contains(county)) {
          return;
        }
      }
    }
    throw new AssertionError("the map has no " + county);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  Page open(String path, String language, ColorScheme scheme, int width, int height) {
    Page page =
        newPage(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, height));
    page.navigate(address(path));
    return page;
  }

  /** A page of a new visitor that shows nothing yet. */
  Page newPage(Browser.NewContextOptions visitor) {
    BrowserContext context = browser.newContext(visitor);
    contexts.add(context);
    return context.newPage();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port + path;
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
