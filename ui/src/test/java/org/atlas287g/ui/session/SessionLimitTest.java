package org.atlas287g.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atlas287g.ui.session.Admission.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class SessionLimitTest {
  private long now;

  @Test
  void clientGetsAQuarterOfThePlaces_andOthersGoOn() {
    SessionLimit limit = limit(100, 100_000);
    assertThat(visits(limit, 100, "192.0.2.1", false)).isEqualTo(25);
    assertThat(limit.admit("192.0.2.1", false)).isEqualTo(Refusal.CLIENT_HAS_ENOUGH);
    assertThat(limit.admit("192.0.2.2", false)).isInstanceOf(Place.class);
  }

  @Test
  void ipv6Network_isOneClient() {
    SessionLimit limit = limit(100, 100_000);
    int admitted = 0;
    for (int i = 1; i <= 100; i++) {
      admitted += visits(limit, 1, "2001:db8:0:1::" + Integer.toHexString(i), false);
    }
    assertThat(admitted).isEqualTo(25);
    assertThat(limit.admit("2001:db8:0:2::1", false)).isInstanceOf(Place.class);
  }

  @Test
  void clientBeginsNoMoreThanItsRate_andOneMoreAsTimePasses() {
    SessionLimit limit = limit(10_000, 60);
    assertThat(visits(limit, 100, "192.0.2.1", false)).isEqualTo(60);
    pass(Duration.ofSeconds(3));
    assertThat(visits(limit, 100, "192.0.2.1", false)).isEqualTo(3);
    pass(Duration.ofHours(1));
    assertThat(visits(limit, 100, "192.0.2.1", false)).isEqualTo(60);
  }

  @Test
  void requestsThatBeginNoSession_takeNothing() {
    SessionLimit limit = limit(100, 10);
    for (int i = 0; i < 1000; i++) {
      assertThat(limit.admit("192.0.2.1", false))
          .isInstanceOfSatisfying(
              Place.class,
              place -> {
                limit.enter(place);
                limit.leave(place);
              });
    }
  }

  @Test
  void simultaneousRequests_passNoLimit() {
    SessionLimit limit = limit(100, 100_000);
    List<Admission> held =
        IntStream.range(0, 400).mapToObj(i -> limit.admit("192.0.2." + i / 4, false)).toList();
    assertThat(held.stream().filter(Place.class::isInstance)).hasSize(95);
  }

  @Test
  void placesAreKeptForSigningIn_ofWhichAClientGetsAQuarter() {
    SessionLimit limit = limit(100, 100_000);
    for (int client = 1; client <= 4; client++) {
      visits(limit, 25, "192.0.2." + client, false);
    }
    assertThat(limit.admit("192.0.2.9", false)).isEqualTo(Refusal.ALL_TAKEN);
    assertThat(visits(limit, 10, "192.0.2.9", true)).isEqualTo(1);
    // Even from the network that takes most.
    assertThat(visits(limit, 10, "192.0.2.1", true)).isEqualTo(1);
    assertThat(limit.open()).isEqualTo(97);
  }

  @Test
  void sessionThatIsNotUsedWithinFiveSeconds_endsForTheNextOne() {
    SessionLimit limit = limit(20, 100_000);
    List<MockHttpSession> sessions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sessions.add(visit(limit, "192.0.2.1"));
    }
    use(limit, sessions.getFirst());
    pass(Duration.ofMillis(4900));
    assertThat(limit.admit("192.0.2.1", false)).isEqualTo(Refusal.CLIENT_HAS_ENOUGH);
    pass(Duration.ofMillis(200));
    assertThat(limit.admit("192.0.2.1", false)).isInstanceOf(Place.class);
    assertThat(sessions)
        .extracting(MockHttpSession::isInvalid)
        .containsExactly(false, true, true, true, true);
  }

  @Test
  void requestThatEndsItsSessionAndBeginsAnother_staysWithinItsPlace() {
    SessionLimit limit = limit(20, 100_000);
    MockHttpSession session = visit(limit, "192.0.2.1");
    for (int i = 0; i < 100; i++) {
      Place place = SessionLimit.find(session).orElseThrow();
      limit.enter(place);
      end(limit, session);
      session = begin(limit);
      limit.leave(place);
    }
    assertThat(limit.open()).isEqualTo(1);
    assertThat(visits(limit, 20, "192.0.2.1", false)).isEqualTo(4);
  }

  @Test
  void sessionsThatSimultaneousRequestsBeginInPlaceOfOne_areCounted() {
    SessionLimit limit = limit(20, 100_000);
    MockHttpSession session = visit(limit, "192.0.2.1");
    Place place = SessionLimit.find(session).orElseThrow();
    limit.enter(place);
    limit.enter(place);
    end(limit, session);
    MockHttpSession one = begin(limit);
    MockHttpSession two = begin(limit);
    limit.leave(place);
    limit.leave(place);
    assertThat(visits(limit, 20, "192.0.2.1", false)).isEqualTo(3);
    end(limit, one);
    end(limit, two);
    assertThat(visits(limit, 20, "192.0.2.1", false)).isEqualTo(2);
  }

  @Test
  void requestWhoseSessionHasJustEnded_givesItsPlaceBackOnce() {
    SessionLimit limit = limit(20, 100_000);
    visits(limit, 4, "192.0.2.1", false);
    MockHttpSession session = visit(limit, "192.0.2.1");
    Place place = SessionLimit.find(session).orElseThrow();
    end(limit, session);
    assertThat(limit.enter(place)).isFalse();
    assertThat(SessionLimit.find(session)).isEmpty();
    assertThat(visits(limit, 20, "192.0.2.1", false)).isEqualTo(1);
  }

  private SessionLimit limit(int max, int rate) {
    return new SessionLimit(max, 0, rate, () -> now);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  /** How many of some visits of one client are admitted; they last. */
  private static int visits(SessionLimit limit, int count, String address, boolean toSignIn) {
    int admitted = 0;
    for (int i = 0; i < count; i++) {
      if (limit.admit(address, toSignIn) instanceof Place place) {
        limit.enter(place);
        begin(limit);
        limit.leave(place);
        admitted++;
      }
    }
    return admitted;
  }

  private static MockHttpSession visit(SessionLimit limit, String address) {
    if (!(limit.admit(address, false) instanceof Place place)) {
      throw new AssertionError("expected a place");
    }
    limit.enter(place);
    MockHttpSession session = begin(limit);
    limit.leave(place);
    return session;
  }

  private static void use(SessionLimit limit, HttpSession session) {
    Place place = SessionLimit.find(session).orElseThrow();
    limit.enter(place);
    limit.leave(place);
  }

  private static MockHttpSession begin(SessionLimit limit) {
    MockHttpSession session = new MockHttpSession();
    limit.sessionCreated(new HttpSessionEvent(session));
    return session;
  }

  private static void end(SessionLimit limit, MockHttpSession session) {
    limit.sessionDestroyed(new HttpSessionEvent(session));
    session.invalidate();
  }
}
