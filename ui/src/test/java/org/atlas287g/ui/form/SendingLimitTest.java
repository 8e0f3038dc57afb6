package org.atlas287g.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.atlas287g.ui.form.SendingLimit.Bucket;
import org.junit.jupiter.api.Test;

class SendingLimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private long now;
  private final SendingLimit limit =
      new SendingLimit(new Bucket(3, MINUTE), new Bucket(20, MINUTE), () -> now);

  @Test
  void client_hasSoManyAtOnce_andOneMoreAfterATime() {
    assertThat(admitted(1_000, "192.0.2.1")).isEqualTo(3);
    assertThat(admitted(1, "192.0.2.2")).as("another client").isEqualTo(1);
    now += MINUTE.toNanos();
    assertThat(admitted(10, "192.0.2.1")).isEqualTo(1);
    now += MINUTE.toNanos() * 1_000;
    assertThat(admitted(10, "192.0.2.1")).as("no more than at first").isEqualTo(3);
  }

  @Test
  void networkOfAnIpv6Client_isOneClient() {
    assertThat(admitted(1, "2001:db8::1") + admitted(9, "2001:db8::ffff:2")).isEqualTo(3);
    assertThat(admitted(1, "2001:db8:0:1::1")).isEqualTo(1);
  }

  @Test
  void allTogether_haveALimit_andOneThatIsRefusedCountsNothing() {
    long admitted =
        IntStream.range(0, 1_000)
            .filter(i -> limit.admits("10.0." + i / 250 + "." + i % 250))
            .count();
    assertThat(admitted).isEqualTo(20);
    now += MINUTE.toNanos();
    assertThat(admitted(10, "192.0.2.1")).isEqualTo(1);
  }

  @Test
  void memory_isBounded_whoeverComes() {
    SendingLimit open =
        new SendingLimit(
            new Bucket(1, Duration.ofDays(1)),
            new Bucket(Integer.MAX_VALUE, Duration.ofNanos(1)),
            () -> now);
    for (int i = 0; i < SendingLimit.CLIENTS + 1; i++) {
      open.admits("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256);
    }
    assertThat(open.admits("10.0.0.0")).as("forgotten").isTrue();
    assertThat(open.admits("10.0.0.200")).as("remembered").isFalse();
  }

  private int admitted(int times, String address) {
    return (int) IntStream.range(0, times).filter(_ -> limit.admits(address)).count();
  }
}
