package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the visitor is, found in the browser, and two counties side by side. */
class NearAndCompareIT extends BrowserTest {
  private static final Route.FulfillOptions UNAVAILABLE = new Route.FulfillOptions().setStatus(503);

  /** What the page asks for: the list of places, what is in a county, and whether there is news. */
  private static final String ASKED =
      "(?s)GET \\S+(/gazetteer.json|/counties/\\d{5}|/agreements.json\\?revision=\\d+) .*";

  /**
   * Where a visit may leave a text: the URL, the history, the title, and what the browser keeps.
   */
  private static final String KEPT =
      "[location.href, JSON.stringify(history.state), document.title,"
          + " JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join()";

  @Test
  void location_isAskedForOnClick_foundInTheBrowser_andNeverSent() {
    Page page = newPage(new Browser.NewContextOptions());
    page.context().grantPermissions(List.of("geolocation"));
    page.addInitScript(
        "const ask = navigator.geolocation.getCurrentPosition; window.asked = 0;"
            + " navigator.geolocation.getCurrentPosition = function (...how) {"
            + " window.asked++; ask.apply(this, how); }");
    List<String> sent = sentBy(page);
    page.navigate(address("/"));
    page.locator("county-map .summary").waitFor();
    settle(page);
    Locator near = page.locator("county-map .near");
    Locator here = page.locator("map-near dialog .here");
    near.click();
    assertThat(here).isVisible();
    assertThat(page.evaluate("window.asked")).isEqualTo(0);
    // Naples in Florida, Hilo in Hawaii, San Juan in Puerto Rico, and Adak beyond 180 degrees.
    for (String[] place :
        new String[][] {
          {"26.1420", "-81.7948", "Collier County"},
          {"19.7071", "-155.0816", "Hawaii County"},
          {"18.4061", "-66.0639", "San Juan Municipio"},
          {"52.9", "173.1", "Aleutians West Census Area"}
        }) {
      page.context()
          .setGeolocation(
              new Geolocation(Double.parseDouble(place[0]), Double.parseDouble(place[1])));
      here.click();
      assertThat(page.locator("county-map .panel h2")).hasText(place[2]);
      assertThat(page.locator("county-map .panel h2")).isFocused();
      assertThat(here).isHidden();
      settle(page);
      assertThat(sent).noneMatch(text -> text.contains(place[0]) || text.contains(place[1]));
      assertThat(page.url()).doesNotContain(place[0]);
      near.click();
    }
    page.context().setGeolocation(new Geolocation(48.8566, 2.3522));
    here.click();
    assertThat(page.locator("map-near dialog"))
        .containsText("Where you are is in no county of the United States and its territories.");
    assertThat(sent).noneMatch(text -> text.contains("48.85") || text.contains("2.3522"));
  }

