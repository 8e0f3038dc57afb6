package org.atlas287g.ui.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of places, of which one client gets a share, and not all at once. Not thread-safe: each
 * belongs to a {@link SessionLimit}. Times are nanoseconds.
 */
final class Places {
  private final int size;
  private final int share;
  private final int atOnce;
  private final long refill;
  private final Map<String, Client> clients = new HashMap<>();
  private int taken;

  /** A client's places, and when its allowance is full again. */
  private static final class Client {
    private int taken;
    private long full;

    private Client(long now) {
      full = now;
    }
  }

  /**
   * Makes free places.
   *
   * @param share the most that one client may have
   * @param atOnce how many it may take at once
   * @param refill time in which it may take one more
   */
  Places(int size, int share, int atOnce, long refill) {
    this.size = size;
    this.share = share;
    this.atOnce = atOnce;
    this.refill = refill;
  }

  /** Takes a place for a client; null if it may, else why not. */
  Admission.@Nullable Refusal take(String name, long now) {
    if (clients.size() > 2 * (taken + 500)) {
      clients.values().removeIf(client -> client.taken == 0 && client.full - now <= 0);
    }
    Client client = clients.get(name);
    if (client == null) {
      client = new Client(now);
    }
    long full = client.full - now > 0 ? client.full : now;
    if (client.taken >= share || full - now > refill * (atOnce - 1)) {
      return Admission.Refusal.CLIENT_HAS_ENOUGH;
    }
    if (taken >= size) {
      return Admission.Refusal.ALL_TAKEN;
    }
    clients.put(name, client);
    client.taken++;
    client.full = full + refill;
    taken++;
    return null;
  }

  /** Counts one more of a client that has one, though there may be none. */
  void add(String name) {
    taken++;
    Client client = clients.get(name);
    if (client != null) {
      client.taken++;
      client.full += refill;
    }
  }

  /** Gives a place back that a session had. */
  void leave(String name) {
    taken--;
    Client client = clients.get(name);
    if (client != null) {
      client.taken--;
    }
  }

  /** Gives a place back that no session needed, as if it had not been taken. */
  void undo(String name) {
    leave(name);
    Client client = clients.get(name);
    if (client != null) {
      client.full -= refill;
    }
  }
}
