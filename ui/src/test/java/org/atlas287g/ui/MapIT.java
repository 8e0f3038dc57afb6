package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map as its visitors use it. */
class MapIT extends BrowserTest {
  @Test
  void addressOfACounty_restoresItsPanel() {
    Page page = open("/?county=12003", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("Baker County Sheriff's Office").first()).isVisible();
    assertThat(page.getByText("Florida Department of Corrections").first()).isVisible();
  }

  @Test
  void mapPaints_countiesInSeveralColours() {
    Page page = openMap();
    assertThat(
            ((Number)
                    page.evaluate(
                        """
                        () => {
                          const colours = new Map();
                          for (const canvas of document.querySelectorAll('county-map canvas')) {
                            const {width, height} = canvas;
                            const data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
                            for (let i = 0; i < data.length; i += 4) {
                              if (data[i + 3] < 255) continue;
                              const key = data[i] << 16 | data[i + 1] << 8 | data[i + 2];
                              colours.set(key, (colours.get(key) ?? 0) + 1);
                            }
                          }
                          return [...colours.values()].filter(pixels => pixels > 200).length;
                        }\
                        """))
                .intValue())
        .as("colours that fill more than two hundred pixels")
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void clickOnACounty_opensItsPanelAndIsInTheAddress() {
    Page page = openMap();
    pointAt(page, "Sweetwater County, WY");
    page.mouse().down();
    page.mouse().up();
    page.waitForURL(url -> url.contains("county=56037"));
    assertThat(page.getByText("Sweetwater County Sheriff's Office").first()).isVisible();
    assertThat(page).hasTitle(Pattern.compile("Sweetwater County.*"));
  }

  @Test
  void countyByKeyboard_opensItsPanel_escapeClosesIt_backReopensIt() {
    Page page = openMap();
    Locator field = searchField(page);
    field.focus();
    page.keyboard().type("baker county, fl");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("county=12003"));
    assertThat(page.getByText("Baker County Sheriff's Office").first()).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.HEADING, named("Baker County"))).isHidden();
    assertThat(page.url()).doesNotContain("county=");
    assertThat(field).isFocused();
    page.goBack();
    assertThat(page.getByRole(AriaRole.HEADING, named("Baker County"))).isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "sweetwater county sheriff, Sweetwater County Sheriff's Office, county=56037, Sweetwater County",
    "33101, 33101, county=12086, Miami-Dade County",
    "'kodiak, ak', Kodiak Police Department, county=02150, Kodiak Island Borough",
    "baker county fl, 'Baker County, FL', county=12003, Baker County",
    "texas, Texas, state=TX, Texas"
  })
  void searchByKeyboard_opensWhatIsChosenAndMovesTheFocusThere(
      String typed, String label, String address, String heading) {
    Page page = openMap();
    searchField(page).focus();
    page.keyboard().type(typed);
    assertThat(page.locator("place-search [role=option]").first()).containsText(label);
    page.keyboard().press("ArrowDown");
    assertThat(searchField(page)).hasAttribute("aria-activedescendant", "place-search-hit-0");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains(address));
    assertThat(page.getByRole(AriaRole.HEADING, named(heading))).isFocused();
    assertThat(searchField(page)).hasAttribute("aria-expanded", "false");
    assertThat(page.locator("county-map .panel-body")).hasAttribute("aria-busy", "false");
  }

  @Test
  void searchByPointer_opensWhatIsChosen() {
    Page page = openMap();
    searchField(page).fill("fairfax");
    Locator option =
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Fairfax County, VA"));
    assertThat(option.first()).isVisible();
    assertThat(option.first().boundingBox().height >= 44).isTrue();
    option.first().click();
    page.waitForURL(url -> url.contains("county=51059"));
    assertThat(page.getByRole(AriaRole.HEADING, named("Fairfax County"))).isVisible();
  }

  @Test
  void searchList_isWalkedAndClosedByKeyboard_andCounted() {
    Page page = openMap();
    Locator field = searchField(page);
    field.focus();
    page.keyboard().type("331");
    assertThat(page.locator("place-search [role=status]")).hasText("12 results");
    page.keyboard().press("ArrowUp");
    assertThat(field).hasAttribute("aria-activedescendant", "place-search-hit-11");
    page.keyboard().press("Home");
    assertThat(field).hasAttribute("aria-activedescendant", "place-search-hit-0");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screens/search-list.png")));
    page.keyboard().press("Escape");
    assertThat(page.locator("place-search [role=listbox]")).isHidden();
    assertThat(field).hasValue("331");
    field.fill("xyzzy");
    assertThat(page.locator("place-search .note")).hasText("Nothing of that name was found.");
  }

  @Test
  void searchWithoutAnswer_saysSoAndFindsCountiesAndStates() {
    Page page = openMap();
    page.route("**/api/v1/search**", route -> route.abort());
    searchField(page).focus();
    page.keyboard().type("baker county, fl");
    assertThat(page.locator("place-search .note")).containsText("only counties and states");
    assertThat(page.locator("place-search [role=option]")).hasCount(1);
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("county=12003"));
  }

  @Test
  void openSearchList_isAccessible() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      for (int width : new int[] {1280, 390}) {
        Page page = open("/", "en-US", scheme, width, width == 1280 ? 800 : 844);
        page.locator("county-map .summary").waitFor();
        searchField(page).focus();
        page.keyboard().type("jackson");
        page.locator("place-search [role=option]").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/search-%s-%d.png".formatted(scheme, width))));
        Chromium.assertAccessible(page, "search %s %d".formatted(scheme, width));
      }
    }
  }

  @Test
  void countyToCountyByKeyboard_tellsItsNameAndEnterSelectsIt() {
    Page page = open("/?county=12003", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("county-map .summary").waitFor();
    page.locator("county-map .stage-map").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator("county-map .tooltip")).containsText("Columbia County, FL");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("county=12023"));
    assertThat(page.getByRole(AriaRole.HEADING, named("Columbia County"))).isFocused();
  }

  @Test
  void choices_areInTheAddressTheTitleAndTheLegend_andBackUndoesThem() {
    Page page = openMap();
    page.locator("#county-map-measure").selectOption("models");
    page.waitForURL(url -> url.endsWith("?measure=models"));
    assertThat(page.locator("county-map .legend")).containsText("JEM only");
    assertThat(page).hasTitle("Models present – 287(g) Atlas");
    page.locator("#county-map-model").selectOption("WSO");
    page.locator("#county-map-status").selectOption("ALL");
    page.waitForURL(url -> url.endsWith("?measure=models&model=WSO&status=ALL"));
    assertThat(page.locator("county-map .summary")).containsText("75 agreements");
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.goBack();
    page.waitForURL(url -> url.endsWith("?measure=models&model=WSO"));
    page.goBack();
    page.waitForURL(url -> url.endsWith("?measure=models"));
    assertThat(page.locator("county-map .summary")).containsText("135 agreements");
    assertThat(page.locator("#county-map-model")).hasValue("");
    page.goForward();
    assertThat(page.locator("county-map .summary")).containsText("75 agreements");
    assertThat(requests).as("requests on the way back and forth").isEmpty();
    page.getByRole(AriaRole.BUTTON, named("Reset")).click();
    assertThat(page.locator("#county-map-measure")).hasValue("agreements");
    assertThat(page.url()).doesNotContain("?");
  }

  @Test
  void meetingsPerCounty_areCountedAsTheDocumentSays() {
    Page page = open("/?measure=meetings", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.locator("county-map .summary")).containsText("94 meetings");
    assertThat(page.locator("county-map .legend h2")).containsText("Meetings per county");
  }

  @Test
  void whatNoneListedMeans_isOneKeyAway() {
    Page page = openMap();
    Locator button = page.getByRole(AriaRole.BUTTON, named("About: What “none listed” means"));
    button.focus();
    page.keyboard().press("Enter");
    Locator text = page.getByText("It does not mean that no agency there works with ICE");
    assertThat(text).isVisible();
    page.keyboard().press("Escape");
    assertThat(text).isHidden();
    assertThat(button).isFocused();
  }

  @Test
  void dateByKeyboard_isInTheAddress_andEarlierDaysShowFewer() {
    Page page = openMap();
    Locator slider = page.getByRole(AriaRole.SLIDER);
    slider.focus();
    page.keyboard().press("Home");
    assertThat(page.locator("county-map .summary")).containsText("1 agreement,");
    page.waitForURL(url -> url.contains("asOf="));
    page.reload();
    assertThat(page.locator("county-map .summary")).containsText("1 agreement,");
    page.getByRole(AriaRole.SLIDER).focus();
    page.keyboard().press("End");
    assertThat(page.locator("county-map .summary")).containsText("135 agreements");
  }

  @Test
  void play_runsToTheNewestList_andAsksTheServerNothing() {
    Page page = openMap();
    Locator slider = page.getByRole(AriaRole.SLIDER);
    slider.focus();
    page.keyboard().press("Home");
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    String before = slider.inputValue();
    page.getByRole(AriaRole.BUTTON, named("Play through the signing dates")).click();
    page.waitForCondition(() ->
        Long.parseLong(slider.inputValue()) > Long.parseLong(before)
            && !slider.inputValue().equals(slider.getAttribute("max")));
    page.waitForFunction(
        "() => { const days = document.querySelector('#county-map-day'); return days.value === days.max; }",
        null,
        new Page.WaitForFunctionOptions().setTimeout(120_000));
    assertThat(page.getByRole(AriaRole.BUTTON, named("Play through the signing dates")))
        .isVisible();
    assertThat(page.url()).doesNotContain("asOf");
    assertThat(requests).isEmpty();
  }

  @Test
  void lessMotion_playsByYears() {
    Page page = open("/", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    Locator slider = page.getByRole(AriaRole.SLIDER);
    slider.focus();
    page.keyboard().press("Home");
    long first = Long.parseLong(slider.inputValue());
    page.evaluate(
        """
        () => {
          window.days = [];
          const look = () => {
            const { value } = document.querySelector('#county-map-day');
            if (window.days.at(-1) !== value) window.days.push(value);
            requestAnimationFrame(look);
          };
          look();
        }\
        """);
    page.getByRole(AriaRole.BUTTON, named("Play through the signing dates")).click();
    page.waitForCondition(() -> Long.parseLong(slider.inputValue()) >= first + 3 * 365);
    // Every day that was shown, of which each frame might have had another.
    assertThat((List<?>) page.evaluate("window.days")).hasSizeBetween(3, 5);
  }

  @Test
  void onAPhone_aTapOpensTheSheetBelowTheMap_andOneFingerScrollsThePage() {
    Page page =
        newPage(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true));
    page.navigate(address("/"));
    Locator map = page.locator("county-map .leaflet-container");
    page.locator("county-map .summary").waitFor();
    settle(page);
    assertThat(map).hasCSS("touch-action", "pan-x pan-y");
    BoundingBox box = map.boundingBox();
    page.touchscreen().tap(box.x + box.width * 0.45, box.y + box.height * 0.35);
    page.waitForURL(url -> url.contains("county="));
    Locator sheet = page.locator("county-map .panel");
    assertThat(sheet).isVisible();
    settle(page);
    assertThat(map.boundingBox().y + map.boundingBox().height)
        .as("the map ends above the sheet")
        .isLessThanOrEqualTo(sheet.boundingBox().y);
    page.locator("county-map .panel .close").tap();
    assertThat(sheet).isHidden();
  }

  @Test
  void filterHoverPanAndZoom_askTheServerNothing() {
    Page page = openMap();
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url()));
    page.locator("#county-map-model").selectOption("JEM");
    page.waitForURL(url -> url.contains("model=JEM"));
    BoundingBox map = page.locator("county-map .leaflet-container").boundingBox();
    for (int i = 0; i < 40; i++) {
      page.mouse().move(map.x + map.width * i / 40, map.y + map.height / 2);
    }
    page.mouse().down();
    page.mouse().move(map.x + map.width / 2, map.y + map.height / 3);
    page.mouse().up();
    page.mouse().wheel(0, -200);
    settle(page);
    assertThat(requests).isEmpty();
  }

  @Test
  void wheel_scrollsThePageUntilTheMapHasTheFocus() {
    Page page = openMap();
    Locator canvas = page.locator("county-map canvas").first();
    BoundingBox map = page.locator("county-map .leaflet-container").boundingBox();
    double whole = canvas.boundingBox().width;
    page.mouse().move(map.x + map.width / 2, map.y + map.height / 2);
    page.mouse().wheel(0, 100);
    page.waitForFunction("window.scrollY > 0 || document.scrollingElement.scrollTop > 0");
    assertThat(canvas.boundingBox().width).isEqualTo(whole);
    page.mouse().wheel(0, -100);
    page.waitForFunction("window.scrollY === 0");
    page.locator("county-map .stage-map").focus();
    page.mouse().wheel(0, -300);
    page.waitForFunction(
        "width => document.querySelector('county-map canvas').getBoundingClientRect().width"
            + " > width",
        whole);
    assertThat(page.evaluate("window.scrollY")).isEqualTo(0);
    page.waitForFunction(
        "document.querySelector('county-map .counties').style.transform.includes('scale(1)')");
  }

  @Test
  void afterAZoom_whatIsPointedAtIsWhatIsSeen() {
    Page page = open("/?county=12003", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("county-map .summary").waitFor();
    settle(page);
    BoundingBox outline =
        page.locator("county-map .counties svg path[d][vector-effect]:not([d=''])")
            .first()
            .boundingBox();
    assertThat(outline.width).as("zoomed in").isGreaterThan(30);
    page.mouse().move(outline.x + outline.width / 2, outline.y + outline.height / 2);
    assertThat(page.locator("county-map .tooltip")).containsText("Baker County, FL");
  }

  @Test
  void tableSaysWhatTheMapSays() {
    Page page = openMap();
    assertThat(
            page.locator(
                "county-map table tbody tr", new Page.LocatorOptions().setHasText("Baker County")))
        .hasCount(1);
    assertThat(page.locator("county-map .summary")).containsText("135 agreements");
    assertThat(page.locator("county-map .summary")).hasAttribute("aria-live", "polite");
  }

  @Test
  void onPaper_theWholeMapIsThere_inTheColoursOfPaper() {
    Page page = open("/", "en-US", ColorScheme.DARK, 1280, 800);
    page.locator("county-map .summary").waitFor();
    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("county-map .printed img")).isVisible();
    assertThat(page.locator("county-map .stage-map")).isHidden();
    assertThat(
            page.evaluate(
                """
                () => {
                  const image = document.querySelector('.printed img');
                  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
                  const context = canvas.getContext('2d');
                  context.drawImage(image, 0, 0);
                  const data = context.getImageData(0, 0, canvas.width, canvas.height).data;
                  const colours = new Set();
                  for (let i = 0; i < data.length; i += 4) {
                    if (data[i + 3] === 255) colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
                  }
                  return colours.has(0x5c98a8);
                }\
                """))
        .as("the light theme's colour of one agreement")
        .isEqualTo(true);
    page.evaluate("dispatchEvent(new Event('afterprint'))");
    assertThat(page.locator("county-map .printed")).hasCount(0);
  }
}
