package org.atlas287g.ui.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.atlas287g.domain.account.AddressBlock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts the live sessions and says whether one more may begin: how many there may be, how many of
 * one client, and that some are kept for signing in. A request that may begin one holds a place
 * until it ends, so that no number of simultaneous requests passes the limit. A session whose
 * client does not come back with it makes room again. Thread-safe.
 */
@Component
public class SessionLimit implements HttpSessionListener {
  /** Time in which a client must have used its session once. */
  static final Duration CONFIRMATION = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(SessionLimit.class);

  /** Heap per session if the setting names no limit: four times what an open map may take. */
  private static final long HEAP_PER_SESSION = 240L * 1024;

  /** One place of so many is kept for signing in. */
  private static final int KEPT = 20;

  /** One client gets one place of so many, unless a setting says how many. */
  private static final int CLIENTS = 4;

  /** Sessions that one client may begin within a minute, unless a setting says how many. */
  private static final int RATE = 240;

  /** Where a session keeps its {@link Place}. */
  private static final String PLACE = Place.class.getName();

  /** The place that the request of this thread holds. */
  private static final ThreadLocal<Place> HELD = new ThreadLocal<>();

  private final int max;
  private final Places forAll;
  private final Places forSignIn;
  private final LongSupplier clock;
  private final Queue<Awaited> awaited = new ArrayDeque<>();
  private int open;
  private int strays;

  /** A session that its client has not used, and until when it may. */
  private record Awaited(Place place, HttpSession session, long until) {}

  @Autowired
  SessionLimit(
      @Value("${atlas.sessions.max:}") String max,
      @Value("${atlas.sessions.client-max:}") String clientMax,
      @Value("${atlas.sessions.client-rate:}") String clientRate) {
    this(
        read("max", max)
            .orElseGet(() ->
                Math.clamp(
                    Runtime.getRuntime().maxMemory() / HEAP_PER_SESSION, 1, Integer.MAX_VALUE)),
        read("client-max", clientMax).orElse(0),
        read("client-rate", clientRate).orElse(RATE),
        System::nanoTime);
  }

  /**
   * Makes a limit.
   *
   * @param clientMax how many sessions one client may have; 0 for its share
   * @param clientRate how many of them it may begin within a minute
   * @param clock nanoseconds
   */
  SessionLimit(int max, int clientMax, int clientRate, LongSupplier clock) {
    this.max = max;
    this.clock = clock;
    int kept = max / KEPT;
    long refill = Duration.ofMinutes(1).toNanos() / clientRate;
    this.forAll =
        new Places(max - kept, clientMax > 0 ? clientMax : share(max), clientRate, refill);
    this.forSignIn = new Places(kept, share(kept), clientRate, refill);
  }

  /** How many sessions are live. */
  public synchronized int open() {
    return open;
  }

  /** How many sessions have begun without a place: none, or a rule about URLs has a gap. */
  public synchronized int strays() {
    return strays;
  }

  /** How many sessions there may be. */
  int max() {
    return max;
  }

  /**
   * Finds a place for a request without a session.
   *
   * @param address the IP address it comes from
   * @param toSignIn whether it may have one of the places kept for that
   */
  Admission admit(String address, boolean toSignIn) {
    freeUnused();
    String client = AddressBlock.of(address);
    synchronized (this) {
      Admission first = take(forAll, client);
      return toSignIn && !(first instanceof Place) ? take(forSignIn, client) : first;
    }
  }

  /** Whether a client might begin a session now; it takes nothing. */
  public boolean hasRoom(String address) {
    if (admit(address, false) instanceof Place place) {
      enter(place);
      leave(place);
      return true;
    }
    return false;
  }

  /** The place of a session; empty if it has none or has just ended. */
  static Optional<Place> find(HttpSession session) {
    try {
      return Optional.ofNullable((Place) session.getAttribute(PLACE));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  /** A client came with its session for what needs none, so it will use it. */
  public void confirm(HttpSession session) {
    find(session).ifPresent(this::confirm);
  }

  private synchronized void confirm(Place place) {
    place.confirmed |= place.session != null;
  }

  /**
   * A request begins that holds the place; if it came with the session, it confirms it. False if
   * the session has ended meanwhile and the place is somebody else's.
   */
  synchronized boolean enter(Place place) {
    if (place.left) {
      return false;
    }
    place.requests++;
    place.confirmed = place.session != null;
    HELD.set(place);
    return true;
  }

  /** The request ends. */
  synchronized void leave(Place place) {
    HELD.remove();
    place.requests--;
    if (place.session == null) {
      giveBackIfUnused(place);
    } else if (!place.confirmed) {
      await(place, place.session);
    }
  }

  /** A session has lost its place, as it ended. */
  synchronized void ended(Place place, HttpSession session) {
    if (place.session == session) {
      place.session = null;
      giveBackIfUnused(place);
    }
  }

  @Override
  public synchronized void sessionCreated(HttpSessionEvent event) {
    open++;
    Place place = HELD.get();
    if (place == null) {
      strays++;
      LOG.warn("a session has begun without a place");
      return;
    }
    HttpSession session = event.getSession();
    if (place.session == null) {
      place.confirmed = false;
    } else {
      // Another request with the same session has begun one meanwhile.
      place = new Place(this, place.pool, place.client);
      place.pool.add(place.client);
      await(place, session);
    }
    place.begun = true;
    place.session = session;
    session.setAttribute(PLACE, place);
  }

  @Override
  public synchronized void sessionDestroyed(HttpSessionEvent event) {
    open--;
  }

  private Admission take(Places places, String client) {
    Admission.Refusal refusal = places.take(client, clock.getAsLong());
    return refusal == null ? new Place(this, places, client) : refusal;
  }

  private void giveBackIfUnused(Place place) {
    if (place.requests > 0) {
      return;
    }
    place.left = true;
    if (place.begun) {
      place.pool.leave(place.client);
    } else {
      place.pool.undo(place.client);
    }
  }

  private void await(Place place, HttpSession session) {
    awaited.add(new Awaited(place, session, clock.getAsLong() + CONFIRMATION.toNanos()));
  }

  /** Ends the sessions that were not used in time. */
  private void freeUnused() {
    // Not under the lock: others that are told of the end of a session have locks of their own.
    for (HttpSession session : takeUnused()) {
      try {
        session.invalidate();
      } catch (IllegalStateException e) {
        LOG.debug("a session that was not used has ended by itself", e);
      }
    }
  }

  private synchronized List<HttpSession> takeUnused() {
    List<HttpSession> unused = new ArrayList<>();
    long now = clock.getAsLong();
    for (Awaited next = awaited.peek();
        next != null && next.until() - now <= 0;
        next = awaited.peek()) {
      awaited.remove();
      if (next.place().session == next.session() && !next.place().confirmed) {
        unused.add(next.session());
      }
    }
    return unused;
  }

  private static int share(int places) {
    return Math.max(1, places / CLIENTS);
  }

  private static Optional<Integer> read(String name, String value) {
    String number = value.strip();
    if (!number.isEmpty() && !number.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "atlas.sessions." + name + ": found \"" + value + "\", expected a number from 1");
    }
    return number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number));
  }
}
