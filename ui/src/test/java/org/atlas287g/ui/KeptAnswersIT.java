package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.PasswordHasher;
import org.atlas287g.domain.account.Role;
import org.atlas287g.ui.web.Kind;
import org.atlas287g.ui.web.UrlRule;
import org.atlas287g.ui.web.Urls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** What is kept and sent before the filters is what they would have sent. */
@RunningAtlas
class KeptAnswersIT {
  private static final List<String> HEADERS =
      List.of(
          "Accept-Encoding: gzip", "Accept-Encoding: br, gzip;q=0", "Accept-Language: es-MX, en");

  @Autowired private Accounts accounts;
  @Autowired private PasswordHasher hasher;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/about",
        "/agreements",
        "/agreements?lang=es&state=FL",
        "/meetings?when=PAST",
        "/embed/map?county=12021",
        "/embed/county/12021?lang=es",
        "/api/v1/summary",
        "/api/v1/agreements",
        "/api/v1/agreements?state=FL",
        "/api/v1/agreements.csv?bom=1",
        "/api/v1/agencies/fl-jacksonville-sheriffs-office",
        "/api/v1/counties/12031",
        "/api/v1/search?q=miami",
        "/map.png?width=320&state=FL",
        "/charts/growth.svg?state=FL"
      })
  void secondAnswer_isTheFirst_forEveryKindOfClient(String path) throws Exception {
    UrlRule rule = Urls.of(path.replaceFirst("\\?.*", ""));
    for (String header : HEADERS) {
      RawClient.Answer first = get(path, header);
      RawClient.Answer second = get(path, header);
      assertThat(first.status()).isEqualTo(200);
      assertThat(second.head())
          .filteredOn(line -> !line.startsWith("Date:"))
          .containsExactlyInAnyOrderElementsOf(
              first.head().stream().filter(line -> !line.startsWith("Date:")).toList());
      assertThat(second.body()).isEqualTo(first.body());
      String tag = second.values("ETag").getFirst();
      RawClient.Answer third = get(path, header, "If-None-Match: " + tag);
      assertThat(third.status()).isEqualTo(304);
      assertThat(third.values("Cache-Control")).containsExactly(rule.keeping().header());
      assertThat(third.values("Vary"))
          .containsExactly(
              rule.kind() != Kind.DATA
                  ? "Accept-Encoding, Accept-Language, Cookie"
                  : "Accept-Encoding");
    }
  }

  @Test
  void page_isKeptForEachLanguage_howeverItIsChosen() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(get("/about").body()).contains("<html lang=\"en\"");
      assertThat(get("/about", "Accept-Language: es").body()).contains("<html lang=\"es\"");
      assertThat(get("/about", "Cookie: atlas-lang=es").body()).contains("<html lang=\"es\"");
      RawClient.Answer asked = get("/about?lang=es", "Cookie: atlas-lang=en");
      assertThat(asked.body()).contains("<html lang=\"es\"");
      assertThat(asked.values("Set-Cookie"))
          .containsExactly("atlas-lang=es; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax");
    }
  }

  @Test
  void whoIsSignedIn_getsTheirOwnPage_andNobodyElseGetsIt() throws Exception {
    new TestAccounts(accounts, hasher).have("kept@example.org", Role.EDITOR, AccountState.ACTIVE);
    Visitor editor = new Visitor(port);
    editor.signIn("kept@example.org", TestAccounts.PASSWORD);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> own = editor.get("/about");
      assertThat(own.body()).contains("href=\"/account\"");
      assertThat(own.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
      assertThat(get("/about").body()).doesNotContain("href=\"/account\"");
    }
  }

  @Test
  void otherSpellings_otherMethods_andWhatIsNotThere_areAnsweredAsBefore() throws Exception {
    get("/api/v1/summary");
    assertThat(get("/api/v1/summary;jsessionid=1").status()).isEqualTo(400);
    assertThat(get("//api/v1/summary").status()).isEqualTo(400);
    assertThat(get("/api/v1/summary/").status()).isEqualTo(404);
    assertThat(get("/api/v1/counties/99999").status()).isEqualTo(400);
    assertThat(get("/api/v1/counties/99999").status()).isEqualTo(400);
    assertThat(new RawClient(port).send("POST /api/v1/summary HTTP/1.1", "Host: a").status())
        .isIn(404, 405);
    assertThat(new RawClient(port).send("HEAD /api/v1/summary HTTP/1.1", "Host: a").body())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip, .gz", "'gzip, deflate, br', br, .br", "identity, , ''"})
  void script_isSentAsTheBuildCompressedIt_andKeptForAYear(
      String accepted, String coding, String suffix) throws Exception {
    Matcher script = Pattern.compile("VAADIN/build/indexhtml[^\"]+").matcher(get("/login").body());
    assertThat(script.find()).isTrue();
    ClassPathResource built =
        new ClassPathResource("META-INF/VAADIN/webapp/" + script.group() + suffix);
    for (int i = 0; i < 2; i++) {
      RawClient.Answer answer = get("/" + script.group(), "Accept-Encoding: " + accepted);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.values("Content-Encoding"))
          .isEqualTo(coding == null ? List.of() : List.of(coding));
      assertThat(answer.values("Content-Length")).containsExactly("" + built.contentLength());
      assertThat(answer.values("Cache-Control"))
          .containsExactly("max-age=31536000, public, immutable");
      assertThat(answer.values("Pragma")).isEmpty();
      assertThat(answer.values("Expires")).isEmpty();
      assertThat(answer.values("Vary"))
          .singleElement()
          .asString()
          .isEqualToIgnoringCase("Accept-Encoding");
      String tag = answer.values("ETag").getFirst();
      assertThat(get("/" + script.group(), "If-None-Match: " + tag).status()).isEqualTo(304);
    }
  }

  @Test
  void styles_areSentAsTheBuildCompressedThem() throws Exception {
    ClassPathResource built = new ClassPathResource("META-INF/resources/styles.css.gz");
    RawClient.Answer answer = get("/styles.css?v=1", "Accept-Encoding: gzip");
    assertThat(answer.values("Content-Length")).containsExactly("" + built.contentLength());
    assertThat(answer.values("Content-Type")).containsExactly("text/css;charset=UTF-8");
    assertThat(answer.values("Cache-Control")).containsExactly("max-age=3600");
    assertThat(answer.values("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(get("/styles.css.gz").status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeDecoded_isRefused_whateverIsKept() throws Exception {
    assertThat(get("/about").status()).isEqualTo(200);
    for (String path : List.of("/about", "/none", "/", "/api/v1/agreements")) {
      assertThat(get(path + "?state=%zz").status()).as(path).isEqualTo(400);
    }
  }

  private RawClient.Answer get(String path, String... headers) throws Exception {
    String[] lines = new String[headers.length + 2];
    lines[0] = "GET " + path + " HTTP/1.1";
    lines[1] = "Host: localhost";
    System.arraycopy(headers, 0, lines, 2, headers.length);
    return new RawClient(port).send(lines);
  }
}
