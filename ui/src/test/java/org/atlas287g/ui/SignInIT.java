package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in over HTTP. */
@RunningAtlas
class SignInIT {
  private static final String SESSION = "JSESSIONID";
  private static final String ACTIVE = "active@example.org";

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;
  private Account active;

  @BeforeEach
  void makeAccounts() {
    TestAccounts test = new TestAccounts(accounts, hasher);
    active = test.have(ACTIVE, Role.EDITOR, AccountState.ACTIVE);
    test.have("disabled@example.org", Role.EDITOR, AccountState.DISABLED);
    test.have("invited@example.org", Role.EDITOR, AccountState.INVITED);
  }

  @Test
  void unknownWrongDisabledAndInvited_lookTheSame() throws Exception {
    Map<String, String> passwords = new TreeMap<>();
    passwords.put("unknown@example.org", TestAccounts.PASSWORD);
    passwords.put(ACTIVE, "wrong");
    passwords.put("disabled@example.org", TestAccounts.PASSWORD);
    passwords.put("invited@example.org", TestAccounts.PASSWORD);
    List<String> answers = new ArrayList<>();
    for (var attempt : passwords.entrySet()) {
      HttpResponse<String> answer = new Visitor(port).signIn(attempt.getKey(), attempt.getValue());
      Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
      headers.remove("date");
      answers.add(answer.statusCode() + " " + headers + answer.body());
    }
    assertThat(Collections.frequency(answers, answers.getFirst())).isEqualTo(4);
    assertThat(answers.getFirst()).startsWith("302").contains("location=[/login?failed]");
  }

  @Test
  void success_leadsToThePageThatWasAskedFor_underANewSessionId() throws Exception {
    Visitor visitor = new Visitor(port);
    HttpResponse<String> refused = visitor.get("/account?tab=1");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(refused.headers().firstValue("Location")).contains("/login");
    String before = visitor.cookie(SESSION);

    HttpResponse<String> answer = visitor.signIn(ACTIVE, TestAccounts.PASSWORD);

    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(page -> assertThat(page).startsWith("/account?tab=1"));
    assertThat(visitor.cookie(SESSION)).isNotEqualTo(before).isNotEmpty();
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(c -> assertThat(c).contains("atlas-device=", "HttpOnly", "SameSite=Strict"));
  }

  @Test
  void formWithoutItsToken_isRefused() throws Exception {
    Visitor visitor = new Visitor(port);
    assertThat(
            visitor
                .send("POST", "/login", "username=" + ACTIVE + "&password=" + TestAccounts.PASSWORD)
                .statusCode())
        .isEqualTo(403);
    assertThat(visitor.send("POST", "/logout", "").statusCode()).isEqualTo(403);
  }

  @Test
  void sessionEnds_withTheNextRequest_whenTheAccountChanged() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.signIn(ACTIVE, TestAccounts.PASSWORD);
    assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    assertThat(visitor.open("account")).contains("Somebody");

    // As another node does it: nothing but the store tells this one.
    accounts.update(
        new Account(
            active.id(),
            active.login(),
            active.name(),
            active.role(),
            active.state(),
            active.securityVersion() + 1,
            null));

    HttpResponse<String> ended = visitor.get("/account");
    assertThat(ended.headers().firstValue("Location"))
        .as("status " + ended.statusCode())
        .contains("/login");
    assertThat(visitor.open("account")).doesNotContain("Somebody");
  }

  @Test
  void requestOfAnOpenTab_isToldThatItsSessionIsOver_whenTheAccountIsDisabled() throws Exception {
    Visitor visitor = new Visitor(port);
    visitor.signIn(ACTIVE, TestAccounts.PASSWORD);
    visitor.open("account");
    accounts.update(
        new Account(
            active.id(),
            active.login(),
            active.name(),
            active.role(),
            AccountState.DISABLED,
            active.securityVersion(),
            null));
    HttpResponse<String> heartbeat = visitor.send("POST", "/?v-r=heartbeat&v-uiId=0", "");
    assertThat(heartbeat.statusCode()).isEqualTo(403);
    HttpResponse<String> call = visitor.send("POST", "/?v-r=uidl&v-uiId=0", "{}");
    assertThat(call.body()).contains("sessionExpired").doesNotContain("Somebody");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /login",
    "GET, /account",
    "GET, /setup/none",
    "POST, /login",
    "GET, /no-such-page",
    "POST, /webauthn/authenticate/options",
    "POST, /webauthn/register",
    "GET, /passkeys.js",
    "GET, /",
    "POST, /?v-r=uidl&v-uiId=0"
  })
  void everyKindOfAnswer_hasTheHeaders(String method, String path) throws Exception {
    HttpResponse<String> answer = new Visitor(port).send(method, path, "");
    AnswerHeaders.assertWithoutTls(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/account",
        "/no-such-page",
        "/styles.css",
        "/edit.css",
        "/api/v1/summary",
        "/api/v1/map/agreements.json",
        "/api/none",
        "/actuator/health"
      })
  void behindTls_everyAnswerHasTheHeaders_andSaysThatBrowsersStayThere(String path)
      throws Exception {
    HttpResponse<Void> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("X-Forwarded-Proto", "https")
                    .build(),
                BodyHandlers.discarding());
    AnswerHeaders.assertBehindTls(answer);
    AnswerHeaders.assertWithoutTls(new Visitor(port).get(path));
  }
}
