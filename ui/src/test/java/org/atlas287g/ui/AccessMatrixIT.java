package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.web.Audience;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Who may open what, by which method: the table of URLs against the routes and endpoints that the
 * running application really has. One that is not listed fails.
 */
@RunningAtlas
class AccessMatrixIT {
  private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");

  @Autowired private ApplicationContext context;
  @Autowired private ServletContext servlets;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  @Test
  void everyRoute_isListed_andOpensForThoseListedOnly() throws Exception {
    Set<String> routed = new TreeSet<>();
    for (var route : new PublishedAddresses(context, servlets).routes().entrySet()) {
      List<String> patterns = PublishedAddresses.patterns(route.getKey());
      routed.addAll(patterns);
      for (String pattern : patterns) {
        Audience audience = Urls.of(pattern).audience();
        assertThat(Urls.of(pattern).pattern()).isEqualTo(pattern);
        assertThat(PublishedAddresses.mayOpen(route.getValue(), Set.of()))
            .as("a visitor opens " + pattern)
            .isEqualTo(audience == Audience.EVERYONE);
        assertThat(PublishedAddresses.mayOpen(route.getValue(), Set.of("EDITOR")))
            .as("an editor opens " + pattern)
            .isEqualTo(audience != Audience.ADMINS);
        assertThat(PublishedAddresses.mayOpen(route.getValue(), Set.of("EDITOR", "ADMIN")))
            .as("an admin opens " + pattern)
            .isTrue();
      }
    }
    // The rest of what Flow answers are its own.
    routed.add("/VAADIN/{folder}/**");
    assertThat(routed).isEqualTo(RegisteredUrls.patterns(Kind.VIEW));
  }

  @Test
  void visitors_areSentToTheSignIn_andNothingIsWrittenAtRoutes() throws Exception {
    for (UrlRule rule : RegisteredUrls.rules(Kind.VIEW)) {
      if (rule.pattern().endsWith("**")) {
        continue;
      }
      String path = RegisteredUrls.path(rule);
      Visitor visitor = new Visitor(port);
      var answer = visitor.get(path);
      if (rule.audience() == Audience.EVERYONE) {
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
      } else {
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).as(path).contains("/login");
      }
      for (String method : WRITING) {
        assertThat(visitor.send(method, path, "").statusCode())
            .as(method + " " + path)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void editorsAndAdmins_seeTheirPages_andWriteNothingWithoutTheToken() throws Exception {
    TestAccounts test = new TestAccounts(accounts, hasher);
    test.have("matrix-editor@example.org", Role.EDITOR, AccountState.ACTIVE);
    test.have("matrix-admin@example.org", Role.ADMIN, AccountState.ACTIVE);
    for (Role role : Role.values()) {
      Visitor visitor = new Visitor(port);
      String login = role == Role.ADMIN ? "matrix-admin" : "matrix-editor";
      visitor.signIn(login + "@example.org", TestAccounts.PASSWORD);
      assertThat(visitor.open("account")).contains("matrix-");
      assertThat(visitor.open("admin/accounts").contains("vaadin-grid"))
          .as(role + " sees the accounts")
          .isEqualTo(role == Role.ADMIN);
      assertThat(visitor.open("admin/audit").contains("vaadin-grid"))
          .as(role + " sees the history")
          .isEqualTo(role == Role.ADMIN);
      for (String path : RegisteredUrls.paths(Kind.VIEW)) {
        for (String method : WRITING) {
          assertThat(visitor.send(method, path, "").statusCode())
              .as(role + " " + method + " " + path)
              .isEqualTo(403);
        }
      }
    }
  }

  @Test
  void everyEndpoint_isListed_andOnlyRead() throws Exception {
    Set<String> found = new PublishedAddresses(context, servlets).endpoints();
    assertThat(found).contains("/api");
    found.remove("/api");
    Set<String> listed = RegisteredUrls.patterns(Kind.DATA, Kind.PAGE, Kind.FORM, Kind.EMBEDDED);
    listed.removeIf(pattern -> pattern.startsWith("/actuator/"));
    assertThat(found).isEqualTo(listed);
    Visitor visitor = new Visitor(port);
    for (String endpoint : RegisteredUrls.paths(Kind.DATA, Kind.PAGE, Kind.EMBEDDED)) {
      for (String method : WRITING) {
        assertThat(visitor.send(method, endpoint, "").statusCode())
            .as(method + " " + endpoint)
            .isIn(403, 404, 405);
      }
    }
  }

  /** What is sent must at least be a form: nothing else is taken, and nothing of another site. */
  @Test
  void everyForm_takesPostAlone_andNotFromOtherSites() throws Exception {
    RawClient other = new RawClient(port);
    for (UrlRule rule : RegisteredUrls.rules(Kind.FORM)) {
      String form = RegisteredUrls.path(rule);
      for (String method : List.of("PUT", "PATCH", "DELETE")) {
        assertThat(new Visitor(port).send(method, form, "").statusCode())
            .as(method + " " + form)
            .isEqualTo(405);
      }
      HttpResponse<String> sent = new Visitor(port).send("POST", form, "");
      assertThat(sent.headers().allValues("Cache-Control")).as(form).containsExactly("no-store");
      assertThat(sent.headers().firstValue("Set-Cookie")).as(form).isEmpty();
      if (!rule.pattern().contains("{")) {
        String post = "POST " + form + " HTTP/1.1";
        assertThat(other.send(post, "Host: localhost", "Sec-Fetch-Site: cross-site").status())
            .as(form)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void actions_ofVisitorsWithoutAToken_areRefused() throws Exception {
    Visitor visitor = new Visitor(port);
    for (String path : RegisteredUrls.paths(Kind.ACTION)) {
      for (String method : WRITING) {
        assertThat(visitor.send(method, path, "").statusCode())
            .as(method + " " + path)
            .isEqualTo(403);
      }
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  /** The packer's files and Aura's are many. */
  @Test
  void everyFile_isListed_andReadByEveryone() throws Exception {
    Set<String> files = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:META-INF/resources/*")) {
      String name = file.getFilename();
      if (name != null && name.contains(".") && !name.endsWith(".gz")) {
        files.add("/" + name);
      }
    }
    Set<String> listed = RegisteredUrls.patterns(Kind.FILE);
    listed.removeIf(pattern -> pattern.endsWith("**"));
    assertThat(files).isEqualTo(listed);
    for (String file : files) {
      HttpResponse<String> answer = new Visitor(port).get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(file).isEmpty();
    }
  }

  @Test
  void everyAnswer_isKept_loadsAndIsFramed_asListed() throws Exception {
    for (UrlRule rule : Urls.all()) {
      String path = RegisteredUrls.path(rule);
      HttpResponse<String> answer = new Visitor(port).get(path);
      Keeping keeping =
          answer.statusCode() == 200 && rule.pattern().equals(path)
              ? rule.keeping()
              : Keeping.NEVER;
      assertThat(answer.headers().allValues("Cache-Control"))
          .as(path + " " + answer.statusCode())
          .containsExactly(keeping.header());
      if (answer.statusCode() == 200) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
            .as(path)
            .containsExactly(rule.kind().policy().text());
      }
      assertThat(answer.headers().allValues("X-Frame-Options"))
          .as(path)
          .isEqualTo(rule.kind() == Kind.EMBEDDED ? List.of() : List.of("DENY"));
      assertThat(answer.headers().firstValue("Permissions-Policy").orElseThrow())
          .as(path)
          .contains(Urls.of(path).kind() == Kind.VIEW ? "geolocation=(self)" : "geolocation=()");
    }
  }
}
