package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.session.SessionLimit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A client that asks for session after session, on a server with room for 400. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/share-${random.uuid}",
      "atlas.sessions.max=400",
      "atlas.sessions.linger=60s"
    })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class SessionShareIT {
  private static final String LOGIN = "share@example.org";

  /** What the map's scripts ask first. */
  private static final String START = "/?v-r=init&location=&query=";

  @Autowired private SessionLimit sessions;
  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  @Test
  void flood_leavesRoomForOthers_forTheSignIn_andForWhoIsSignedIn() throws Exception {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Visitor editor = new Visitor(port, "203.0.113.1");
    editor.signIn(LOGIN, TestAccounts.PASSWORD);

    List<RawClient.Answer> answers = flood("203.0.113.66", START, 4500);
    assertThat(answers.stream().map(RawClient.Answer::status).distinct())
        .containsExactlyInAnyOrder(200, 429);
    List<RawClient.Answer> refused = answers.stream().filter(a -> a.status() == 429).toList();
    assertThat(refused).hasSizeGreaterThan(4000);
    RawClient.Answer answer = refused.getFirst();
    assertThat(answer.values("Retry-After")).containsExactly("30");
    assertThat(answer.values("Set-Cookie")).isEmpty();
    assertThat(answer.values("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.body())
        .contains("Many visits come from your network right now", "href=\"/agreements\"")
        .contains("href=\"/login\"")
        .doesNotContain("busy.", "plain.");
    assertThat(sessions.open()).isLessThanOrEqualTo(101);

    assertThat(new Visitor(port, "203.0.113.2").get("/").statusCode()).isEqualTo(200);
    assertThat(new Visitor(port, "203.0.113.66").get("/agreements").statusCode()).isEqualTo(200);
    assertThat(new Visitor(port, "203.0.113.66").get("/login").statusCode())
        .as("the sign-in, from the same network")
        .isEqualTo(200);
    assertThat(editor.get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  void floodOfTheMapsPage_takesNoPlaces_andTheSignInGoesOnMeanwhile() throws Exception {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Visitor first = new Visitor(port, "203.0.113.1");
    assertThat(first.get("/").statusCode()).isEqualTo(200);
    int before = sessions.open();
    try (ExecutorService crowd = Executors.newFixedThreadPool(5)) {
      List<Future<List<RawClient.Answer>>> floods = new ArrayList<>();
      for (int network = 10; network < 15; network++) {
        String address = "203.0.113." + network;
        floods.add(crowd.submit(() -> flood(address, "/", 600)));
      }
      Visitor editor = new Visitor(port, "203.0.113.3");
      assertThat(editor.signIn(LOGIN, TestAccounts.PASSWORD).headers().firstValue("Location"))
          .contains("/account");
      for (Future<List<RawClient.Answer>> flood : floods) {
        assertThat(flood.get())
            .allSatisfy(answer -> {
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.values("Set-Cookie")).isEmpty();
              assertThat(answer.body()).contains("class=\"headline\"").doesNotContain("_csrf\"");
            });
      }
      assertThat(sessions.open()).isEqualTo(before + 1);
    }
    assertThat(new Visitor(port, "203.0.113.10").open("")).contains("county-map");
  }

  @Test
  void whenManyTakeAllPlaces_theSignInIsOpenAndWhoIsSignedInStays() throws Exception {
    new TestAccounts(accounts, hasher).have(LOGIN, Role.EDITOR, AccountState.ACTIVE);
    Visitor editor = new Visitor(port, "203.0.113.1");
    editor.signIn(LOGIN, TestAccounts.PASSWORD);
    for (int network = 10; network < 15; network++) {
      for (RawClient.Answer answer : flood("203.0.113." + network, START, 150)) {
        for (String cookie : answer.values("Set-Cookie")) {
          new RawClient(port)
              .send("GET /styles.css HTTP/1.1", "Host: localhost", "Cookie: " + cookie);
        }
      }
    }
    HttpResponse<String> answer = new Visitor(port, "203.0.113.2").get("/");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    assertThat(editor.get("/account").statusCode()).isEqualTo(200);
    Visitor other = new Visitor(port, "203.0.113.3");
    assertThat(other.signIn(LOGIN, TestAccounts.PASSWORD).headers().firstValue("Location"))
        .contains("/account");
  }

  /** Requests without a cookie, many at once. */
  private List<RawClient.Answer> flood(String address, String path, int count) throws Exception {
    List<RawClient.Answer> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
      List<Future<RawClient.Answer>> running = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        running.add(
            clients.submit(() ->
                new RawClient(port)
                    .send(
                        "GET " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Accept: text/html",
                        "X-Forwarded-For: " + address)));
      }
      for (Future<RawClient.Answer> one : running) {
        answers.add(one.get());
      }
    }
    return answers;
  }
}
