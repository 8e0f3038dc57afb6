package org.atlas287g.domain.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.record.RecordId;

/** The agencies that published records are of. */
public final class Holders {
  private final Map<RecordId, Optional<Agency>> agencies = new HashMap<>();

  private Holders(Snapshot snapshot) {
    snapshot.agencies().forEach(agency -> agencies.put(agency.id(), Optional.of(agency)));
    snapshot
        .agreements()
        .forEach(a -> agencies.put(a.id(), Optional.of(snapshot.get(a.draft().agency()))));
    snapshot.meetings().forEach(m -> agencies.put(m.id(), snapshot.findAgency(m.draft())));
  }

  /** Those of a snapshot. */
  public static Holders of(Snapshot snapshot) {
    return new Holders(snapshot);
  }

  /** Whether a record is published. */
  public boolean has(RecordId record) {
    return agencies.containsKey(record);
  }

  /**
   * The agency that a record is of; empty if it is not published, or is a meeting of an agency that
   * is not recorded.
   */
  public Optional<Agency> find(RecordId record) {
    return agencies.getOrDefault(record, Optional.empty());
  }
}