  @Test
  void zipCodeOrCity_isFoundInTheBrowser_byKeyboard_andNeverSent() {
    Page page = newPage(new Browser.NewContextOptions().setViewportSize(1280, 800));
    List<String> sent = sentBy(page);
    page.navigate(address("/"));
    page.locator("county-map .summary").waitFor();
    settle(page);
    assertThat(sent).noneMatch(request -> request.contains("/gazetteer.json"));
    sent.clear();
    Locator near = page.locator("county-map .near");
    Locator field = page.locator("#map-near-text");
    Locator hits = page.locator("map-near .hit");
    Locator chosen = page.locator("county-map .panel h2");

    near.press("Enter");
    assertThat(field).isFocused();
    page.keyboard().type("34142-1234");
    assertThat(hits).hasText("34142 Collier County, FL");
    page.keyboard().press("Enter");
    assertThat(chosen).hasText("Collier County");
    assertThat(chosen).isFocused();
    assertThat(page).hasURL(address("/?county=12021"));

    near.press("Enter");
    assertThat(field).hasValue("");
    page.keyboard().type("canon city, colorado");
    assertThat(hits).hasText("Cañon City, CO Fremont County, CO");
    page.keyboard().press("Enter");
    assertThat(chosen).hasText("Fremont County");

    near.press("Enter");
    page.keyboard().type("immokale");
    assertThat(hits).hasText("Immokalee, FL Collier County, FL");
    page.keyboard().type("zzz");
    assertThat(page.locator("map-near .said")).containsText("No ZIP code or city of that name");
    assertThat(hits).hasCount(0);
    field.fill("Springfield");
    assertThat(hits).hasCount(12);
    assertThat(page.locator("map-near .said")).containsText("The first 12 are shown.");
    assertThat(hits.first()).containsText("Springfield, MO");
    page.keyboard().press("Enter");
    assertThat(hits.first()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(field).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(hits.nth(1)).containsText("Springfield, MA");
    assertThat(hits.nth(1)).isFocused();
    settle(page);
    assertAccessible(page, "/near-found", "en-US", ColorScheme.LIGHT, 1280);
    page.keyboard().press("Enter");
    assertThat(chosen).hasText("Hampden County");
    settle(page);

    near.press("Enter");
    page.keyboard().type("springfield");
    page.keyboard().press("Escape");
    assertThat(field).hasCount(0);
    assertThat(near).isFocused();
    assertThat(chosen).hasText("Hampden County");

    assertThat(sent.stream().filter(request -> request.contains("/gazetteer.json"))).hasSize(1);
    assertThat(sent).allMatch(request -> request.matches(ASKED));
    List<String> all = new ArrayList<>(sent);
    all.add((String) page.evaluate(KEPT));
    // Without the server's port, whose digits may be any.
    String left = all.toString().replace(address(""), "").toLowerCase(Locale.ROOT);
    assertThat(left)
        .doesNotContain("34142", "-1234", "canon", "ca%c3%b1on", "immo", "zzz", "spring");
  }

  @Test
  void whoRefuses_orHasNoFile_isToldWhatElseThereIs() {
    Page page = open("/?lang=es", "es", ColorScheme.DARK, 390, 844);
    page.locator("county-map .summary").waitFor();
    page.evaluate(
        "() => { navigator.geolocation.getCurrentPosition ="
            + " (_, no) => no({ code: 1, PERMISSION_DENIED: 1 }); }");
    page.route("**/gazetteer.json", route -> route.fulfill(UNAVAILABLE));
    page.locator("county-map .near").click();
    Locator dialog = page.locator("map-near dialog");
    assertThat(dialog).containsText("No se pudieron cargar los códigos postales y las ciudades.");
    dialog.locator(".here").click();
    assertThat(dialog).containsText("Su navegador no puede decir dónde está usted.");
    settle(page);
    assertAccessible(page, "/near", "es", ColorScheme.DARK, 390);
    page.unroute("**/gazetteer.json");
    page.locator("#map-near-text").fill("30301");
    page.getByRole(AriaRole.BUTTON, named("Reintentar")).click();
    // A ZIP code of several counties.
    assertThat(page.locator("map-near .hit"))
        .hasText(new String[] {"30301 Cobb County, GA", "30301 Fulton County, GA"});
    page.locator("map-near .hit").last().click();
    assertThat(page.locator("county-map .panel h2")).hasText("Fulton County");
  }

  /** Every request that a page makes from now on, whole. */
  private static List<String> sentBy(Page page) {
    List<String> sent = new ArrayList<>();
    page.onRequest(request ->
        sent.add(
            "%s %s %s %s"
                .formatted(
                    request.method(), request.url(), request.headers(), request.postData())));
    return sent;
  }

  @ParameterizedTest
  @CsvSource({"en-US, LIGHT, 1280", "es, DARK, 390"})
  void twoCounties_areComparedSideBySide_byKeyboard_andInTheUrl(
      String language, ColorScheme scheme, int width) {
    Page page = open("/?county=12021", language, scheme, width, 844);
    page.locator("county-map .panel-body[aria-busy=false]").waitFor();
    page.locator("county-map .summary").waitFor();
    Locator pin = page.locator("county-map .panel .pin");
    pin.press("Enter");
    assertThat(pin).isFocused();
    assertThat(pin).containsText("Collier County");
    assertThat(page).hasURL(address("/?county=12021&pin=12021"));
    searchField(page).or(page.locator("county-map .search input")).first().fill("Duval County");
    page.locator("county-map [role=option]").first().waitFor();
    page.keyboard().press("Enter");
    assertThat(page.locator("county-map .panel .figures thead th"))
        .hasText(new String[] {"Collier County, Florida", "Duval County, Florida"});
    assertThat(page).hasURL(address("/?county=12031&pin=12021"));
    assertThat(page.locator("county-map .panel .two > section")).hasCount(2);
    assertThat(page.locator("county-map .panel .two")).containsText("Collier County Sheriff");
    assertThat(page.locator("county-map .panel .two")).containsText("Jacksonville Sheriff");
    assertThat(page.locator("county-map .panel .figures tbody td").first()).hasText("1");
    settle(page);
    assertAccessible(page, "/compare-map", language, scheme, width);
    page.reload();
    page.locator("county-map .panel-body[aria-busy=false]").waitFor();
    assertThat(page.locator("county-map .panel .figures")).isVisible();
    pin.press("Enter");
    assertThat(page.locator("county-map .panel h2")).hasText("Duval County");
    assertThat(page).hasURL(address("/?county=12031"));
  }
}
