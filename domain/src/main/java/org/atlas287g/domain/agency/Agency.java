package org.atlas287g.domain.agency;

/**
 * A state or local law-enforcement agency as stored.
 *
 * @param id its key
 * @param version counts its changes, from 0; used for optimistic locking
 * @param slug its permanent name in URLs
 * @param draft its contents
 */
public record Agency(AgencyId id, int version, Slug slug, AgencyDraft draft) {
  /** Whether it stands for itself, not merged into another agency. */
  public boolean stands() {
    return draft.mergedInto() == null;
  }
}
