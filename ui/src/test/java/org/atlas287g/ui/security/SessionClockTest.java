package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** When a signed-in session of fifteen minutes ends. The test moves the clock. */
class SessionClockTest {
  private final MockHttpSession session = new MockHttpSession();
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final SessionClock clock = new SessionClock(Duration.ofMinutes(15), () -> now);
  private MockHttpServletResponse answer = new MockHttpServletResponse();

  SessionClockTest() {
    request();
  }

  @Test
  void heartbeats_doNotKeepIt() {
    for (int minute = 1; minute < 15; minute++) {
      pass(Duration.ofMinutes(1));
      assertThat(heartbeat("unused=" + minute * 60_000)).isTrue();
      assertThat(left()).isEqualTo((15 - minute) * 60L);
    }
    pass(Duration.ofMinutes(1));
    assertThat(heartbeat("unused=900000")).isFalse();
  }

  @Test
  void aRequest_keepsIt() {
    pass(Duration.ofMinutes(14));
    assertThat(request()).isTrue();
    pass(Duration.ofMinutes(14));
    assertThat(heartbeat("unused=840000")).isTrue();
    assertThat(left()).isEqualTo(60);
  }

  @Test
  void keysInOneField_keepIt_whichMakeNoRequest() {
    for (int minute = 0; minute < 55; minute++) {
      pass(Duration.ofMinutes(1));
      assertThat(heartbeat("unused=1000")).isTrue();
      assertThat(left()).isEqualTo(15 * 60 - 1);
    }
  }

  @Test
  void useInOneTab_keepsTheOther() {
    pass(Duration.ofMinutes(10));
    heartbeat("unused=0");
    heartbeat("unused=600000");
    assertThat(left()).isEqualTo(15 * 60);
  }

  @Test
  void reportsWithoutEnd_areNotBelieved() {
    int minutes = 0;
    do {
      pass(Duration.ofMinutes(1));
      minutes++;
    } while (heartbeat("unused=0"));
    assertThat(minutes).isBetween(60, 75);
  }

  @Test
  void whoStays_stays() {
    pass(Duration.ofMinutes(14));
    assertThat(heartbeat("unused=840000&stay")).isTrue();
    assertThat(left()).isEqualTo(15 * 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unused=0", "unused=0&stay", "unused=-1", "unused=600000"})
  void nothing_bringsBackWhatHasEnded(String told) {
    pass(Duration.ofMinutes(40));
    assertThat(heartbeat(told)).isFalse();
    assertThat(request()).isFalse();
  }

  @Test
  void useThatIsToldOf_late_counts_ifItWasInTime() {
    pass(Duration.ofMinutes(20));
    assertThat(heartbeat("unused=360000")).isTrue();
    assertThat(left()).isEqualTo(9 * 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unused=", "unused=-5", "unused=1e3", "unused=99999999999999999999", "none"})
  void nonsense_countsAsNothing(String told) {
    pass(Duration.ofMinutes(5));
    assertThat(heartbeat(told)).isTrue();
    assertThat(left()).isEqualTo(10 * 60);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private boolean request() {
    return clock.goesOn(new MockHttpServletRequest(), answer, session);
  }

  private boolean heartbeat(String query) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
    request.addParameter("v-r", "heartbeat");
    for (String parameter : query.split("&")) {
      String[] parts = parameter.split("=", 2);
      request.addParameter(parts[0], parts.length > 1 ? parts[1] : "");
    }
    answer = new MockHttpServletResponse();
    return clock.goesOn(request, answer, session);
  }

  private long left() {
    return Long.parseLong(answer.getHeader(SessionClock.LEFT));
  }
}
