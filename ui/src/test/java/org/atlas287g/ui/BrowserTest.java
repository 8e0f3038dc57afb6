package org.atlas287g.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
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
      // A request that a test holds up or answers itself must not come while its page goes.
      context.pages().forEach(Page::unrouteAll);
      context.close();
    }
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
