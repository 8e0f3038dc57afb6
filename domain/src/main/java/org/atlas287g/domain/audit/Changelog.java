package org.atlas287g.domain.audit;

import java.util.List;

/** Port: what was changed together, without who did it. */
public interface Changelog {
  /** What was changed after a revision, the oldest first. */
  List<Batch> listAfter(long revision);
}
