package org.atlas287g.ui.session;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts the live sessions and says whether one more may begin. A request that may begin one holds
 * a place until it ends, so that no number of simultaneous requests passes the limit. Thread-safe.
 */
@Component
public class SessionLimit implements HttpSessionListener {
  /** Heap per session if the setting names no limit: four times what an open map may take. */
  private static final long HEAP_PER_SESSION = 240L * 1024;

  private final int max;
  private int open;
  private int places;

  SessionLimit(@Value("${atlas.sessions.max:}") String max) {
    this.max =
        max.isBlank()
            ? Math.toIntExact(
                Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_PER_SESSION))
            : read(max.strip());
  }

  /** How many sessions are live. */
  public synchronized int open() {
    return open;
  }

  /** How many sessions there may be. */
  int max() {
    return max;
  }

  /** Takes a place for a session that may begin; false if none is left. */
  synchronized boolean takePlace() {
    if (open + places >= max) {
      return false;
    }
    places++;
    return true;
  }

  /** Gives a place back: the session has begun and counts by itself, or none was needed. */
  synchronized void leavePlace() {
    places--;
  }

  @Override
  public synchronized void sessionCreated(HttpSessionEvent event) {
    open++;
  }

  @Override
  public synchronized void sessionDestroyed(HttpSessionEvent event) {
    open--;
  }

  private static int read(String max) {
    if (!max.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "atlas.sessions.max: found \"" + max + "\", expected a number from 1");
    }
    return Integer.parseInt(max);
  }
}
