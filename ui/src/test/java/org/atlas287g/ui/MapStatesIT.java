package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map when something is not as usual: slow, failed, offline, or not placed on a county. */
class MapStatesIT extends BrowserTest {
  private static final String BAKER =
      "\"name\":\"Baker County Sheriff's Office\",\"level\":\"COUNTY\",\"scope\":";
  private static final String AGREEMENTS = "**/map/agreements.json*";

  @Test
  void aDocumentThatFails_isToldAndCanBeTriedAgain() {
    Page page = newPage(new Browser.NewContextOptions());
    page.route(AGREEMENTS, route -> route.abort());
    page.navigate(address("/"));
    assertThat(page.getByText("The data could not be loaded.")).isVisible();
    page.unroute(AGREEMENTS);
    page.getByRole(AriaRole.BUTTON, named("Try again")).click();
    assertThat(page.locator("county-map .summary")).containsText("135 agreements");
  }

  @Test
  void offline_theMapGoesOn_andSaysSo() {
    Page page = openMap();
    page.context().setOffline(true);
    assertThat(page.getByText("The map goes on with the list of")).isVisible();
    page.locator("#county-map-model").selectOption("JEM");
    assertThat(page.locator("county-map .summary")).containsText("60 agreements");
    page.context().setOffline(false);
    assertThat(page.getByText("The map goes on with the list of")).isHidden();
  }

  @Test
  void agencyThatIsNotPlaced_isInTheLegend_inTheTable_andInThePanelOfItsState() {
    Page page = newPage(new Browser.NewContextOptions());
    page.route(AGREEMENTS, route -> change(route, "\"unplaced\":[", "\"unplaced\":[[0,\"FL\"]"));
    page.route(
        "**/api/v1/states/FL",
        route -> change(route, BAKER + "\"COUNTY\"", BAKER + "\"UNPLACED\""));
    page.navigate(address("/"));
    assertThat(page.locator("county-map .legend li:has(.unplaced)")).containsText("Not placed 1");
    assertThat(page.locator("county-map .summary")).containsText("1 agreement not placed");
    page.locator("county-map tbody tr")
        .filter(new Locator.FilterOptions().setHasText("Not placed"))
        .getByRole(AriaRole.BUTTON)
        .click();
    Locator panel = page.locator("county-map .panel");
    assertThat(panel).containsText("Agencies not placed yet");
    assertThat(panel.locator("h3:has-text('not placed') ~ article").first())
        .containsText("Baker County Sheriff");
  }

  @Test
  void brokenLink_saysSinceWhen_andLeadsToTheArchive() {
    Page page = newPage(new Browser.NewContextOptions());
    page.route(
        "**/api/v1/counties/12003",
        route -> change(route, "\"brokenSince\":null", "\"brokenSince\":\"2026-03-01T23:30:00Z\""));
    page.navigate(address("/?county=12003"));
    Locator links = page.locator("county-map .panel .links").first();
    assertThat(links).containsText("Memorandum (MOA): the link has not worked since Mar 1, 2026");
    assertThat(links.getByText("copy in the web archive"))
        .hasAttribute("href", Pattern.compile("https://web\\.archive\\.org/web/\\d{8}/https://.*"));
  }

  /** Sends what the server answers, with the first such text replaced; it must be there. */
  private static void change(Route route, String text, String other) {
    String answer = route.fetch().text();
    if (!answer.contains(text)) {
      throw new AssertionError("no " + text + " in " + answer);
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(answer.replace(text, other)));
  }

  @Test
  void scriptThatMovesTheMapFails_offersRetry() {
    Page page = newPage(new Browser.NewContextOptions().setViewportSize(1280, 800));
    page.route("**/moving-*.js", Route::abort);
    page.navigate(address("/"));
    Locator retry = page.locator("county-map .notice button");
    retry.waitFor();
    page.unroute("**/moving-*.js");
    retry.click();
    page.locator("county-map .leaflet-control-zoom").waitFor();
    assertThat(page.locator("county-map .summary")).containsText("135 agreements");
  }

  @ParameterizedTest
  @CsvSource({"en-US, LIGHT, 1280", "es, DARK, 390"})
  void mapIsAccessible_whileItIsLoadingFailedOfflineAndOnTheMove(
      String language, ColorScheme scheme, int width) {
    Page page = open("/about", language, scheme, width, 800);
    List<Route> held = new ArrayList<>();
    AtomicBoolean fails = new AtomicBoolean();
    page.route(
        AGREEMENTS,
        route -> {
          if (fails.get()) {
            route.abort();
          } else {
            held.add(route);
          }
        });
    page.navigate(address("/"));
    Locator loading = page.locator(".first-page progress");
    loading.waitFor();
    Chromium.assertAccessible(page, "loading, " + language);

    fails.set(true);
    held.forEach(Route::abort);
    Locator retry = page.locator("county-map .notice button");
    retry.waitFor();
    Chromium.assertAccessible(page, "failed, " + language);

    page.unroute(AGREEMENTS);
    retry.click();
    Locator slider = page.getByRole(AriaRole.SLIDER);
    slider.focus();
    page.keyboard().press("Home");
    String begin = slider.inputValue();
    page.locator("county-map .timeline button").first().click();
    page.waitForCondition(() -> !slider.inputValue().equals(begin));
    Chromium.assertAccessible(page, "on the move, " + language);

    page.context().setOffline(true);
    page.locator("county-map .notice").waitFor();
    Chromium.assertAccessible(page, "offline, " + language);
  }
}
