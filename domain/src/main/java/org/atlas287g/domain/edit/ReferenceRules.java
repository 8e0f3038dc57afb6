package org.atlas287g.domain.edit;

import java.util.Optional;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.audit.RecordKind;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements and meetings belong to agencies that stand for themselves, and to no others. */
@Component
class ReferenceRules {
  private final Agencies agencies;

  ReferenceRules(Agencies agencies) {
    this.agencies = agencies;
  }

  /** What speaks against these contents of a record, if anything does. */
  Optional<Refusal> check(RecordKind kind, long key, @Nullable Object draft) {
    return switch (draft) {
      case AgreementDraft agreement -> mustStand(agreement.agency());
      case MeetingDraft meeting -> mustStand(meeting.agency());
      case AgencyDraft agency when agency.mergedInto() != null ->
          mustBeUnused(key).or(() -> mustStand(agency.mergedInto()));
      case null -> kind == RecordKind.AGENCY ? mustBeUnused(key) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Refusal> mustStand(@Nullable AgencyId id) {
    boolean stands = id == null || agencies.find(id).filter(a -> a.stands()).isPresent();
    return stands ? Optional.empty() : Optional.of(Refusal.AGENCY_NOT_STANDING);
  }

  private Optional<Refusal> mustBeUnused(long key) {
    return agencies.isUsed(new AgencyId(key))
        ? Optional.of(Refusal.AGENCY_IN_USE)
        : Optional.empty();
  }
}
