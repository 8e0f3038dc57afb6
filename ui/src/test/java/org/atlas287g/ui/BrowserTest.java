package org.atlas287g.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opens pages of the running Atlas in Chromium. */
@RunningAtlas
abstract class BrowserTest {
  private static Chromium chromium;

  private final List<BrowserContext> contexts = new ArrayList<>();
  @LocalServerPort private int port;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @AfterEach
  void leave() {
    for (BrowserContext context : contexts) {
      // A request that is held up while its page goes would end the test as a failure.
      context.pages().forEach(Page::unrouteAll);
      context.close();
    }
  }

  /** As many frames in a row without a change are rest. */
  private static final String RESTS =
      """
      () => new Promise(rested => {
        const look = () => window.scrollY + [...document.querySelectorAll('h1, h2, canvas, svg, .panel, .tooltip, button, input')]
          .map(e => e.getBoundingClientRect()).map(box => [box.x, box.y, box.width, box.height].join()).join(';');
        let seen = '', same = 0;
        const frame = () => {
          const now = look();
          same = now === seen ? same + 1 : 0;
          seen = now;
          if (same < 15) requestAnimationFrame(frame); else rested();
        };
        frame();
      })\
      """;

  /** Waits until nothing is fetched for the page and nothing in it moves. */
  static void settle(Page page) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    rest(page);
  }

  /** Waits until nothing in the page moves, whatever is still on its way. */
  static void rest(Page page) {
    page.evaluate(RESTS);
  }

  static Locator searchField(Page page) {
    return page.locator("county-map").getByLabel("Find a place or agency").first();
  }

  Page openMap() {
    Page page = open("/", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("county-map .summary").waitFor();
    // The last of what the map fetches by itself.
    page.waitForFunction(
        "performance.getEntriesByType('resource').some(e => e.name.endsWith('/places.json'))");
    settle(page);
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

  /** Takes a picture for people, and finds nothing that keeps anybody from using the page. */
  static void assertAccessible(
      Page page, String path, String language, ColorScheme scheme, int width) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(
                    "target/screens/%s-%s-%s-%d.png"
                        .formatted(path.replaceAll("\\W+", "_"), language, scheme, width))));
    Chromium.assertAccessible(page, "%s %s %s %d".formatted(path, language, scheme, width));
  }

  /** A page of a new visitor that shows nothing yet. */
  Page newPage(Browser.NewContextOptions visitor) {
    BrowserContext context = chromium.visitor(visitor);
    contexts.add(context);
    return context.newPage();
  }

  static void signIn(Page page, String login, String password) {
    page.locator("#username").fill(login);
    page.locator("#password").fill(password);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
  }

  String address(String path) {
    return "http://localhost:" + port + path;
  }
}
