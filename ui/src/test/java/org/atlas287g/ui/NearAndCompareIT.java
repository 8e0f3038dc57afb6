package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the visitor is, found in the browser, and two counties side by side. */
class NearAndCompareIT extends BrowserTest {
  @Test
  void place_isFoundInTheBrowser_andNeverSent() {
    Page page = newPage(new Browser.NewContextOptions());
    page.context().grantPermissions(List.of("geolocation"));
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
    page.navigate(address("/"));
    page.locator("county-map .summary").waitFor();
    settle(page);
    Locator near = page.locator("county-map .near");
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
      near.click();
      assertThat(page.locator("county-map .panel h2")).hasText(place[2]);
      assertThat(page.locator("county-map .panel h2")).isFocused();
      assertThat(page.locator("county-map .near-said")).isHidden();
      settle(page);
      assertThat(sent).noneMatch(text -> text.contains(place[0]) || text.contains(place[1]));
      assertThat(page.url()).doesNotContain(place[0]);
    }
    page.context().setGeolocation(new Geolocation(48.8566, 2.3522));
    near.click();
    assertThat(page.locator("county-map .near-said"))
        .hasText("Where you are is in no county of the United States and its territories.");
    assertThat(sent).noneMatch(text -> text.contains("48.85") || text.contains("2.3522"));
  }

  @Test
  void whoRefuses_isToldWhatElseThereIs() {
    Page page = open("/?lang=es", "es", ColorScheme.DARK, 390, 844);
    page.locator("county-map .summary").waitFor();
    page.evaluate(
        "() => { navigator.geolocation.getCurrentPosition ="
            + " (_, no) => no({ code: 1, PERMISSION_DENIED: 1 }); }");
    page.locator("county-map .near").click();
    assertThat(page.locator("county-map .near-said"))
        .containsText("Su navegador no puede decir dónde está usted.");
    settle(page);
    assertAccessible(page, "/near", "es", ColorScheme.DARK, 390);
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
