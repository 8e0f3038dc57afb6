package org.atlas287g.domain.edit;

import java.util.Optional;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.SharedNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Two agencies of one state bear one name only if the public note of the later one says how they
 * are told apart. What was recorded before is not questioned again.
 */
@Component
class AgencyNameRule {
  private final Agencies agencies;

  AgencyNameRule(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * What speaks against names that an editor gives an agency, if anything does.
   *
   * @param id the agency; null for a new one
   * @param before its contents until now; null for a new one
   */
  Optional<Refusal> check(@Nullable AgencyId id, @Nullable AgencyDraft before, AgencyDraft draft) {
    boolean told = draft.note() != null || draft.mergedInto() != null;
    return told || SharedNames.listSharing(agencies.list(), id, before, draft).isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.AGENCY_KNOWN);
  }
}
