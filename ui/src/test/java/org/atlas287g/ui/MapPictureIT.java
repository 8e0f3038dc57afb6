package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the map's picture shows, and how it is moved. */
class MapPictureIT extends BrowserTest {
  private static final String NAMES =
      "const write = CanvasRenderingContext2D.prototype.fillText;"
          + "window.written = [];"
          + "CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {"
          + "  window.written.push(text);"
          + "  return write.call(this, text, ...at);"
          + "};";

  @ParameterizedTest
  @CsvSource({"1280, 800", "1280, 560", "390, 844"})
  void stateAfterACounty_isShownWhole(int width, int height) {
    Page page = open("/?county=48201", "en-US", ColorScheme.LIGHT, width, height);
    page.locator("county-map .summary").waitFor();
    searchField(page).focus();
    page.keyboard().type("florida");
    assertThat(page.locator("place-search [role=option]").first()).containsText("Florida");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("state=FL"));
    settle(page);
    BoundingBox map = page.locator("county-map .leaflet-container").boundingBox();
    BoundingBox state =
        page.locator("county-map .counties svg path[vector-effect]:not([d=''])")
            .last()
            .boundingBox();
    double bottom =
        width < 640 ? page.locator("county-map .panel").boundingBox().y : map.y + map.height;
    assertThat(state.width).isGreaterThan(60);
    assertThat(state.x).isGreaterThanOrEqualTo(map.x);
    assertThat(state.x + state.width).isLessThanOrEqualTo(map.x + map.width);
    assertThat(state.y).isGreaterThanOrEqualTo(map.y);
    assertThat(state.y + state.height).isLessThanOrEqualTo(bottom);
  }

  @Test
  void resetAndTheWholeMapButton_leadBackFromZoomAndPan() {
    Page page = openMap();
    Locator reset = page.getByRole(AriaRole.BUTTON, named("Reset"));
    Locator whole = page.getByRole(AriaRole.BUTTON, named("Whole map"));
    assertThat(reset).isDisabled();
    assertThat(whole).hasAttribute("aria-disabled", "true");
    page.locator("county-map .stage-map").focus();
    page.keyboard().press("+");
    assertThat(reset).isEnabled();
    assertThat(whole).hasAttribute("aria-disabled", "false");
    reset.click();
    assertThat(reset).isDisabled();
    assertThat(whole).hasAttribute("aria-disabled", "true");
    page.locator("county-map .stage-map").focus();
    page.keyboard().press("+");
    assertThat(reset).isEnabled();
    page.keyboard().press("Shift+ArrowRight");
    settle(page);
    whole.focus();
    page.keyboard().press("Enter");
    assertThat(whole).hasAttribute("aria-disabled", "true");
    assertThat(reset).isDisabled();
    assertThat(page.url()).doesNotContain("#");
  }

  @Test
  void tooltipOnAPhone_liesWhollyOnTheMap() {
    Page page = open("/", "es", ColorScheme.LIGHT, 390, 844);
    page.locator("county-map .summary").waitFor();
    settle(page);
    BoundingBox map = page.locator("county-map .stage-map").boundingBox();
    Locator tooltip = page.locator("county-map .tooltip");
    int seen = 0;
    for (double x = map.x + 2; x < map.x + map.width; x += 16) {
      for (double y = map.y + 4; y < map.y + map.height; y += 28) {
        page.mouse().move(x, y);
        if (tooltip.isVisible()) {
          seen++;
          BoundingBox box = tooltip.boundingBox();
          assertThat(box.x).isGreaterThanOrEqualTo(map.x);
          assertThat(box.x + box.width).isLessThanOrEqualTo(map.x + map.width);
          assertThat(box.y).isGreaterThanOrEqualTo(map.y);
          assertThat(box.y + box.height).isLessThanOrEqualTo(map.y + map.height);
        }
      }
    }
    assertThat(seen).as("places with a county").isGreaterThan(50);
  }

  @Test
  void nearBy_countiesAndPlacesAreNamed_withoutARequest() {
    Page page = newPage(new Browser.NewContextOptions().setViewportSize(1280, 800));
    page.addInitScript(NAMES);
    page.navigate(address("/"));
    page.waitForFunction(
        "performance.getEntriesByType('resource').some(e => e.name.endsWith('/places.json'))");
    settle(page);
    assertThat(page.evaluate("written.filter(text => text.length > 2)"))
        .as("from far away")
        .isEqualTo(List.of());
    pointAt(page, "Harris County, TX");
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.locator("county-map .stage-map").focus();
    for (String name : List.of("Houston", "Harris County")) {
      page.mouse().wheel(0, -300);
      page.waitForFunction("name => written.includes(name)", name);
    }
    assertThat(requests).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void inForcedColours_theLegendShowsItsColours(ColorScheme scheme) {
    Page page =
        newPage(
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setForcedColors(ForcedColors.ACTIVE)
                .setViewportSize(1280, 800));
    page.navigate(address("/?measure=models"));
    Locator swatches = page.locator("county-map .legend .swatch[style]");
    swatches.first().waitFor();
    assertThat(
            swatches.evaluateAll(
                "all => new Set(all.map(s => getComputedStyle(s).backgroundColor)).size"))
        .as("colours of swatches")
        .isEqualTo(swatches.count());
    assertThat(swatches.first()).not().hasCSS("border-top-width", "0px");
  }
}
