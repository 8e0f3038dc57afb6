package org.atlas287g.domain.edit;

/** Port: tells the rest of the application that records were changed. */
public interface RecordNews {
  /**
   * A change set has made its revision. It is told within the transaction: what shows published
   * records waits for the commit.
   *
   * @param revision the new revision's number
   */
  void changed(long revision);
}
