package org.atlas287g.ui.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.atlas287g.domain.document.LinkAnswer;
import org.atlas287g.domain.document.LinkAnswer.Kind;
import org.atlas287g.domain.document.LinkProbe;
import org.atlas287g.domain.publication.Revisions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running product with the setting on; the servers of others and the days are invented. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "atlas.data=./target/test-data/links-${random.uuid}",
      "atlas.links.check=true",
      "atlas.links.interval=5s"
    })
@Import(LinkChecksIT.Invented.class)
class LinkChecksIT {
  private static final Set<URI> MISSING = ConcurrentHashMap.newKeySet();
  private static volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;
  @Autowired private LinkCheckRuns runs;
  @Autowired private Revisions revisions;

  /** All other links work. */
  @TestConfiguration
  static class Invented {
    @Bean
    @Primary
    LinkProbe servers() {
      return new LinkProbe() {
        @Override
        public LinkAnswer ask(URI url) {
          return MISSING.contains(url)
              ? new LinkAnswer(Kind.GONE, "404")
              : new LinkAnswer(Kind.FOUND, "200");
        }

        @Override
        public boolean findsHost(String host) {
          return true;
        }
      };
    }

    @Bean
    @Primary
    InstantSource days() {
      return () -> now;
    }
  }

  @Test
  void a_link_that_breaks_is_published_with_the_day_and_the_archives_copy_without_a_revision()
      throws Exception {
    HttpResponse<String> unchecked = get("");
    JsonNode first = agreements(unchecked).get(0);
    String url = first.at("/moa/url").asString();
    String day = first.get("signed").asString().replace("-", "");
    String archive = "https://web.archive.org/web/" + day + "/" + url;
    assertThat(first.get("moa").toString())
        .isEqualTo(
            "{\"kind\":\"MOA\",\"url\":\"%s\",\"linkState\":\"UNCHECKED\",\"checkedAt\":null,\"brokenSince\":null,\"archive\":\"%s\"}"
                .formatted(url, archive));
    MISSING.add(URI.create(url));
    long revision = revisions.findCurrent().orElseThrow().number();

    runs.runOnce();

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(get("").body()).contains("\"WORKING\""));
    assertThat(get("").body()).doesNotContain("BROKEN");
    now = now.plus(Duration.ofDays(1));
    String tag = get("").headers().firstValue("ETag").orElseThrow();
    assertThat(get(tag).statusCode()).isEqualTo(304);

    runs.runOnce();

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(get(tag).statusCode()).isEqualTo(200));
    JsonNode broken = agreements(get(tag));
    assertThat(broken.get(0).get("moa").toString())
        .isEqualTo(
            ("{\"kind\":\"MOA\",\"url\":\"%s\",\"linkState\":\"BROKEN\",\"checkedAt\":\"2026-03-02T12:00:00Z\","
                    + "\"brokenSince\":\"2026-03-01T12:00:00Z\",\"archive\":\"%s\"}")
                .formatted(url, archive));
    assertThat(broken.get(1).at("/moa/archive").isNull()).isTrue();
    assertThat(revisions.findCurrent().orElseThrow().number()).isEqualTo(revision);
  }

  private static JsonNode agreements(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private HttpResponse<String> get(String tag) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/agreements"))
            .header("If-None-Match", tag)
            .build(),
        BodyHandlers.ofString());
  }
}
