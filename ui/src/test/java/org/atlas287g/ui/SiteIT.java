package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the site, and whether every one is accessible. */
class SiteIT extends BrowserTest {
  @Test
  void spanishBrowser_getsSpanish() {
    Page page = open("/agreements", "es-MX", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Acuerdos")))
        .isVisible();
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("es");
  }

  @Test
  void filterOfAList_isInTheAddress() {
    Page page = open("/agreements?state=AK", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("2 agreements shown")).isVisible();
    page.getByLabel("Search by agency").fill("Kodiak");
    assertThat(page.getByText("1 agreement shown")).isVisible();
    page.waitForURL(url -> url.contains("q=Kodiak") && url.contains("state=AK"));
  }

  @Test
  void meetings_arePastOrUpcoming_andByFiscalYear() {
    Page page = open("/meetings?when=past", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("94 meetings shown")).isVisible();
    page = open("/meetings?when=upcoming", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.getByText("No meetings shown")).isVisible();
    page = open("/meetings?fiscalYear=2022", "en-US", ColorScheme.LIGHT, 1280, 800);
    assertThat(page.locator(".records [role=status]"))
        .hasText(Pattern.compile("[1-9]\\d? meetings shown"));
  }

  @ParameterizedTest
  @CsvSource({
    "/, en-US, LIGHT",
    "/, es, DARK",
    "/?county=12003, en-US, DARK",
    "/?county=12003, es, LIGHT",
    "/?state=FL&measure=models, en-US, LIGHT",
    "/?measure=since, es, DARK",
    "/agreements, en-US, LIGHT",
    "/agreements, es, DARK",
    "/meetings, en-US, DARK",
    "/meetings, es, LIGHT",
    "/about, en-US, LIGHT",
    "/about, es, DARK"
  })
  void viewIsAccessible(String path, String language, ColorScheme scheme) {
    for (int width : new int[] {1280, 390}) {
      Page page = open(path, language, scheme, width, width == 1280 ? 800 : 844);
      page.getByRole(AriaRole.HEADING).first().waitFor();
      page.waitForTimeout(800);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(
                  Path.of(
                      "target/screens/%s-%s-%s-%d.png"
                          .formatted(path.replaceAll("\\W+", "_"), language, scheme, width))));
      Chromium.assertAccessible(page, "%s %s %s %d".formatted(path, language, scheme, width));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, LIGHT, Filters, About: What the colours mean",
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
