package org.atlas287g.domain.alert;

import java.util.List;

/** Port: the reviewed changes of records. */
public interface RecordChanges {
  /** Those after a revision, up to and with another one, the oldest first. */
  List<RecordChange> listBetween(long after, long upTo);
}
