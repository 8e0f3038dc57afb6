package org.atlas287g.domain.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.ListedAgreement;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** Makes proposals of the changes of one list. */
final class Proposing {
  private final RecordedAgreements recorded;
  private final RowAgencies agencies;
  private final AgencyGeocoder geocoder;

  Proposing(RecordedAgreements recorded, RowAgencies agencies, AgencyGeocoder geocoder) {
    this.recorded = recorded;
    this.agencies = agencies;
    this.geocoder = geocoder;
  }

  /** One proposal for each change that changes something. */
  List<Proposal> propose(Comparison<AgreementId> compared) {
    List<Proposal> proposals = new ArrayList<>();
    for (Change<AgreementId> change : compared.changes()) {
      boolean returned = isReturn(change) && !compared.gate().isOfEarlierList();
      if (change.kind() != ChangeKind.UNCHANGED || returned) {
        proposals.add(proposal(change));
      }
    }
    return proposals;
  }

  /** What was ended by a document, or replaced, does not return because a list still prints it. */
  private boolean isReturn(Change<AgreementId> change) {
    ListedAgreement<AgreementId> before = change.before();
    return change.isReturn() && before != null && isAbsent(before.key());
  }

  private boolean isAbsent(AgreementId id) {
    return recorded.get(id).draft().status().isAbsence();
  }

  private Proposal proposal(Change<AgreementId> change) {
    ListedAgreement<AgreementId> before = change.before();
    ListedRow after = change.after();
    Agreement agreement = before == null ? null : recorded.get(before.key());
    Agency of = before == null ? null : recorded.agencyOf(before.key());
    AgencyId meant = of == null ? null : of.id();
    if (after != null && isOfAnother(change.kind())) {
      meant = agencies.find(after, meant).orElse(null);
    }
    AgencyGeocoder.Answer answer = after != null && mayPlace(change.kind()) ? place(after) : null;
    return new Proposal(
        null,
        kind(change.kind(), meant),
        change.certain() && isSure(change.kind(), of, answer),
        change.evidence(),
        before == null ? null : before.row().printed(),
        after == null ? null : after.printed(),
        agreement == null ? null : agreement.id(),
        null,
        agreement == null ? null : agreement.version(),
        meant,
        List.of(),
        answer,
        Correction.NONE,
        null,
        null,
        null);
  }

  /** Whether the row's agency is to be found, because it is none or another one than before. */
  private static boolean isOfAnother(ChangeKind kind) {
    return switch (kind) {
      case NEW_AGENCY, NEW_AGREEMENT, AGENCY_CORRECTED, STATE_CORRECTED -> true;
      default -> false;
    };
  }

  /** Whether an agency may be placed, at the latest by a decision that the row is another's. */
  private static boolean mayPlace(ChangeKind kind) {
    return switch (kind) {
      case UNCHANGED, LINK_CHANGED, DUPLICATE_ROW -> false;
      default -> true;
    };
  }

  /** What an editor placed, and what the geocoder is not sure of, waits for an editor. */
  private static boolean isSure(
      ChangeKind kind, @Nullable Agency of, AgencyGeocoder.@Nullable Answer answer) {
    return kind != ChangeKind.COUNTY_CHANGED
        || of == null
        || answer == null
        || (of.draft().placement().basis() != Basis.EDITOR && !answer.placement().needsReview());
  }

  private static ChangeKind kind(ChangeKind found, @Nullable AgencyId meant) {
    return switch (found) {
      case NEW_AGENCY, NEW_AGREEMENT ->
          meant == null ? ChangeKind.NEW_AGENCY : ChangeKind.NEW_AGREEMENT;
      default -> found;
    };
  }

  private AgencyGeocoder.@Nullable Answer place(ListedRow row) {
    StateCode state = row.state();
    return state == null
        ? null
        : geocoder.place(
            new AgencyGeocoder.Question(
                state,
                fit(row.printed().agency()).orElse(""),
                fit(row.printed().type()).orElse(null),
                fit(row.printed().county()).orElse(null),
                row.model()));
  }

  private static Optional<String> fit(@Nullable String text) {
    return Optional.ofNullable(text).filter(Limit.NAME::admits);
  }
}
