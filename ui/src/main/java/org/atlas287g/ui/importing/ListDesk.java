package org.atlas287g.ui.importing;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.importing.SourceUnavailableException;
import org.atlas287g.domain.listing.ListingException;
import org.springframework.stereotype.Component;

/** Takes in one list at a time, whoever brings it: reading a large one takes much memory. */
@Component
class ListDesk {
  private final Importing importing;
  private final CurrentAccount current;
  private final AtomicReference<Busy> busy = new AtomicReference<>();

  ListDesk(Importing importing, CurrentAccount current) {
    this.importing = importing;
    this.current = current;
  }

  /** What becomes of a list that was brought. */
  sealed interface Receipt {}

  /** Its lists, at least one, are kept and compared. */
  record Kept(List<SourceListId> ids) implements Receipt {}

  /**
   * Another one is being read, so nothing was done.
   *
   * @param who the name of the account that brought it
   * @param name what it is called
   */
  record Busy(String who, String name) implements Receipt {}

  /** It is no list; nothing is kept. */
  record Unreadable(ListingException why) implements Receipt {}

  /** What the publisher has newly; empty if that is nothing. */
  record Fetched(List<SourceListId> ids) implements Receipt {}

  /** The publisher's lists cannot be fetched. */
  record Unavailable(SourceUnavailableException why) implements Receipt {}

  /** What is done alone. */
  private interface Work {
    Receipt run() throws ListingException, SourceUnavailableException;
  }

  /**
   * Reads, keeps and compares a list.
   *
   * @param name the file's name
   */
  Receipt take(String name, byte[] content) {
    return alone(name, () -> new Kept(importing.receive(name, content)));
  }

  /** Fetches, keeps and compares what the publisher has newly. */
  Receipt fetch() {
    return alone("ICE", () -> new Fetched(importing.fetch()));
  }

  private Receipt alone(String name, Work work) {
    Busy mine = new Busy(current.get().name(), name);
    Busy other = busy.compareAndExchange(null, mine);
    if (other != null) {
      return other;
    }
    try {
      return work.run();
    } catch (ListingException why) {
      return new Unreadable(why);
    } catch (SourceUnavailableException why) {
      return new Unavailable(why);
    } finally {
      busy.set(null);
    }
  }
}
