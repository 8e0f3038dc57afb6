package org.atlas287g.domain.agreement;

import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;

/**
 * The surrogate key of an agreement.
 *
 * @param value positive, given by the store
 */
public record AgreementId(long value) implements RecordId {
  @Override
  public RecordKind kind() {
    return RecordKind.AGREEMENT;
  }
}
