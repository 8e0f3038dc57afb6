package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.StringUtils;

/** The pages of the site, and whether every one is accessible. */
class SiteIT extends BrowserTest {
  private static final String ICE = "https://www.ice.gov/identify-and-arrest/287g";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agreements", "/meetings", "/about", "/no-such-page", "/login"})
  void languageSwitch_turnsEveryPageOfABrowserOfTheOtherLanguage_andStays(String path) {
    for (List<String> from : List.of(List.of("en-US", "en", "es"), List.of("es-MX", "es", "en"))) {
      Page page = open(path, from.get(0), ColorScheme.LIGHT, 1280, 800);
      assertThat(page.locator("html")).hasAttribute("lang", from.get(1));
      page.locator(".language:visible").click();
      page.waitForURL(url -> url.contains("lang=" + from.get(2)));
      assertThat(page.locator("html")).hasAttribute("lang", from.get(2));
      String about = from.get(2).equals("es") ? "Acerca de" : "About";
      assertThat(page.getByRole(AriaRole.LINK, named(about))).isVisible();
      page.getByRole(AriaRole.LINK, named(about)).click();
      page.waitForURL("**/about");
      assertThat(page.locator("html")).hasAttribute("lang", from.get(2));
      assertThat(page.locator("h1"))
          .hasText(from.get(2).equals("es") ? "Acerca del Atlas" : "About the Atlas");
    }
  }

  @Test
  void mapInTheLanguageOfTheLink_speaksIt() {
    Page page = open("/?lang=es&county=12021", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.locator("county-map .panel h2")).hasText("Collier County");
    assertThat(page.locator("county-map .summary")).containsText("135 acuerdos");
    assertThat(page.locator("county-map .legend")).containsText("3,103");
    assertThat(page.locator(".headline")).containsText("principios de 2025 (fecha deducida)");
  }

