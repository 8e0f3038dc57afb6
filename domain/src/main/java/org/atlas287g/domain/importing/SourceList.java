package org.atlas287g.domain.importing;

import java.time.Instant;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.listing.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * A list that was taken in.
 *
 * @param id its key
 * @param name the file's name
 * @param digest SHA-256 of its bytes, hexadecimal
 * @param kind which list it is
 * @param date its day and what tells it; null if nothing does
 * @param state how far it has come
 * @param gate whether its changes may be taken as they are
 * @param rows how many rows it has
 * @param receivedAt when it came
 * @param receivedBy who brought it; null if the Atlas itself did
 * @param compared the number of the revision that it was last compared with
 * @param applied the number of the revision that it made; null if it made none
 */
public record SourceList(
    SourceListId id,
    String name,
    String digest,
    ListKind kind,
    @Nullable ListDate date,
    ListState state,
    Gate gate,
    int rows,
    Instant receivedAt,
    @Nullable AccountId receivedBy,
    long compared,
    @Nullable Long applied) {
  /** Whether it is older than the newest one was when they were compared. */
  public boolean isEarlier() {
    return gate.isOfEarlierList();
  }
}
