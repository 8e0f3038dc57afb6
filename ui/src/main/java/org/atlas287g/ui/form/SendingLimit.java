package org.atlas287g.ui.form;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.atlas287g.domain.account.AddressBlock;
import org.atlas287g.domain.account.Secrets;

/**
 * How often a form may be sent: by one client, which is an IPv4 address or the 64-bit network of an
 * IPv6 one, and by all together. Both have a bucket that refills slowly. Clients are kept in memory
 * only, as hashes that mean nothing after a restart. Thread-safe.
 */
public final class SendingLimit {
  /** As many clients are remembered, those that came last. */
  static final int CLIENTS = 10_000;

  private final String salt = Secrets.create();
  private final Bucket ofClient;
  private final Bucket ofAll;
  private final LongSupplier nanos;
  private final Map<String, Long> clients =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > CLIENTS;
        }
      };
  private long allFull;

  /**
   * How often something may be done.
   *
   * @param most at once
   * @param refill the time in which it may be done once more
   */
  public record Bucket(int most, Duration refill) {
    /**
     * When a bucket is full again from which one more was taken, or the same as before if it is
     * empty.
     */
    private long take(long full, long now) {
      long from = Math.max(full, now);
      boolean empty = from - now > refill.toNanos() * (most - 1);
      return empty ? full : from + refill.toNanos();
    }
  }

  /** A limit by the machine's steady clock. */
  public SendingLimit(Bucket ofClient, Bucket ofAll) {
    this(ofClient, ofAll, steadyNanos());
  }

  SendingLimit(Bucket ofClient, Bucket ofAll, LongSupplier nanos) {
    this.ofClient = ofClient;
    this.ofAll = ofAll;
    this.nanos = nanos;
  }

  private static LongSupplier steadyNanos() {
    long begun = System.nanoTime();
    return () -> System.nanoTime() - begun;
  }

  /** Counts one more from an IP address; false if it must wait, and nothing is counted. */
  public synchronized boolean admits(String address) {
    long now = nanos.getAsLong();
    String client = Secrets.hash(salt + AddressBlock.of(address));
    long full = clients.getOrDefault(client, 0L);
    long next = ofClient.take(full, now);
    long nextOfAll = ofAll.take(allFull, now);
    if (next == full || nextOfAll == allFull) {
      return false;
    }
    clients.remove(client);
    clients.put(client, next);
    allFull = nextOfAll;
    return true;
  }
}
