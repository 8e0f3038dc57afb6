package org.atlas287g.domain.edit;

import java.util.Optional;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements and meetings belong to agencies that stand for themselves, and to no others. */
@Component
class ReferenceRules {
  private final Agencies agencies;

  ReferenceRules(Agencies agencies) {
    this.agencies = agencies;
  }

  /**
   * What speaks against these contents of a record, if anything does.
   *
   * @param id the record; null for a new one
   * @param draft its contents; null if it is withdrawn
   */
  Optional<Refusal> check(@Nullable RecordId id, @Nullable Object draft) {
    return switch (draft) {
      case AgreementDraft agreement -> mustStand(agreement.agency());
      case MeetingDraft meeting -> mustStand(meeting.agency());
      case AgencyDraft agency when agency.mergedInto() != null ->
          mustBeUnused(id).or(() -> mustStand(agency.mergedInto()));
      case null -> mustBeUnused(id);
      default -> Optional.empty();
    };
  }

  private Optional<Refusal> mustStand(@Nullable AgencyId id) {
    boolean stands = id == null || agencies.find(id).filter(a -> a.stands()).isPresent();
    return stands ? Optional.empty() : Optional.of(Refusal.AGENCY_NOT_STANDING);
  }

  private Optional<Refusal> mustBeUnused(@Nullable RecordId id) {
    return id instanceof AgencyId agency && agencies.isUsed(agency)
        ? Optional.of(Refusal.AGENCY_IN_USE)
        : Optional.empty();
  }
}
