package org.atlas287g.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shipped meetings as calendars subscribe to them. */
@RunningAtlas
class CalendarIT {
  private final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort private int port;

  @Test
  void allMeetingsAreEvents_thatAValidatorTakes() throws Exception {
    HttpResponse<byte[]> answer = get("/api/v1/meetings.ics");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"287g-meetings-2025-02-12.ics\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    Calendar calendar = calendar(answer);
    assertThat(calendar.validate().hasErrors()).isFalse();
    assertThat(events(calendar)).hasSize(94);
    assertThat(events(calendar).stream().map(event -> value(event, Property.UID)).distinct())
        .hasSize(94);
  }

  @ParameterizedTest
  @CsvSource({
    "state=FL&fiscalYear=2024, Florida",
    "county=12021, Collier County",
    "agency=fl-collier-county-sheriffs-office, Collier County Sheriff's Office",
  })
  void anyPartOfThemCanBeSubscribedTo(String query, String name) throws Exception {
    Calendar part = calendar(get("/api/v1/meetings.ics?" + query));
    assertThat(events(part)).isNotEmpty().hasSizeLessThan(94);
    assertThat(part.<Property>getProperty(Property.NAME).map(Property::getValue))
        .hasValueSatisfying(
            told -> assertThat(told.replace('’', '\'')).endsWith("meetings, " + name));
  }

  @Test
  void pageLeadsToTheSameMeetings_inItsLanguage() throws Exception {
    Document page =
        Jsoup.parse(
            new String(get("/meetings?county=12021&lang=es").body(), StandardCharsets.UTF_8));
    String all = page.select(".downloads a[href*=.ics]").attr("href");
    assertThat(all).isEqualTo("/api/v1/meetings.ics?county=12021&lang=es");
    Calendar stream = calendar(get(all));
    assertThat(events(stream)).hasSameSizeAs(page.select("tbody tr"));
    assertThat(value(events(stream).getFirst(), Property.SUMMARY)).startsWith("Comité directivo");
  }

  @Test
  void oneMeetingIsAStreamOfItsOwn() throws Exception {
    VEvent any = events(calendar(get("/api/v1/meetings.ics"))).getLast();
    String id = value(any, Property.UID).replaceAll("\\D*(\\d+)@.*", "$1");
    assertThat(events(calendar(get("/api/v1/meetings/" + id + ".ics"))))
        .singleElement()
        .isEqualTo(any);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/meetings/0.ics, 404",
    "/api/v1/meetings/x.ics, 404",
    "/api/v1/meetings.ics?lang=de, 400",
    "/api/v1/meetings.ics?lang=en&lang=es, 400",
    "/api/v1/meetings.ics?agency=No, 400",
    "/api/v1/meetings.ics?bom=1, 400",
  })
  void whatThereIsNot_isSaid(String path, int status) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    URI uri = URI.create("http://localhost:" + port + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }

  private static Calendar calendar(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    return new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents(Component.VEVENT);
  }

  private static String value(VEvent event, String property) {
    return event.<Property>getProperty(property).map(Property::getValue).orElse("");
  }
}
