package org.atlas287g.domain.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Port: all audit entries. */
public interface AuditTrail {
  /**
   * Keeps an entry in the caller's transaction, at the time of the revision.
   *
   * @param before the contents before as JSON; null if there was nothing
   * @param after the contents after as JSON; null if nothing is left
   */
  void add(
      Revision revision,
      Authorship by,
      RecordId subject,
      int version,
      Action action,
      @Nullable String before,
      @Nullable String after);

  /**
   * Keeps the first entries of new records in the caller's transaction, as a batch, at the time of
   * the revision.
   *
   * @param added the records, and what they contain as JSON, in the order of the entries
   */
  void addAll(Revision revision, Authorship by, SequencedMap<RecordId, String> added);

  /** The entries about a record, oldest first. */
  List<AuditEntry> listAbout(RecordId subject);

  /** The entries that were made together with this revision, oldest first. */
  List<AuditEntry> listOf(long revision);

  /** The records that an account changed at or after an instant, in the order of its changes. */
  List<RecordId> listChangedBy(AccountId account, Instant since);

  /** The records that were changed together with this revision, in the order of the changes. */
  List<RecordId> listChangedIn(long revision);

  /** For each revision that changed a record, how many records it changed in all. */
  Map<Long, Integer> countTogether(RecordId subject);

  /** Whether everything that was changed together with this revision was changed by an account. */
  boolean isBy(AccountId account, long revision);

  /** The newest entries, newest first, at most so many. */
  List<AuditEntry> listNewest(int most);
}
