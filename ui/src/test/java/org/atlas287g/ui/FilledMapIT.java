package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The map when counties have many agreements, of every status: invented ones, in place of those of
 * the dataset.
 */
class FilledMapIT extends BrowserTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** How many counties have how many agreements that are on the newest list. */
  private static final int[][] COUNTIES = {
    {60, 1}, {20, 2}, {8, 3}, {4, 4}, {2, 6}, {1, 9}, {1, 15}
  };

  private static final List<String> STATUSES =
      List.of("PENDING", "ACTIVE", "UNCONFIRMED_ABSENCE", "NO_LONGER_LISTED");

  private static final List<String> MODELS = List.of("JEM", "WSO", "TFM");

  private static final List<String> STATES =
      List.of(
          "AK", "AL", "AR", "AZ", "FL", "GA", "IA", "ID", "IN", "KS", "LA", "MA", "MO", "MS", "MT",
          "NE", "NH", "OK", "SC", "SD", "TN", "TX", "UT", "VA", "WV", "WY");

  @Test
  void classesFollowTheCounts_andStayWhileTheDateMoves() {
    Page page = filled("/", "en-US", ColorScheme.LIGHT, 1280, 800);
    Locator labels = page.locator("county-map .legend li:has(.swatch[style]) .class");
    List<String> classes = List.of("None listed", "1", "2–3", "4–8", "9–14", "15");
    assertThat(labels).hasText(classes.toArray(String[]::new));
    Locator slider = page.locator("#county-map-day");
    slider.focus();
    String full = page.locator("county-map .legend").innerText();
    for (int step = 0; step < 12; step++) {
      page.keyboard().press("PageDown");
      assertThat(labels).hasText(classes.toArray(String[]::new));
    }
    assertThat(page.locator("county-map .legend")).not().hasText(full);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 177 agreements",
    "PENDING, 3 agreements",
    "UNCONFIRMED_ABSENCE, 1 agreement",
    "NO_LONGER_LISTED, 2 agreements",
    "ALL, 183 agreements"
  })
  void statusFilter_showsWhatHasThatStatus(String status, String summary) {
    Page page = filled("/", "en-US", ColorScheme.LIGHT, 1280, 800);
    page.locator("#county-map-status").selectOption(status);
    assertThat(page.locator("county-map .summary")).containsText(summary + ",");
  }

  @ParameterizedTest
  @CsvSource({"en-US, LIGHT", "es, DARK"})
  void panelOfTwelveAgreements_isReadOnAPhone(String language, ColorScheme scheme) {
    Page page = filled("/?county=12021&status=ALL", language, scheme, 390, 844);
    Locator panel = page.locator("county-map .panel");
    assertThat(panel.locator("article")).hasCount(9);
    assertThat(panel.locator(".totals"))
        .containsText(
            language.equals("es") ? "12 acuerdos de 9 agencias" : "12 agreements of 9 agencies");
    // One for all but two agreements.
    assertThat(panel.locator(".known")).hasCount(3);
    assertThat(
            panel.locator(".panel-body").evaluate("body => body.scrollWidth <= body.clientWidth"))
        .as("nothing is cut off at the side")
        .isEqualTo(true);
    assertThat(
            panel.getByText(
                language.equals("es") ? "ya no figura en la lista" : "no longer listed"))
        .isVisible();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/twelve-%s.png".formatted(language))));
    Chromium.assertAccessible(page, "panel of twelve agreements, " + language);
    double before = panel.boundingBox().height;
    panel.locator(".stretch").click();
    assertThat(panel.boundingBox().height).as("taller").isGreaterThan(1.5 * before);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screens/twelve-tall-%s.png".formatted(language))));
    page.keyboard().press("Escape");
    assertThat(panel).isHidden();
  }

  @Test
  void stepOfTheDate_rewritesOneCanvasAndTheDateOnly() {
    Page page = filled("/", "en-US", ColorScheme.LIGHT, 1280, 800);
    settle(page);
    Object told =
        page.evaluate(
            """
            async () => {
              const slider = document.querySelector('#county-map-day');
              const step = async back => {
                slider.value = String(Number(slider.max) - back);
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise(requestAnimationFrame);
              };
              // The first step lets the choices be reset, and tells the year.
              await step(1);
              const seen = new Set();
              const note = node => {
                const element = node.nodeType === 1 ? node : node.parentElement;
                seen.add(element.closest('output, input, .legend, .panel, .badge, svg, [role=status]')?.tagName ?? element.outerHTML);
              };
              const watcher = new MutationObserver(all => all.forEach(({ target }) => note(target)));
              watcher.observe(document.querySelector('county-map'), { subtree: true, childList: true, characterData: true, attributes: true });
              const count = { puts: 0, strokes: 0, canvases: new Set() };
              const context = CanvasRenderingContext2D.prototype;
              const { putImageData, stroke } = context;
              context.putImageData = function (...all) { count.puts++; count.canvases.add(this.canvas); return putImageData.apply(this, all); };
              context.stroke = function (...all) { count.strokes++; return stroke.apply(this, all); };
              const steps = 20;
              for (let back = 2; back < 2 + steps; back++) await step(back);
              watcher.disconnect();
              Object.assign(context, { putImageData, stroke });
              return [count.puts <= steps, count.puts > 0, count.strokes, count.canvases.size, [...seen].filter(tag => tag !== 'SECTION').sort().join()];
            }\
            """);
    assertThat(told).isEqualTo(List.of(true, true, 0, 1, "BUTTON,INPUT,OUTPUT"));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void badgesOfManyStates_areShortened_andNoneCoversAnother(int width, int height) {
    Page page = filled("/", "en-US", ColorScheme.LIGHT, width, height);
    Locator badges = page.locator("county-map .badge:not([hidden])");
    assertThat(badges).hasCount(1);
    assertThat(badges).containsText("statewide: 1");

    page = filled("/", "en-US", ColorScheme.LIGHT, width, height, STATES);
    badges = page.locator("county-map .badge:not([hidden])");
    assertThat(badges).hasCount(STATES.size());
    settle(page);
    Object covered =
        badges.evaluateAll(
            """
            badges => {
              const boxes = badges.filter(badge => badge.matches('.short'))
                .map(badge => badge.querySelector('span').getBoundingClientRect());
              return boxes.length > badges.length / 2 && !boxes.some((one, i) => boxes.some((other, j) => i < j
                && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom));
            }
            """);
    assertThat(covered).as("most are written, none over another").isEqualTo(true);
    assertThat(page.getByText("TX 1").first()).isVisible();
    Chromium.assertAccessible(page, "badges of many states at " + width);
  }

  private Page filled(String path, String language, ColorScheme scheme, int width, int height) {
    return filled(path, language, scheme, width, height, List.of());
  }

  private Page filled(
      String path,
      String language,
      ColorScheme scheme,
      int width,
      int height,
      List<String> statewide) {
    Page page = open("/about", language, scheme, width, height);
    page.route("**/map/agreements.json*", route -> fill(route, statewide));
    page.route("**/api/v1/counties/12021", FilledMapIT::fillCounty);
    page.navigate(address(path));
    page.locator("county-map .summary").waitFor();
    return page;
  }

  /**
   * One agreement a day before the list's, in county after county; six more of other statuses, and
   * one for all of Florida. The first ones are those of these states.
   */
  private static void fill(Route route, List<String> states) {
    ObjectNode columns = (ObjectNode) JSON.readTree(route.fetch().text());
    List<Integer> counties = new ArrayList<>();
    int next = 0;
    for (int[] some : COUNTIES) {
      for (int i = 0; i < some[0]; i++) {
        counties.addAll(Collections.nCopies(some[1], next++));
      }
    }
    int listed = counties.size();
    for (int i = 0; i < 7; i++) {
      counties.add(next++);
    }
    int newest =
        (int)
            ChronoUnit.DAYS.between(
                LocalDate.parse(columns.get("epoch").stringValue()),
                LocalDate.parse(columns.get("listed").stringValue()));
    // Of the last, a statewide agency.
    String others = "0002331";
    String status = "1".repeat(listed) + others;
    StringBuilder model = new StringBuilder();
    ArrayNode county = JSON.createArrayNode();
    ArrayNode signed = JSON.createArrayNode();
    ArrayNode ended = JSON.createArrayNode();
    int before = 0;
    int day = 0;
    for (int row = 0; row < counties.size(); row++) {
      county.add(counties.get(row) - before);
      before = counties.get(row);
      int at = row == counties.size() - 1 ? newest - 5 : newest - 1 - row;
      signed.add(at - day);
      day = at;
      model.append(row % MODELS.size());
      if (status.charAt(row) == '3') {
        ended.addArray().add(row).add(newest);
      }
    }
    columns.put("n", counties.size()).put("model", model.toString()).put("status", status);
    columns.set("models", JSON.valueToTree(MODELS));
    columns.set("statuses", JSON.valueToTree(STATUSES));
    columns.set("county", county);
    columns.set("signed", signed);
    columns.set("ended", ended);
    for (String none : List.of("from", "more", "statewide", "unplaced", "meetings")) {
      columns.set(none, JSON.createArrayNode());
    }
    ArrayNode statewide = columns.withArray("statewide");
    for (String state : states) {
      statewide.addArray().add(states.indexOf(state)).add(state);
    }
    if (states.isEmpty()) {
      statewide.addArray().add(counties.size() - 1).add("FL");
    }
    answer(route, columns);
  }

  /** Twelve agreements of nine agencies. */
  private static void fillCounty(Route route) {
    ObjectNode county = (ObjectNode) JSON.readTree(route.fetch().text());
    ArrayNode agencies = JSON.createArrayNode();
    for (int i = 0; i < 9; i++) {
      ObjectNode agency = agencies.addObject();
      String name =
          i == 0
              ? "Sheriff’s Office of the County"
              : "Police Department of a City with a Long Name, No. " + i;
      agency.put("slug", "agency-" + i).put("name", name);
      agency
          .put("level", i == 0 ? "COUNTY" : "MUNICIPAL")
          .put("scope", "COUNTY")
          .putNull("website")
          .putNull("note");
      ArrayNode agreements = agency.putArray("agreements");
      for (int k = 0; k < (i < 3 ? 2 : 1); k++) {
        ObjectNode agreement = agreements.addObject();
        agreement
            .putObject("agency")
            .put("slug", "agency-" + i)
            .put("name", name)
            .put("level", "MUNICIPAL");
        String model = MODELS.get((i + k) % MODELS.size());
        agreement
            .put("state", "FL")
            .put("model", model)
            .put("modelAsPrinted", model)
            .put("signed", "2025-03-0" + (i + 1));
        agreement
            .put("status", STATUSES.get(i == 5 ? 0 : i == 6 ? 2 : i == 7 ? 3 : 1))
            .put("inForceFrom", "2025-03-01");
        agreement
            .putNull("inForceUntil")
            .put("statewide", false)
            .put("source", "ICE’s list")
            .putNull("note");
        agreement.putArray("counties").add("12021");
        agreement
            .putArray("documents")
            .addObject()
            .put("kind", "MOA")
            .put("url", "https://www.ice.gov/doclib/287g/" + i + ".pdf")
            .putNull("brokenSince")
            .putNull("archive");
        agreement
            .putObject("known")
            .put("origin", "LIST")
            .put("day", i < 7 ? "2026-01-08" : "2025-03-17")
            .put("inferred", false);
      }
    }
    county.set("agencies", agencies);
    county.set("meetings", JSON.createArrayNode());
    answer(route, county);
  }

  private static void answer(Route route, ObjectNode document) {
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(document.toString()));
  }
}
