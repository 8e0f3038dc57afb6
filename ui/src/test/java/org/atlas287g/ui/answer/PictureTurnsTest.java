package org.atlas287g.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pictures are drawn one at a time, and hold up nobody else. */
class PictureTurnsTest {
  private final Answers answers = new Answers(published());
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private static PublishedSnapshot published() {
    PublishedSnapshot published = mock();
    when(published.get())
        .thenReturn(
            new Snapshot(
                new Revision(1, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
                List.of(),
                List.of(),
                List.of()));
    when(published.findUnconfirmedSince()).thenReturn(Optional.empty());
    return published;
  }

  @Test
  @Timeout(20)
  void pictureIsDrawnOnce_whoeverAsksMeanwhile_andDataAreSentAtOnce() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = threads.submit(() -> picture("width=400"));
      begun.await();
      Future<String> same = threads.submit(() -> picture("width=400"));
      MockHttpServletResponse data = new MockHttpServletResponse();
      answers.send(request("/api/v1/summary", ""), data, (_, _) -> text("figures"));
      assertThat(data.getContentAsString()).isEqualTo("figures");
      Thread waiting = Thread.ofVirtual().unstarted(this::askForAnother);
      waiting.start();
      waiting.interrupt(); // as if its patience had ended
      waiting.join();
      assertThat(refused).hasValue(503);
      go.countDown();
      assertThat(first.get()).isEqualTo("picture 1");
      assertThat(same.get()).isEqualTo("picture 1");
      assertThat(answers.find(request("/map.png", "width=400"))).isPresent();
      assertThat(picture("width=500")).isEqualTo("picture 2");
    }
  }

  private void askForAnother() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    try {
      answers.sendPicture(request("/map.png", "width=500"), response, (_, _) -> draw());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    refused.set(response.getStatus());
  }

  private String picture(String query) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    answers.sendPicture(request("/map.png", query), response, (_, _) -> draw());
    return response.getContentAsString();
  }

  private Representation draw() {
    int number = drawn.incrementAndGet();
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return text("picture " + number);
  }

  private static Representation text(String text) {
    return new Representation(Representation.PNG, text.getBytes(StandardCharsets.UTF_8));
  }

  private static MockHttpServletRequest request(String path, String query) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    request.setQueryString(query);
    return request;
  }
}
