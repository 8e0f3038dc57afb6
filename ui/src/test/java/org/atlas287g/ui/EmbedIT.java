package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.atlas287g.ui.session.SessionLimit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What other sites show of the Atlas in frames, and how visitors get the code for that. */
class EmbedIT extends BrowserTest {
  /**
   * Another site for the browser, and as near as the Atlas, which it would not let a far one load.
   */
  private static HttpServer site;

  private static final AtomicReference<String> framed = new AtomicReference<>("");

  @LocalServerPort private int port;
  @Autowired private SessionLimit sessions;

  @BeforeAll
  static void openSite() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] page =
              "<!DOCTYPE html><title>News</title><link rel=icon href=data:,><iframe src='%s' width=900 height=700></iframe>"
                  .formatted(framed.get())
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    site.start();
  }

  @AfterAll
  static void closeSite() {
    site.stop(0);
  }

  @Test
  void otherSite_showsTheMap_withoutCookieSessionOrThirdParty() {
    int before = sessions.open();
    Page page = newPage(new Browser.NewContextOptions().setViewportSize(1000, 800));
    List<String> hosts = new ArrayList<>();
    page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
    List<String> errors = new ArrayList<>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(message.text());
      }
    });
    FrameLocator frame = show(page, "/embed/map?county=12021&measure=models&lang=es");
    assertThat(frame.locator("county-map .panel h2")).hasText("Collier County");
    assertThat(frame.locator(".panel")).containsText("Collier County Sheriff's Office");
    assertThat(frame.locator("#county-map-measure")).hasValue("models");
    // The policy lets no attribute style anything.
    assertThat(frame.locator(".legend .swatch").nth(1).evaluate("e => e.style.background"))
        .asString()
        .isNotEmpty();
    assertThat(frame.locator("county-map .table, map-share, .near")).hasCount(0);
    assertThat(errors).isEmpty();
    assertThat(hosts).containsOnly("127.0.0.1", "localhost");
    assertThat(page.context().cookies()).isEmpty();
    assertThat(sessions.open()).isLessThanOrEqualTo(before);
    int steps = (int) page.evaluate("history.length");
    frame.locator("#county-map-measure").selectOption("since");
    frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Cerrar")).click();
    assertThat(frame.locator(".panel")).hasCount(0);
    assertThat(page.evaluate("history.length")).as("\"back\" is the site's own").isEqualTo(steps);
    Page whole = page.context().waitForPage(() -> frame.locator(".embedded-source a").click());
    assertThat(whole).hasURL(Pattern.compile(".*/\\?.*measure=since.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/county/12021/collier-county-florida"})
  void otherSite_showsNothingElse(String path) {
    Page page = newPage(new Browser.NewContextOptions());
    List<String> errors = new ArrayList<>();
    page.onConsoleMessage(message -> errors.add(message.text()));
    show(page, path);
    page.waitForCondition(
        () -> errors.stream().anyMatch(text -> text.contains("frame-ancestors 'none'")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/map?lang=es",
        "/embed/map?county=<b>",
        "/embed/county/12021?lang=es",
        "/embed/county/12021?asOf=2020-06-30",
        "/embed/county/99999"
      })
  void frame_setsNoCookie_andBeginsNoSession(String path) throws Exception {
    int before = sessions.open();
    HttpResponse<String> answer = new Visitor(port).get(path.replace("<b>", "%3Cb%3E"));
    assertThat(answer.statusCode()).isEqualTo(path.contains("99999") ? 404 : 200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().allValues("X-Frame-Options")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).endsWith("frame-ancestors *"));
    assertThat(answer.body())
        .contains(path.contains("es") ? "<html lang=\"es\"" : "<html lang=\"en\"")
        .doesNotContain("<b>");
    assertThat(sessions.open()).isLessThanOrEqualTo(before);
  }

  @Test
  void county_needsNoScript() {
    Page page = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    FrameLocator frame = show(page, "/embed/county/12021");
    assertThat(frame.locator(".sentence")).containsText("Collier County");
    assertThat(frame.locator(".figures li")).not().hasCount(0);
    assertThat(frame.locator(".small-map svg")).isVisible();
    assertThat(frame.locator(".embedded-source")).containsText("287(g) Atlas");
    assertThat(frame.locator(".embedded-source")).containsText("As of ICE’s list of early 2025");
    assertThat(frame.locator(".embedded-source a"))
        .hasAttribute("href", "/county/12021/collier-county-florida");
  }

  @ParameterizedTest
  @CsvSource({"en-US, LIGHT, 1280", "es, DARK, 390"})
  void mapOffersLinkCodeAndCitation(String language, ColorScheme scheme, int width) {
    Page page = open("/?county=12021&measure=models", language, scheme, width, 800);
    page.locator("county-map .summary").waitFor();
    Locator opener = page.locator("map-share > button");
    opener.press("Enter");
    Locator dialog = page.locator("map-share dialog");
    assertThat(dialog.locator("h2")).isFocused();
    assertThat(dialog.locator("#map-share-link"))
        .hasValue(address("/?measure=models&county=12021"));
    assertThat(dialog.locator("#map-share-code"))
        .hasValue(Pattern.compile("<iframe src=\"" + address("/embed/map")));
    assertThat(dialog.locator("#map-share-plain")).containsText("asOf=2025-02-12");
    assertThat(dialog.locator("#map-share-bibtex")).containsText("@misc{atlas287g-2025-02-12");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    dialog.locator(".action[aria-describedby=map-share-link]").click();
    assertThat(dialog.locator("[role=status]"))
        .hasText(language.equals("es") ? "Copiado." : "Copied.");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(address("/?measure=models&county=12021"));
    dialog.locator(".action[aria-expanded]").click();
    assertThat(page.frameLocator("map-share iframe").locator(".panel h2"))
        .hasText("Collier County");
    rest(page);
    assertAccessible(page, "/share", language, scheme, width);
    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(opener).isFocused();
    assertThat(page.locator("county-map .panel h2")).hasText("Collier County");
  }

  @Test
  void page_canBeCited_alsoWithoutScripts() {
    String path = "/county/12021/collier-county-florida";
    Page plain = newPage(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    plain.navigate(address(path));
    plain.locator("details.share summary").click();
    assertThat(plain.locator("#cite-plain"))
        .containsText("“287(g) agreements in Collier County, Florida.”");
    assertThat(plain.locator("#cite-plain")).containsText(path + "?asOf=2025-02-12");
    assertThat(plain.locator("details.share button:visible")).hasCount(0);
    plain.locator("details.share a.preview").click();
    assertThat(plain).hasURL(address("/embed/county/12021?lang=en"));
    Page page = open(path + "?asOf=2020-06-30", "es", ColorScheme.DARK, 390, 844);
    page.locator("details.share summary").press("Enter");
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.locator("[data-copies=embed-code]").click();
    assertThat(page.locator("details.share .said")).hasText("Copiado.");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .asString()
        .contains("/embed/county/12021?lang=es&amp;asOf=2020-06-30");
    page.locator("a.preview").click();
    assertThat(page.frameLocator("details.share iframe").locator(".sentence"))
        .containsText("30 jun 2020");
    rest(page);
    assertAccessible(page, "/county-share", "es", ColorScheme.DARK, 390);
  }

  /** A page of another site with a frame. */
  private FrameLocator show(Page page, String path) {
    framed.set(address(path));
    page.navigate(site());
    return page.frameLocator("iframe");
  }

  private String site() {
    return "http://127.0.0.1:" + site.getAddress().getPort() + "/";
  }
}
