package org.atlas287g.domain.agreement;

/**
 * An agreement (MOA) as stored.
 *
 * @param id its key
 * @param version counts its changes, from 0; used for optimistic locking
 * @param draft its contents
 */
public record Agreement(AgreementId id, int version, AgreementDraft draft) {
  /** From when until when it stands: from its signing, as long as only one list is known. */
  public InForce inForce() {
    return new InForce(draft.signed(), draft.ended());
  }
}
