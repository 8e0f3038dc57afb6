package org.atlas287g.domain.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What was changed together, for readers: whoever did it is not part of it.
 *
 * @param revision the revision that the changes made
 * @param at when
 * @param list the date of the list that was taken in; null if editors made the changes
 * @param parts how many changes of each sort
 */
public record Batch(long revision, Instant at, @Nullable LocalDate list, List<Part> parts) {
  /** Copies the list. */
  public Batch {
    parts = List.copyOf(parts);
  }

  /**
   * Changes of one sort.
   *
   * @param records what was changed, by key; whether it is still published is not said
   */
  public record Part(RecordKind kind, Action action, List<RecordId> records) {
    /** Copies the list. */
    public Part {
      records = List.copyOf(records);
    }

    /** How many changes these are. */
    public int count() {
      return records.size();
    }
  }
}