  @Test
  void filterOfAList_isInTheUrl_andInItsDownloads() {
    Page page = open("/agreements?state=AK", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("2 agreements shown")).isVisible();
    page.getByLabel("Agency, county, city or ZIP code").fill("Kodiak Police");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("/agreements?q=Kodiak+Police&state=AK"));
    assertThat(page.getByText("1 agreement shown")).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named("CSV")))
        .hasAttribute("href", "/api/v1/agreements.csv?q=Kodiak%20Police&state=AK");
    page.getByRole(AriaRole.LINK, named("Clear all filters")).click();
    assertThat(page.getByText("135 agreements shown")).isVisible();
    page.getByLabel("Support model").selectOption("WSO");
    page.waitForURL(url -> url.endsWith("/agreements?model=WSO"));
    assertThat(page.getByText("75 agreements shown")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Signed")).click();
    page.waitForURL(url -> url.endsWith("/agreements?model=WSO&sort=signed"));
    assertThat(page.locator("th[aria-sort=ascending]")).containsText("Signed");
    assertThat(page.locator("tbody tr").first()).containsText("2019");
  }

  @ParameterizedTest
  @CsvSource({
    "sheriff's, 125",
    "sheriff’s, 125",
    "Maricopa, 2",
    "'Collier County, FL', 2",
    "nothing, 0"
  })
  void searchOfTheList_findsNamesCountiesAndPlaces(String text, int count) {
    Page page = open("/agreements?q=" + text, "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.locator("tbody tr")).hasCount(count);
    if (count == 0) {
      assertThat(page.getByText("No agreement matches.")).isVisible();
    }
  }

  @Test
  void listThatCannotUseAParameter_saysSo() {
    Page page = open("/agreements?state=ZZ&model=TFM", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("ZZ");
    assertThat(page.getByText("No agreement matches.")).isVisible();
  }

  @Test
  void meetings_arePastOrUpcoming_andByFiscalYear() {
    Page page = open("/meetings?when=past", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("94 meetings shown")).isVisible();
    assertThat(page.locator("tbody").getByText("Scheduled")).hasCount(0);
    page = open("/meetings?when=upcoming", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("No meeting matches.")).isVisible();
    page = open("/meetings?fiscalYear=2025", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("2 meetings shown")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agreements", "/meetings", "/about"})
  void ageOfTheList_andWhoPublishes_areSaid(String path) {
    Page page = open(path, "en-US", ColorScheme.LIGHT, 1280, 800);
    if (path.equals("/")) {
      page.locator("county-map .summary").waitFor();
    }
    assertThat(page.locator(".age")).containsText("old, and things have changed since");
    assertThat(page.locator(".age a")).hasAttribute("href", ICE);
    assertThat(page.locator(".age a")).hasCount(1);
    assertThat(page.locator(".site-footer")).containsText("Published since");
    assertThat(page.locator(".site-footer")).containsText("Last updated");
    assertThat(page.getByText("early 2025 (date inferred)").first()).isVisible();
  }

  @Test
  void withoutScripts_thereIsTheHeadline_theListsAndTheFiles() {
    Page page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(address("/"));
    assertThat(page.locator("h1")).hasText("287(g) agreements with ICE");
    assertThat(page.getByText("135 agreements of 133 agencies in 21 states")).isVisible();
    assertThat(page.locator("noscript p")).isVisible();
    assertThat(page).hasTitle("287(g) agreements with ICE · 287(g) Atlas");
    assertThat(page.locator("meta[name=description]"))
        .hasAttribute("content", Pattern.compile(".*immigration enforcement.*135 agreements.*"));
    page.getByRole(AriaRole.LINK, named("All agreements")).click();
    assertThat(page.locator("tbody tr")).hasCount(135);
  }

  @Test
  void headline_isSeenWithoutScrolling_onADesktopAndAPhone() {
    for (int[] size : new int[][] {{1440, 900}, {390, 844}}) {
      Page page = open("/", "en-US", ColorScheme.LIGHT, size[0], size[1]);
      page.locator("county-map .summary").waitFor();
      Locator strong = page.locator(".headline strong");
      assertThat(strong).hasText("135 agreements of 133 agencies in 21 states");
      assertThat(strong).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
      assertThat(page.locator(".headline p").first())
          .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
      assertThat(page.locator(".headline p").first()).containsText("immigration enforcement");
      assertThat(page.locator("county-map .stage-map")).isInViewport();
    }
  }

  @Test
  void printedList_hasAllRows_theHeadOnEachPage_theDateAndTheUrl() throws IOException {
    Page page = open("/agreements", "en-US", ColorScheme.DARK, 1280, 800);
    try (PDDocument print = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("Letter")))) {
      String text = new PDFTextStripper().getText(print);
      assertThat(print.getNumberOfPages()).isBetween(3, 8);
      assertThat(StringUtils.countOccurrencesOf(text, "Support model"))
          .isEqualTo(print.getNumberOfPages());
      assertThat(
              Pattern.compile("(Jail Enforcement Model|Warrant Service\\s+Officer)")
                  .matcher(text.replaceAll("\\s+", " "))
                  .results()
                  .count())
          .isEqualTo(135);
      assertThat(text)
          .contains("135 agreements shown", "early 2025 (date inferred)", "/agreements, printed")
          .doesNotContain("Apply", "Download these rows");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/?county=12003, en-US, DARK",
    "/?county=12003, es, LIGHT",
    "/?state=FL&measure=models, en-US, LIGHT",
    "/?measure=since, es, DARK"
  })
  void viewIsAccessible(String path, String language, ColorScheme scheme) {
    for (int width : new int[] {1280, 390}) {
      Page page = open(path, language, scheme, width, width == 1280 ? 800 : 844);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      settle(page);
      assertAccessible(page, path, language, scheme, width);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, LIGHT, Filters, About: What the colors mean",
    "es, DARK, Filtros, Acerca de: Qué significan los colores"
  })
  void mapIsAccessible_withItsFiltersAndAnExplanationOpen(
      String language, ColorScheme scheme, String filters, String explanation) {
    Page page = open("/", language, scheme, 390, 844);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(filters)).click();
    assertThat(page.locator("#county-map-measure")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(explanation))
        .first()
        .click();
    assertThat(page.locator("[popover]:popover-open")).isVisible();
    Chromium.assertAccessible(page, "filters and explanation, %s %s".formatted(language, scheme));
  }
}
