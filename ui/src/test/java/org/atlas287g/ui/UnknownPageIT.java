package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.session.SessionLimit;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that lead nowhere. */
class UnknownPageIT extends BrowserTest {
  private static final String LOGIN = "unknown-page@example.org";

  @Autowired private SessionLimit sessions;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "/no-such-page, en, There is no page at this URL",
    "/no-such-page?lang=es, es, No hay ninguna página en esta URL",
    "/agreements/12, en, There is no page at this URL",
    "/edit, en, There is no page at this URL",
    "/admin/none, en, There is no page at this URL",
    "/error, en, There is no page at this URL",
    "/none.css, en, There is no page at this URL",
    "/setup, en, There is no page at this URL",
    "/%3Cscript%3E, en, There is no page at this URL"
  })
  void readablePageInTheSitesFrame_inBothLanguages_withoutASession(
      String path, String language, String title) throws Exception {
    int before = sessions.open();
    Visitor visitor = new Visitor(port);
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>")
        .contains("href=\"/agreements\"", "href=\"/meetings\"", "href=\"/about\"")
        .doesNotContain("href=\"/account\"", "<script>", "notfound.");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    assertThat(sessions.open()).isLessThanOrEqualTo(before);
  }

  static Stream<String> pathsBesideThoseOfTheTable() {
    return Urls.all().stream()
        .filter(rule -> rule.kind() != Kind.DATA && !rule.pattern().endsWith("**"))
        .map(RegisteredUrls::path)
        .flatMap(
            path -> path.equals("/") ? Stream.of("/none") : Stream.of(path + "x/y/z", "/x" + path));
  }

  @ParameterizedTest
  @MethodSource("pathsBesideThoseOfTheTable")
  void lookalikes_leadNowhere_withoutASession(String path) throws Exception {
    Visitor visitor = new Visitor(port);
    assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
    assertThat(visitor.cookie("JSESSIONID")).as(path).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void otherMethods_getTheStatusAlone_withoutASession(String method) throws Exception {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> answer = visitor.send(method, "/no-such-page", "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
    assertThat(visitor.cookie("JSESSIONID")).isEmpty();
  }

  @Test
  void editors_keepTheirLinks_andAPageForAdminsLooksLikeNone() throws Exception {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Visitor editor = new Visitor(port);
    editor.signIn(LOGIN, TestAccounts.PASSWORD);
    HttpResponse<String> answer = editor.get("/no-such-page");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("href=\"/account\"").doesNotContain(LOGIN, "Somebody");
    assertThat(editor.open("admin/accounts"))
        .contains("There is no page at this URL")
        .doesNotContain("vaadin-grid");
  }

  @Test
  void isAccessible() {
    for (String language : List.of("en-US", "es")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {1280, 320}) {
          Page page =
              newPage(
                  new Browser.NewContextOptions()
                      .setLocale(language)
                      .setColorScheme(scheme)
                      .setViewportSize(width, 800));
          assertThat(page.navigate(address("/no-such-page")).status()).isEqualTo(404);
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(
                      Path.of(
                          "target/screens/unknown-%s-%s-%d.png"
                              .formatted(language, scheme, width))));
          Chromium.assertAccessible(page, language + " " + scheme + " " + width);
        }
      }
    }
  }
}
