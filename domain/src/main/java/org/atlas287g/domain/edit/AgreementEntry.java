package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Function;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.record.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters an agreement of an agency that is new to the Atlas, both in one transaction. */
@Service
public class AgreementEntry {
  private final Agencies agencies;
  private final Agreements agreements;
  private final ChangeSet.Beginning changes;

  AgreementEntry(Agencies agencies, Agreements agreements, ChangeSet.Beginning changes) {
    this.agencies = agencies;
    this.agreements = agreements;
    this.changes = changes;
  }

  /** Stores the agency, and the agreement that is made with its key. */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<AgreementId, AgreementDraft> add(
      AgencyDraft agency, Function<AgencyId, AgreementDraft> agreement, String why) {
    ChangeSet set = changes.begin(why);
    return switch (set.add(agencies, agency, Action.ADDED)) {
      case Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> stored) ->
          set.add(agreements, agreement.apply(stored.id()), Action.ADDED);
      case Outcome.Conflict<AgencyId, AgencyDraft> _ ->
          throw new IllegalStateException("a new record");
      case Outcome.Refused<AgencyId, AgencyDraft>(Refusal refusal) ->
          new Outcome.Refused<>(refusal);
    };
  }

  /**
   * Stores the agency, and changes the agreement to what is made with its key.
   *
   * @param version the version of the agreement that the editor has seen; if it is not the current
   *     one, neither is stored
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<AgreementId, AgreementDraft> move(
      AgreementId id,
      int version,
      AgencyDraft agency,
      Function<AgencyId, AgreementDraft> agreement,
      String why) {
    ChangeSet set = changes.begin(why);
    Optional<Kept<AgreementId, AgreementDraft>> current = agreements.findKept(id);
    if (current.isEmpty()) {
      return new Outcome.Refused<>(Refusal.UNKNOWN_RECORD);
    }
    if (current.get().version() != version) {
      return new Outcome.Conflict<>(current.get());
    }
    return switch (set.add(agencies, agency, Action.ADDED)) {
      case Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> stored) ->
          set.replace(agreements, id, version, agreement.apply(stored.id()), Action.CHANGED);
      case Outcome.Conflict<AgencyId, AgencyDraft> _ ->
          throw new IllegalStateException("a new record");
      case Outcome.Refused<AgencyId, AgencyDraft>(Refusal refusal) ->
          new Outcome.Refused<>(refusal);
    };
  }
}
