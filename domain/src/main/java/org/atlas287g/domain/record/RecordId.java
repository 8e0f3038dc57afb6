package org.atlas287g.domain.record;

/** The surrogate key of a record, of whichever kind. Two are equal if kind and value are. */
public interface RecordId {
  /** Positive, given by the store; unique among the records of the kind. */
  long value();

  /** What kind of record it names. */
  RecordKind kind();
}
