package org.atlas287g.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * What only a real browser can show of the editors' screens, in Chromium, signed in as an editor.
 */
@RunningAtlas
@Import(EditBrowserIT.SignedIn.class)
class EditBrowserIT {
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage");

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort private int port;

  /** Every session of pages is an editor's. */
  @TestConfiguration(proxyBeanMethods = false)
  static class SignedIn {
    @Bean
    FilterRegistrationBean<Filter> signIn() {
      Filter filter =
          (request, response, chain) -> {
            var editor =
                UsernamePasswordAuthenticationToken.authenticated(
                    "7", "", AuthorityUtils.createAuthorityList("ROLE_EDITOR"));
            ((HttpServletRequest) request)
                .getSession()
                .setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(editor));
            chain.doFilter(request, response);
          };
      var registration = new FilterRegistrationBean<>(filter);
      registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return registration;
    }
  }

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BrowserIT.chromium())
                    .setArgs(ARGUMENTS));
  }

  @AfterAll
  static void stop() {
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({
    "edit/agreements/new, en-US, 1280",
    "edit/agreements/new, es-ES, 320",
    "edit/agreements/1, en-US, 320",
    "edit/meetings/new, en-US, 320",
    "edit/meetings/1, es-ES, 1280",
    "edit/agencies/1, en-US, 320",
    "edit/agencies/new, es-ES, 1280",
    "edit/paste-meetings, en-US, 320"
  })
  void screens_areAccessibleAndFitTheWindow(String path, String language, int width) {
    try (BrowserContext context = context(language, width)) {
      Page page = open(context, path);
      assertThat(
              new AxeBuilder(page)
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                  .analyze()
                  .getViolations())
          .as(path)
          .extracting(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
          .isEmpty();
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("no sideways scrolling")
          .isTrue();
    }
  }

  @Test
  void meetingByKeyboard_isSavedAndOnThePublicPage() {
    try (BrowserContext context = context("en-US", 1280)) {
      Page page = open(context, "edit/meetings");
      page.keyboard().press("Alt+n");
      page.waitForURL(Pattern.compile(".*/edit/meetings/new"));
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name as printed"))
          .focus();
      page.keyboard().type("Culpeper County");
      page.keyboard().press("Tab");
      page.keyboard().type("2/12/2026");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("ArrowDown");
      page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Task Force Model"))
          .first()
          .waitFor();
      page.keyboard().press("Home");
      page.keyboard().press("Enter");
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Source")).focus();
      page.keyboard().type("A local notice");
      page.keyboard().press("Control+s");
      page.getByText("Saved as version 0.").waitFor();
      assertThat(page).hasURL(Pattern.compile(".*/edit/meetings/\\d+"));

      page.navigate("http://localhost:" + port + "/meetings?q=culpeper");
      assertThat(page.getByText("2026-02-12").first()).isVisible();
    }
  }

  @Test
  void unsavedChanges_areAskedAboutBeforeLeaving() {
    try (BrowserContext context = context("en-US", 1280)) {
      Page page = open(context, "edit/agreements/1");
      page.getByLabel("Source").fill("changed");
      page.keyboard().press("Tab");
      page.keyboard().press("Alt+PageDown");
      assertThat(page.getByText("The form has changes that are not saved.")).isVisible();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on editing")).click();
      assertThat(page).hasURL(Pattern.compile(".*/edit/agreements/1"));
    }
  }

  private BrowserContext context(String language, int width) {
    return browser.newContext(
        new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 800));
  }

  private Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate("http://localhost:" + port + "/" + path);
    page.locator(".edit h1").waitFor();
    return page;
  }
}
