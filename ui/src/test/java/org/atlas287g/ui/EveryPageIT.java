package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.atlas287g.ui.web.Audience;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that strangers can open, in both languages and themes. */
class EveryPageIT extends BrowserTest {
  /** Where the pattern or its bare URL shows less than the page can. */
  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          Map.entry("/agreements", List.of("/agreements?state=NC")),
          Map.entry(
              "/county/{fips}/{slug}",
              List.of(
                  "/county/12021/collier-county-florida",
                  "/county/12021/collier-county-florida?asOf=2020-01-01")),
          Map.entry("/county/{fips}", List.of("/county/12087")),
          Map.entry("/state/{postal}", List.of("/state/nc")),
          Map.entry("/agency/{slug}", List.of("/agency/fl-collier-county-sheriffs-office")),
          Map.entry("/meetings/calendar", List.of("/meetings/calendar?month=2024-02")),
          Map.entry("/meetings/{id}", List.of("/meetings/1")),
          Map.entry("/find", List.of("/find?q=collier")),
          Map.entry("/compare", List.of("/compare?from=2020-01-01")),
          Map.entry("/embed/map", List.of("/embed/map", "/embed/map?county=12021")),
          Map.entry("/embed/county/{fips}", List.of("/embed/county/12021")),
          Map.entry("/alerts", List.of("/alerts?topic=county:12021")));

  /** Each width is seen in both languages and both themes. */
  @ParameterizedTest
  @CsvSource({"en-US, 1280, 390", "es, 390, 1280"})
  void isAccessible(String language, int light, int dark) {
    Page page = newPage(new Browser.NewContextOptions().setLocale(language));
    for (String path : paths()) {
      show(page, ColorScheme.LIGHT, light);
      page.navigate(address(path));
      if (List.of(Kind.VIEW, Kind.EMBEDDED).contains(Urls.of(path.split("\\?")[0]).kind())) {
        settle(page);
      }
      assertAccessible(page, path, language, ColorScheme.LIGHT, light);
      show(page, ColorScheme.DARK, dark);
      rest(page);
      assertAccessible(page, path, language, ColorScheme.DARK, dark);
    }
  }

  /** What the other tests rely on. */
  @Test
  void whatCannotBeRead_isFound_inFramesToo() {
    Page page = newPage(new Browser.NewContextOptions());
    String pale = "<p style='color: #ccc; background: #fff'>Pale</p>";
    String html = "<html lang='en'><head><title>A page</title></head><body><main>%s</main></body>";
    page.setContent(html.formatted("<p>Dark</p>"));
    Chromium.assertAccessible(page, "dark");
    page.setContent(html.formatted(pale));
    assertThatThrownBy(() -> Chromium.assertAccessible(page, "pale"))
        .hasMessageContaining("color-contrast");
    page.setContent(
        html.formatted(
            "<iframe title='A frame' srcdoc=\"%s\"></iframe>".formatted(html.formatted(pale))));
    assertThatThrownBy(() -> Chromium.assertAccessible(page, "pale frame"))
        .hasMessageContaining("color-contrast");
  }

  private static void show(Page page, ColorScheme scheme, int width) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, width == 1280 ? 800 : 844);
  }

  private static List<String> paths() {
    List<String> paths =
        RegisteredUrls.rules(Kind.PAGE, Kind.FORM, Kind.EMBEDDED, Kind.VIEW).stream()
            .filter(rule -> rule.audience() == Audience.EVERYONE && !rule.pattern().endsWith("**"))
            .flatMap(rule ->
                EXAMPLES.getOrDefault(rule.pattern(), List.of(RegisteredUrls.path(rule))).stream())
            .toList();
    assertThat(paths).hasSizeGreaterThan(30);
    return paths;
  }
}
