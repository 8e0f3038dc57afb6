package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.session.SessionLimit;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way that a URL could lead to Flow past the page chain, by every kind of request. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/gate-${random.uuid}",
      "atlas.sessions.max=100000",
      "atlas.sessions.client-max=100000",
      "atlas.sessions.client-rate=100000",
      "atlas.sessions.linger=1s",
      "server.tomcat.background-processor-delay=1s"
    })
class FlowGateIT {
  private static final String ADMIN = "gate-admin@example.org";

  /** Beside the table's: paths that it does not have, and Flow's own. */
  private static final List<String> OTHERS =
      List.of(
          "/api",
          "/actuator",
          "/actuator/health/db",
          "/actuator/none",
          "/none.css",
          "/aura/none.css",
          "/VAADIN",
          "/VAADIN/build/none.js",
          "/VAADIN/dynamic/resource/0/none/none",
          "/VAADIN/push",
          "/HILLA/push",
          "/vaadinServlet",
          "/webjars/none",
          "/webauthn/none",
          "/login/none",
          "/error",
          "/none");

  private static final List<String> PREFIXES =
      Stream.concat(Urls.all().stream().map(RegisteredUrls::path), OTHERS.stream()).toList();

  private static final List<String> QUERIES =
      List.of(
          "",
          "?v-r=uidl&v-uiId=0",
          "?v-r=heartbeat&v-uiId=0",
          "?v-r=push&v-uiId=0",
          "?v-r=init&location=admin%2Faudit&query=",
          "?v-r=webcomponent-bootstrap",
          "?v-r=translations");

  private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "OPTIONS", "PUT");

  @Autowired private SessionLimit sessions;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  /** Ways to write a path that a rule for it might overlook. */
  private static List<String> variants(String path) {
    List<String> all = new ArrayList<>();
    all.add(path);
    if (path.length() > 1) {
      String first = "%%%02X".formatted((int) path.charAt(1));
      all.add(path + "/");
      all.add("/" + path);
      all.add(path + "//");
      all.add("/" + first + path.substring(2));
      all.add(path + ";jsessionid=1");
      all.add(path + "%2F");
      all.add(path + "/x");
      all.add(path + "/%2e%2e/login");
      all.add("/api/.." + path);
      all.add("/actuator/.." + path);
      all.add(path.replaceFirst("^/([a-zA-Z]+)", "/$1;a=b"));
    }
    return all;
  }

  @Test
  void noSessionBegins_thatTookNoPlace_andEveryAnswerHasTheHeaders() throws Exception {
    RawClient client = new RawClient(port);
    int sent = 0;
    for (String prefix : PREFIXES) {
      for (String path : variants(prefix)) {
        for (String query : QUERIES) {
          for (String method : METHODS) {
            String line = method + " " + path + query + " HTTP/1.1";
            RawClient.Answer answer =
                client.send(line, "Host: localhost", "Accept: text/html", "Content-Length: 0");
            assertThat(answer.status()).as(line).isNotEqualTo(500);
            assertThat(answer.values("Content-Security-Policy"))
                .as(line)
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
            assertThat(answer.values("X-Content-Type-Options")).as(line).hasSize(1);
            assertThat(answer.values("Permissions-Policy")).as(line).hasSize(1);
            assertThat(sessions.strays()).as(line).isZero();
            sent++;
          }
        }
      }
    }
    assertThat(sent).isGreaterThan(10_000);
    await().atMost(Duration.ofSeconds(30)).until(() -> sessions.open() == 0);
  }

  @Test
  void tabOfADisabledAccount_getsNothingByAnyOfThem() throws Exception {
    TestAccounts test = new TestAccounts(accounts, hasher);
    int client = 0;
    for (String prefix : PREFIXES) {
      for (String path : List.of(prefix, prefix.equals("/") ? "/x" : prefix + "/x")) {
        test.have(ADMIN, Role.ADMIN, AccountState.ACTIVE);
        client++;
        Visitor admin = new Visitor(port, "198.51.%d.%d".formatted(client / 250, client % 250 + 1));
        admin.signIn(ADMIN, TestAccounts.PASSWORD);
        Visitor.Tab tab = admin.start("admin/audit", "");
        test.have(ADMIN, Role.ADMIN, AccountState.DISABLED);
        assertThat(admin.navigate(path, tab, "admin/audit", ""))
            .as(path)
            .doesNotContain("vaadin-grid");
      }
    }
    test.have(ADMIN, Role.ADMIN, AccountState.ACTIVE);
    Visitor admin = new Visitor(port);
    admin.signIn(ADMIN, TestAccounts.PASSWORD);
    assertThat(admin.open("admin/audit")).contains("vaadin-grid");
  }
}
