package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.Authorship;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters an agreement of an agency that is new to the Atlas, both in one transaction. */
@Service
public class AgreementEntry {
  private final Records<AgencyDraft> agencies;
  private final Records<AgreementDraft> agreements;
  private final ChangeSet.Beginning changes;

  AgreementEntry(
      Records<AgencyDraft> agencies,
      Records<AgreementDraft> agreements,
      ChangeSet.Beginning changes) {
    this.agencies = agencies;
    this.agreements = agreements;
    this.changes = changes;
  }

  /** Stores the agency, and the agreement that is made with its key. */
  @RolesAllowed("EDITOR")
  @Transactional
  public Outcome<AgreementDraft> add(
      AgencyDraft agency, Function<AgencyId, AgreementDraft> agreement, Authorship by) {
    ChangeSet set = changes.begin(by);
    return switch (set.add(agencies, agency, Action.ADDED)) {
      case Outcome.Saved<AgencyDraft>(Stored<AgencyDraft> stored) ->
          set.add(agreements, agreement.apply(new AgencyId(stored.key())), Action.ADDED);
      case Outcome.Conflict<AgencyDraft> _ -> throw new IllegalStateException("a new record");
      case Outcome.Refused<AgencyDraft>(Refusal refusal) -> new Outcome.Refused<>(refusal);
    };
  }
}
