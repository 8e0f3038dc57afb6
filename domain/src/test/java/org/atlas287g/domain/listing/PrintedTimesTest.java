package org.atlas287g.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import org.atlas287g.domain.listing.PrintedTimes.PrintedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTimesTest {
  @ParameterizedTest
  @CsvSource({
    "10:00 AM, 10:00,",
    "10:00 AM EST, 10:00, America/New_York",
    "2 p.m. Central, 14:00, America/Chicago",
    "2:30pm (MT), 14:30, America/Denver",
    "14:30 Pacific Daylight Time, 14:30, America/Los_Angeles",
    "10:00 AM - 11:30 AM ET, 10:00, America/New_York",
    "noon, 12:00,",
    "12:15 am HST, 00:15, Pacific/Honolulu",
    "02/12/2025 at 1 PM AKST, 13:00, America/Anchorage",
  })
  void a_time_is_read_with_the_zone_that_is_printed(
      String text, LocalTime start, @Nullable ZoneId zone) {
    assertThat(PrintedTimes.find(text)).contains(new PrintedTime(start, zone));
  }

  @ParameterizedTest
  @CsvSource({"TBD", "02/12/2025", "13 pm", "25:00", "by appointment", "1.5"})
  void what_is_no_time_is_none(String text) {
    assertThat(PrintedTimes.find(text)).isEmpty();
    assertThat(PrintedTimes.without(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "02/12/2025 10:00 AM EST, 02/12/2025",
    "02/12/2025 at 10:00 AM - 11:00 AM ET, 02/12/2025",
    "'10:00 AM, 02/12/2025', 02/12/2025",
    "2025-02-12T10:30:00, 2025-02-12",
    "'February 12, 2025 (2 p.m. CT)', 'February 12, 2025'",
  })
  void the_date_beside_it_is_left(String text, String date) {
    assertThat(PrintedTimes.without(text)).isEqualTo(date);
  }

  @Test
  void a_spreadsheets_number_is_a_part_of_the_day() {
    assertThat(PrintedTimes.ofSerial("45700.4375")).isEqualTo("10:30");
    assertThat(PrintedTimes.ofSerial("0.4375")).isEqualTo("10:30");
    assertThat(PrintedTimes.ofSerial("45700")).isNull();
    assertThat(PrintedTimes.ofSerial("45700.0")).isNull();
    assertThat(PrintedTimes.ofSerial("TBD")).isNull();
  }
}
