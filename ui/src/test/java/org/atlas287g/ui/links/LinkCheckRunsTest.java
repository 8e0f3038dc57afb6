package org.atlas287g.ui.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.domain.document.LinkProbe;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.schedule.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LinkCheckRunsTest {
  private final LinkPace pace = new LinkPace(Duration.ofSeconds(1));
  private boolean databaseIsAway;

  @Test
  void while_the_database_is_away_one_line_is_logged(CapturedOutput log) {
    LinkCheckRuns runs = runs();
    databaseIsAway = true;
    runs.attempt();
    runs.attempt();
    assertThat(log).containsOnlyOnce("Links cannot be checked now");

    databaseIsAway = false;
    runs.attempt();
    databaseIsAway = true;
    runs.attempt();
    assertThat(log.getOut().split("Links cannot be checked now", -1)).hasSize(3);
  }

  @Test
  void a_server_that_stops_waits_for_no_pause() throws InterruptedException {
    LinkCheckRuns runs = runs();
    runs.start();
    assertThat(runs.isRunning()).isTrue();
    CountDownLatch stopped = new CountDownLatch(1);
    Thread.startVirtualThread(() -> {
      runs.stop();
      stopped.countDown();
    });

    assertThat(stopped.await(1, TimeUnit.SECONDS)).isTrue();
    assertThat(runs.isRunning()).isFalse();
    assertThat(pace.isStopped()).isTrue();
    runs.start();
    assertThat(pace.isStopped()).isFalse();
    runs.stop();
  }

  private LinkCheckRuns runs() {
    Turns turns =
        (name, atMost, work) -> {
          if (databaseIsAway) {
            throw new IllegalStateException("no connection");
          }
          return false;
        };
    return new LinkCheckRuns(
        turns,
        mock(LinkProbe.class),
        mock(LinkChecks.class),
        InstantSource.system(),
        mock(PublishedSnapshot.class),
        pace);
  }
}
