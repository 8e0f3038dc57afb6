package org.atlas287g.domain.agency;

import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;

/**
 * The surrogate key of an agency.
 *
 * @param value positive, given by the store
 */
public record AgencyId(long value) implements RecordId {
  @Override
  public RecordKind kind() {
    return RecordKind.AGENCY;
  }
}
