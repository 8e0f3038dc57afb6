package org.atlas287g.domain.edit;

import java.time.LocalDate;
import java.util.Optional;

/** Port: the revisions that source lists made. */
public interface ListRevisions {
  /**
   * The list date of a revision, and whether it was inferred.
   *
   * @param listed the date of the newest source list that the records reflect
   */
  record Listed(LocalDate listed, boolean inferred) {}

  /**
   * What the records reflect once a revision is undone; empty if no source list made it. The list
   * date goes back unless a later list was applied.
   */
  Optional<Listed> findWithout(long revision);

  /** Notes that a revision is undone: its list is, and what was decided of one is open again. */
  void undone(long revision);
}
