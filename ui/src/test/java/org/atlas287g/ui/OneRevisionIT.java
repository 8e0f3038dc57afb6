package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.willAnswer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Whoever answers a request asks for the snapshot once, so that no answer mixes two revisions. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "atlas.data=./target/test-data/${random.uuid}")
class OneRevisionIT {
  @MockitoSpyBean private PublishedSnapshot published;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?county=12031",
        "/agreements",
        "/agreements?q=Jacksonville",
        "/meetings",
        "/meetings?when=PAST",
        "/about",
        "/nowhere",
        "/api/v1/summary",
        "/api/v1/agreements",
        "/api/v1/agreements?state=FL",
        "/api/v1/agreements?q=Jacksonville",
        "/api/v1/agreements.csv",
        "/api/v1/agreements.xlsx?model=JEM",
        "/api/v1/agencies",
        "/api/v1/agencies?county=12031",
        "/api/v1/agencies/fl-jacksonville-sheriffs-office",
        "/api/v1/meetings",
        "/api/v1/meetings.csv?fiscalYear=2024",
        "/api/v1/counties/12031",
        "/api/v1/states/FL",
        "/api/v1/changes.atom?state=FL",
        "/api/v1/counties.geojson?state=FL",
        "/api/v1/counties.shp.zip?state=FL",
        "/data",
        "/api/v1/search?q=Jacksonville",
        "/api/v1/map/agreements.json"
      })
  void an_answer_is_made_of_one_snapshot(String address) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    willAnswer(
            call -> {
              asked.incrementAndGet();
              return call.callRealMethod();
            })
        .given(published)
        .get();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .header("Accept", "text/html, */*")
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(address.equals("/nowhere") ? 404 : 200);
    }
    assertThat(asked).hasValue(1);
  }
}
