package org.atlas287g.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

class OutgoingTest {
  private static final int SIZE = 100_000;

  private final Outgoing outgoing = new Outgoing(3 * SIZE + SIZE / 2);
  private final List<Integer> answers = new ArrayList<>();

  @Test
  void thousandClientsOfDifferentLargeAnswers_takeNoMoreThanMayBeTaken() throws IOException {
    int served = sendNested(1_000, false);
    assertThat(served).isEqualTo(3);
    assertThat(answers).filteredOn(status -> status == 503).hasSize(1);
    assertThat(outgoing.weight()).as("all have gone").isZero();
  }

  @Test
  void thousandClientsOfOneAnswer_areAllSent() throws IOException {
    Representation shared = large(0);
    sendSame(shared, 200);
    assertThat(answers).hasSize(200).containsOnly(200);
    assertThat(outgoing.weight()).isZero();
  }

  @Test
  void smallAnswers_areNeverHeldBack() throws IOException {
    sendNested(3, false);
    sendNested(50, true);
    assertThat(answers).doesNotContain(503);
  }

  @Test
  void clientThatIsGone_takesNothing() {
    Representation content = large(1);
    try {
      outgoing.send(
          content,
          new MockHttpServletResponse(),
          () -> {
            throw new IOException("gone");
          });
    } catch (IOException gone) {
      assertThat(outgoing.weight()).isZero();
    }
    assertThat(outgoing.weight()).isZero();
  }

  /** Each client is still being sent its answer when the next one comes; how many were sent. */
  private int sendNested(int clients, boolean small) throws IOException {
    if (clients == 0) {
      return 0;
    }
    int[] sent = {0};
    MockHttpServletResponse response = new MockHttpServletResponse();
    outgoing.send(
        small ? new Representation(MediaType.TEXT_PLAIN, new byte[10]) : large(clients),
        response,
        () -> sent[0] = 1 + sendNested(clients - 1, small));
    answers.add(response.getStatus());
    return sent[0];
  }

  private void sendSame(Representation shared, int clients) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    outgoing.send(
        shared,
        response,
        () -> {
          if (clients > 1) {
            sendSame(shared, clients - 1);
          }
        });
    answers.add(response.getStatus());
  }

  /** What cannot be compressed. */
  private static Representation large(int seed) {
    byte[] content = new byte[SIZE];
    new Random(seed).nextBytes(content);
    return new Representation(MediaType.APPLICATION_OCTET_STREAM, content);
  }
}
