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
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the map's picture shows, and how it is moved. */
class MapPictureIT extends BrowserTest {
  private static final String NAMES =
      "const write = CanvasRenderingContext2D.prototype.fillText;"
          + "window.written = [];"
          + "CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {"
          + "  window.written.push(text);"
          + "  return write.call(this, text, ...at);"
          + "};";

  /** The colors that the map's lowest canvas has at points of the grid. */
  private static final String COLORS =
      """
      points => {
        const lines = document.querySelector('county-map .counties svg');
        const plane = lines.querySelector('g').getAttribute('transform').match(/-?[\\d.]+(e-?\\d+)?/g).map(Number);
        const canvas = document.querySelector('county-map .counties canvas');
        const [from, to] = [lines.getBoundingClientRect(), canvas.getBoundingClientRect()];
        const ratio = canvas.width / to.width;
        const context = canvas.getContext('2d');
        return points.map(([x, y]) => {
          const across = (from.left + x * plane[0] + plane[4] - to.left) * ratio;
          const down = (from.top + y * plane[3] + plane[5] - to.top) * ratio;
          const [red, green, blue] = context.getImageData(Math.floor(across), Math.floor(down), 1, 1).data;
          return (red << 16) | (green << 8) | blue;
        });
      }\
      """;

  private static final Pattern FRAME =
      Pattern.compile("stroke-dasharray=\"[^\"]*\" d=\"M(\\d+) (\\d+)l(\\d+) 0");

  @Autowired private CountyDirectory counties;
  @Autowired private CountyOutlines outlines;
  @Autowired private PublishedSnapshot published;
  @LocalServerPort private int port;

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
    // A page that is open for a minute asks by itself for what is new.
    assertThat(requests)
        .filteredOn(url ->
            !url.startsWith(address("/?v-r=heartbeat"))
                && !url.startsWith(address("/api/v1/map/agreements.json?revision=")))
        .isEmpty();
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

  /** A point in a county, on the grid of the map; and how large its part around it is. */
  private record Middle(County county, double x, double y, double size) {}

  /** Where the grid is in a picture. */
  private record Place(double scale, double x, double y) {
    /** The colors around a point, of which some are lines beside the county's own. */
    Set<Integer> colors(BufferedImage image, Middle middle) {
      int left = (int) (middle.x() * scale + x) - 2;
      int top = (int) (middle.y() * scale + y) - 2;
      return Arrays.stream(image.getRGB(left, top, 5, 5, null, 0, 5))
          .mapToObj(pixel -> pixel & 0xffffff)
          .collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?, LIGHT",
    "?measure=models&asOf=2022-06-30, DARK",
    "?measure=since, LIGHT",
  })
  void pictureOfTheServer_hasTheColorsOfTheBrowsersMap(String query, ColorScheme scheme)
      throws Exception {
    String drawn =
        query + "&width=2400&height=1600&theme=" + scheme.name().toLowerCase(Locale.ROOT);
    BufferedImage image = ImageIO.read(URI.create(address("/map.png" + drawn)).toURL());
    Place place = place(new Visitor(port).get("/map.svg" + drawn).body());
    Set<StateCode> hatched =
        published.get().agencies().stream()
            .filter(agency -> agency.draft().placement().isStatewide())
            .map(agency -> agency.draft().state())
            .collect(Collectors.toSet());
    List<Middle> middles =
        counties.list().stream()
            .filter(county -> !hatched.contains(county.state()))
            // The badge of Massachusetts lies over it.
            .filter(county -> county.state() != StateCode.RI)
            .flatMap(county -> middle(county).stream())
            .filter(middle -> middle.size() * place.scale() > 9)
            .toList();
    assertThat(middles).hasSizeGreaterThan(1000);
    assertThat(middles)
        .extracting(middle -> middle.county().state())
        .contains(StateCode.HI, StateCode.PR);
    Page page =
        newPage(
            new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setDeviceScaleFactor(2)
                .setViewportSize(1600, 1100));
    page.navigate(address("/" + query));
    page.locator("county-map .summary").waitFor();
    settle(page);
    List<?> seen =
        (List<?>)
            page.evaluate(
                COLORS, middles.stream().map(middle -> List.of(middle.x(), middle.y())).toList());
    List<String> others = new ArrayList<>();
    Set<Integer> colors = new HashSet<>();
    for (int i = 0; i < middles.size(); i++) {
      Set<Integer> ours = place.colors(image, middles.get(i));
      int theirs = ((Number) seen.get(i)).intValue();
      colors.add(theirs);
      if (!ours.contains(theirs)) {
        others.add("%s: in the browser %06x".formatted(middles.get(i).county(), theirs));
      }
    }
    assertThat(others).isEmpty();
    assertThat(colors).hasSizeGreaterThan(1);
  }

  /** The frame of Alaska is the first dashed line; the server tells where it is on the grid. */
  private Place place(String svg) {
    Matcher frame = FRAME.matcher(svg);
    assertThat(frame.find()).isTrue();
    CountyOutlines.Frame alaska = outlines.frames().getFirst();
    double scale = Double.parseDouble(frame.group(3)) / 2 / alaska.width();
    return new Place(
        scale,
        Double.parseDouble(frame.group(1)) / 2 - alaska.x() * scale,
        Double.parseDouble(frame.group(2)) / 2 - alaska.y() * scale);
  }

  /** The middle of the box of its largest part, if that is in it. */
  private Optional<Middle> middle(County county) {
    return outlines.rings(county.fips()).stream()
        .map(ring -> {
          Path2D part = new Path2D.Double();
          part.moveTo(ring[0], ring[1]);
          for (int i = 2; i < ring.length; i += 2) {
            part.lineTo(ring[i], ring[i + 1]);
          }
          part.closePath();
          return part;
        })
        .max(
            Comparator.comparingDouble(
                part -> part.getBounds2D().getWidth() * part.getBounds2D().getHeight()))
        .filter(part -> {
          Rectangle2D box = part.getBounds2D();
          return part.contains(
              box.getX() + 0.35 * box.getWidth(),
              box.getY() + 0.35 * box.getHeight(),
              0.3 * box.getWidth(),
              0.3 * box.getHeight());
        })
        .map(Path2D::getBounds2D)
        .map(box ->
            new Middle(
                county,
                box.getCenterX(),
                box.getCenterY(),
                Math.min(box.getWidth(), box.getHeight())));
  }
}
