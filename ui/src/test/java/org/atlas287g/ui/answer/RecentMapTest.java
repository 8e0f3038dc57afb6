package org.atlas287g.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentMapTest {
  private final RecentMap<Integer, String> map = new RecentMap<>(1000, String::length);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void value_isMadeOnce_whoeverAsksAtTheSameTime() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> asked = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        asked.add(threads.submit(() -> get(1)));
      }
      for (Future<String> each : asked) {
        assertThat(each.get()).isEqualTo("x".repeat(100));
      }
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void howeverManyAreAskedFor_weightIsBounded() {
    for (int key = 0; key < 100_000; key++) {
      get(key);
      assertThat(map.weight()).isLessThanOrEqualTo(1000 + 200);
    }
  }

  @Test
  void whatIsAskedForAgainAndAgain_stays_whileOthersPassThrough() {
    for (int key = 1; key < 10_000; key++) {
      get(0);
      get(key);
    }
    get(0);
    assertThat(made).hasValue(10_000);
    assertThat(map.find(1)).isNull();
  }

  @Test
  void failure_isNotKept() {
    assertThatThrownBy(() ->
            map.get(
                1,
                () -> {
                  throw new IllegalStateException("none");
                }))
        .hasMessage("none");
    assertThat(map.find(1)).isNull();
    assertThat(get(1)).hasSize(100);
  }

  private String get(int key) {
    return map.get(
        key,
        () -> {
          made.incrementAndGet();
          return "x".repeat(100);
        });
  }
}
