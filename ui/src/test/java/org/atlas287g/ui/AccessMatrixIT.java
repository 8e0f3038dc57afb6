package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Who may open what, by which method: the tables below against the routes and endpoints that the
 * running application really has. One that is not listed fails.
 */
@RunningAtlas
class AccessMatrixIT {
  private enum Who {
    EVERYONE,
    EDITORS,
    ADMINS
  }

  private static final Map<String, Who> ROUTES =
      new TreeMap<>(
          Map.of(
              "", Who.EVERYONE,
              "account", Who.EDITORS,
              "admin/accounts", Who.ADMINS,
              "admin/audit", Who.ADMINS,
              "invitation/:token", Who.EVERYONE,
              "login", Who.EVERYONE,
              "reset/:token", Who.EVERYONE));

  static {
    ROUTES.put("setup/:token", Who.EVERYONE);
    for (String screen : List.of("agencies", "agreements", "meetings")) {
      ROUTES.put("edit/" + screen + "/:record?", Who.EDITORS);
    }
    ROUTES.put("edit/paste-agreements", Who.EDITORS);
    ROUTES.put("edit/paste-meetings", Who.EDITORS);
  }

  /** All for everyone, and for reading only. */
  private static final Set<String> ENDPOINTS =
      Set.of(
          "/about",
          "/agreements",
          "/meetings",
          "/api",
          "/api/**",
          "/api/v1/agencies",
          "/api/v1/agencies/{slug}",
          "/api/v1/agreements",
          "/api/v1/agreements.csv",
          "/api/v1/agreements.xlsx",
          "/api/v1/boundaries/{hash}/counties.json",
          "/api/v1/counties/{fips}",
          "/api/v1/map/agreements.json",
          "/api/v1/map/places/{hash}/places.json",
          "/api/v1/map/texts/{hash}/{language}.json",
          "/api/v1/meetings",
          "/api/v1/meetings.csv",
          "/api/v1/meetings.xlsx",
          "/api/v1/search",
          "/api/v1/states/{postal}",
          "/api/v1/summary");

  private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");

  @Autowired private ApplicationContext context;
  @Autowired private ServletContext servlets;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  @Test
  void everyRoute_isListed_andOpensForThoseListedOnly() throws Exception {
    Map<String, Class<? extends Component>> routes =
        new PublishedAddresses(context, servlets).routes();
    assertThat(routes.keySet()).isEqualTo(ROUTES.keySet());
    for (var route : routes.entrySet()) {
      Who who = ROUTES.get(route.getKey());
      assertThat(PublishedAddresses.mayOpen(route.getValue(), Set.of()))
          .as("a visitor opens " + route.getKey())
          .isEqualTo(who == Who.EVERYONE);
      assertThat(PublishedAddresses.mayOpen(route.getValue(), Set.of("EDITOR")))
          .as("an editor opens " + route.getKey())
          .isEqualTo(who != Who.ADMINS);
      assertThat(PublishedAddresses.mayOpen(route.getValue(), Set.of("EDITOR", "ADMIN")))
          .as("an admin opens " + route.getKey())
          .isTrue();
    }
  }

  @Test
  void visitors_areSentToTheSignIn_andNothingIsWrittenAtRoutes() throws Exception {
    for (var route : ROUTES.entrySet()) {
      String path = "/" + PublishedAddresses.address(route.getKey());
      Visitor visitor = new Visitor(port);
      var answer = visitor.get(path);
      if (route.getValue() == Who.EVERYONE) {
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
      for (String route : ROUTES.keySet()) {
        for (String method : WRITING) {
          String path = "/" + PublishedAddresses.address(route);
          assertThat(visitor.send(method, path, "").statusCode())
              .as(role + " " + method + " " + path)
              .isEqualTo(403);
        }
      }
    }
  }

  @Test
  void everyEndpoint_isListed_andOnlyRead() throws Exception {
    assertThat(new PublishedAddresses(context, servlets).endpoints())
        .isEqualTo(new TreeSet<>(ENDPOINTS));
    Visitor visitor = new Visitor(port);
    for (String endpoint : ENDPOINTS) {
      for (String method : WRITING) {
        assertThat(visitor.send(method, endpoint.replaceAll("[{}*]+", "x"), "").statusCode())
            .as(method + " " + endpoint)
            .isIn(403, 404, 405);
      }
    }
  }

  @Test
  void passkeyRequests_ofVisitors_areRefused_exceptTheQuestionForASignIn() throws Exception {
    Visitor visitor = new Visitor(port);
    for (String path :
        List.of(
            "/webauthn/register/options",
            "/webauthn/register",
            "/webauthn/register/none",
            "/login/webauthn",
            "/webauthn/authenticate/options")) {
      for (String method : WRITING) {
        assertThat(visitor.send(method, path, "").statusCode())
            .as(method + " " + path)
            .isEqualTo(403);
      }
      assertThat(visitor.get(path).statusCode()).as(path).isIn(302, 403);
    }
  }
}
