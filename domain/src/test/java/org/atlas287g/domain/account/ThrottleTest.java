package org.atlas287g.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final String LOGIN = "owner@example.org";
  private static final String HOME = "198.51.100.7";

  private final Counts counts = new Counts();
  private Instant now = Instant.parse("2026-05-01T12:00:00Z");
  private final Throttle throttle = new Throttle(counts, () -> now);

  @Test
  void address_hasABucket_thatRefillsSlowly() {
    assertThat(admitted(1_000, _ -> throttle.admitFrom("203.0.113.9")))
        .isEqualTo(Throttle.ADDRESS_BUCKET);
    assertThat(throttle.admitFrom(HOME)).as("somebody else").isTrue();
    now = now.plus(Throttle.ADDRESS_REFILL.multipliedBy(2));
    assertThat(admitted(10, _ -> throttle.admitFrom("203.0.113.9"))).isEqualTo(2);
  }

  @Test
  void oneNetwork_cannotUseUp_whatIsKeptForOthers() {
    int guessed = admitted(1_000, i -> throttle.admitStranger(LOGIN, "203.0.113." + i % 256));
    assertThat(guessed).isEqualTo(Throttle.LOGIN_BUCKET - Throttle.RESERVED);
    assertThat(admitted(10, _ -> throttle.admitStranger(LOGIN, HOME)))
        .as("the owner's tries from elsewhere")
        .isEqualTo(Throttle.FROM_RESERVED);
  }

  @Test
  void manyNetworks_shareOneBucket_andALoginHasItsOwn() {
    assertThat(admitted(1_000, i -> throttle.admitStranger(LOGIN, "10.0." + i % 256 + ".1")))
        .isEqualTo(Throttle.LOGIN_BUCKET);
    assertThat(throttle.admitStranger("other@example.org", HOME)).isTrue();
    now = now.plus(Throttle.LOGIN_REFILL);
    assertThat(admitted(10, i -> throttle.admitStranger(LOGIN, "10.1." + i + ".1"))).isEqualTo(1);
  }

  @Test
  void aRightPassword_givesItsAttemptBack() {
    int signIns = 1_000;
    for (int i = 0; i < signIns; i++) {
      assertThat(throttle.admitStranger(LOGIN, HOME)).isTrue();
      throttle.forgetStranger(LOGIN, HOME);
    }
  }

  @Test
  void knownBrowser_waitsTwiceAsLong_afterEachFurtherFailure() {
    assertThat(admitted(1_000, _ -> throttle.admit("browser"))).isEqualTo(Throttle.FREE_ATTEMPTS);
    now = now.plusSeconds(2);
    assertThat(throttle.admit("browser")).isTrue();
    now = now.plusSeconds(2);
    assertThat(throttle.admit("browser")).as("after 2 of 4 seconds").isFalse();
    now = now.plusSeconds(2);
    assertThat(throttle.admit("browser")).isTrue();
    throttle.forget("browser");
    assertThat(admitted(1_000, _ -> throttle.admit("browser"))).isEqualTo(Throttle.FREE_ATTEMPTS);
    assertThat(Throttle.delay(1_000)).isEqualTo(Throttle.LONGEST_DELAY);
  }

  @Test
  void counts_areForgottenAfterADay() {
    throttle.admitStranger(LOGIN, HOME);
    now = now.plus(Duration.ofDays(1)).plusSeconds(1);
    throttle.admitFrom(HOME);
    assertThat(counts.of).hasSize(1);
  }

  /** An hour back is what a wrong change of daylight saving time makes. */
  @Test
  void clockThatIsSetBack_letsNobodyWaitLonger_andForgetsNothing() {
    admitted(3, _ -> throttle.admitStranger(LOGIN, HOME));
    admitted(Throttle.FREE_ATTEMPTS, _ -> throttle.admit("browser"));
    admitted(Throttle.ADDRESS_BUCKET - 2, _ -> throttle.admitFrom(HOME));
    now = now.minus(Duration.ofHours(1));
    assertThat(admitted(10, _ -> throttle.admitFrom(HOME))).isEqualTo(2);
    assertThat(throttle.admitStranger(LOGIN, "203.0.113.1")).as("another network").isTrue();
    assertThat(admitted(1_000, i -> throttle.admitStranger(LOGIN, "10.0." + i % 256 + ".1")))
        .as("together with the four before")
        .isEqualTo(Throttle.LOGIN_BUCKET - 4);
    assertThat(throttle.admit("browser")).as("at once").isFalse();
    now = now.plusSeconds(2);
    assertThat(throttle.admit("browser")).as("after the two seconds it had to wait").isTrue();
    now = now.minus(Duration.ofHours(1));
    throttle.forgetStranger(LOGIN, HOME);
    assertThat(throttle.admitStranger(LOGIN, HOME)).as("the attempt given back").isTrue();
  }

  private static int admitted(int tries, IntPredicate attempt) {
    return (int) IntStream.range(0, tries).filter(attempt).count();
  }

  /** What the database keeps. */
  private static final class Counts implements Attempts {
    private final Map<String, Count> of = new HashMap<>();

    @Override
    public Count lock(String key) {
      return of.getOrDefault(key, new Count(0, Instant.EPOCH, Instant.EPOCH));
    }

    @Override
    public void store(String key, Count count) {
      of.put(key, count);
    }

    @Override
    public void remove(String key) {
      of.remove(key);
    }

    @Override
    public void removeUntouchedSince(Instant then) {
      of.values().removeIf(count -> count.touched().isBefore(then));
    }
  }
}
