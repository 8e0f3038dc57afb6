package org.atlas287g.ui.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.atlas287g.ui.web.Keeping;
import org.atlas287g.ui.web.SecurityHeaders;
import org.springframework.http.HttpHeaders;

/**
 * The large answers on their way to clients. A client that reads slowly holds its answer even after
 * nobody keeps it any more; so all together may take so much memory and no more. However many
 * clients are sent one answer, it counts once. Thread-safe.
 */
final class Outgoing {
  /** Answers below this many bytes are not counted. */
  static final int SMALL = 64 << 10;

  private static final String SOON = "10";

  private final long most;
  private final AtomicLong weight = new AtomicLong();
  private final ConcurrentHashMap<Representation, Integer> clients = new ConcurrentHashMap<>();

  /** Sends an answer. */
  @FunctionalInterface
  interface Sending {
    void send() throws IOException;
  }

  /**
   * Counts none yet.
   *
   * @param most how many bytes they may take together
   */
  Outgoing(long most) {
    this.most = most;
  }

  /** Sends an answer, or says that there is no room for it right now. */
  void send(Representation content, HttpServletResponse response, Sending sending)
      throws IOException {
    if (content.weight() < SMALL) {
      sending.send();
    } else if (enter(content)) {
      try {
        sending.send();
      } finally {
        leave(content);
      }
    } else {
      refuse(response);
    }
  }

  /** Asks a client to come again soon. */
  static void refuse(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
    SecurityHeaders.setKeeping(response, Keeping.NEVER);
  }

  /** What all of them weigh. */
  long weight() {
    return weight.get();
  }

  private boolean enter(Representation content) {
    return clients.compute(
            content,
            (_, others) -> {
              if (others != null) {
                return others + 1;
              }
              boolean fits = weight.addAndGet(content.weight()) <= most;
              if (!fits) {
                weight.addAndGet(-content.weight());
              }
              return fits ? 1 : null;
            })
        != null;
  }

  private void leave(Representation content) {
    clients.compute(
        content,
        (_, others) -> {
          if (others != null && others > 1) {
            return others - 1;
          }
          weight.addAndGet(-content.weight());
          return null;
        });
  }
}
