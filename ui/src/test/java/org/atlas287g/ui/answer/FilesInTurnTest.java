package org.atlas287g.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FilesInTurnTest {
  private final PublishedSnapshot published = mock();
  private final Answers answers = new Answers(published, Duration.ofMillis(1));
  private final List<Integer> statuses = new ArrayList<>();
  private int making;
  private int most;

  FilesInTurnTest() {
    given(published.get())
        .willReturn(
            new Snapshot(
                new Revision(1, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
                List.of(),
                List.of(),
                List.of()));
    given(published.findUnconfirmedSince()).willReturn(Optional.empty());
  }

  @Test
  void howeverManyAskForDifferentFiles_twoAreMadeAtATime() throws Exception {
    ask(5);
    assertThat(most).isEqualTo(2);
    assertThat(statuses).containsExactly(503, 200, 200);
    ask(2);
    assertThat(statuses).as("the turns are free again").endsWith(200, 200);
    MockHttpServletResponse kept = new MockHttpServletResponse();
    answers.sendFile(
        request(5),
        kept,
        (_, _) -> {
          throw new AssertionError("it is kept");
        });
    assertThat(kept.getStatus()).isEqualTo(200);
  }

  /** Asks for a file; while that is made, another is asked for in another thread, and so on. */
  private void ask(int files) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    answers.sendFile(
        request(files),
        response,
        (_, _) -> {
          most = Math.max(most, ++making);
          if (files > 1) {
            askMeanwhile(files - 1);
          }
          making--;
          return new Representation(MediaType.TEXT_PLAIN, new byte[files]);
        });
    statuses.add(response.getStatus());
  }

  private void askMeanwhile(int files) {
    Thread other =
        Thread.startVirtualThread(() -> {
          try {
            ask(files);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MockHttpServletRequest request(int file) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/agreements.csv");
    request.setServletPath("/api/v1/agreements.csv");
    request.setQueryString("limit=" + file);
    return request;
  }
}
