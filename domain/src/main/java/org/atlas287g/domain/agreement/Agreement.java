package org.atlas287g.domain.agreement;

/**
 * An agreement (MOA) as stored.
 *
 * @param id its key
 * @param version counts its changes, from 0; used for optimistic locking
 * @param draft its contents
 */
public record Agreement(AgreementId id, int version, AgreementDraft draft) {
  /** From when until when it stands. */
  public InForce inForce() {
    return draft.inForce();
  }
}
