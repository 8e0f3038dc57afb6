package org.atlas287g.domain.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.comparison.ListComparison;
import org.atlas287g.domain.comparison.ListedAgreement;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.listing.ListingColumn;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.Placement;
import org.jspecify.annotations.Nullable;

/** The stored agreements as a list is compared with them. Immutable. */
final class RecordedAgreements {
  private static final Set<AgreementStatus> LISTED =
      EnumSet.of(AgreementStatus.ACTIVE, AgreementStatus.PENDING);

  private final List<ListedAgreement<AgreementId>> agreements;
  private final Map<AgreementId, Agreement> byId;
  private final Map<AgencyId, Agency> agencies;

  private RecordedAgreements(
      List<ListedAgreement<AgreementId>> agreements,
      Map<AgreementId, Agreement> byId,
      Map<AgencyId, Agency> agencies) {
    this.agreements = agreements;
    this.byId = byId;
    this.agencies = agencies;
  }

  /**
   * Those of a store.
   *
   * @param printed what the newest list that has an agreement prints of it; what no list has is put
   *     into the form of a row
   * @param distinctions what tells apart agencies that were decided not to be others
   */
  static RecordedAgreements of(
      List<Agreement> stored,
      List<Agency> agencies,
      Map<AgreementId, ListingRow> printed,
      Map<AgencyId, List<String>> distinctions,
      ListComparison comparison,
      CountyDirectory counties) {
    Map<AgencyId, Agency> byKey =
        agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
    List<ListingRow> rows = new ArrayList<>();
    for (Agreement agreement : stored) {
      ListingRow row = printed.get(agreement.id());
      rows.add(row == null ? row(agreement, byKey, rows.size() + 1, counties) : row);
    }
    List<ListedRow> understood = comparison.understand(list(rows)).rows();
    List<ListedAgreement<AgreementId>> known = new ArrayList<>();
    Map<AgreementId, Agreement> byId = new HashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      Agreement agreement = stored.get(i);
      byId.put(agreement.id(), agreement);
      AgencyDraft agency = agency(agreement, byKey).draft();
      known.add(
          new ListedAgreement<>(
              agreement.id(),
              understood.get(i),
              names(agency),
              new HashSet<>(distinctions.getOrDefault(agreement.draft().agency(), List.of())),
              LISTED.contains(agreement.draft().status()),
              agreement.draft().status() == AgreementStatus.PENDING));
    }
    return new RecordedAgreements(List.copyOf(known), byId, byKey);
  }

  /** Rows as a list, so that they are understood as one. */
  static ReadList list(List<ListingRow> rows) {
    return new ReadList("records", null, Set.of(ListingColumn.values()), rows, List.of(), null);
  }

  private static Agency agency(Agreement agreement, Map<AgencyId, Agency> agencies) {
    return Objects.requireNonNull(agencies.get(agreement.draft().agency()));
  }

  private static List<AgencyName> names(AgencyDraft agency) {
    List<AgencyName> names = new ArrayList<>();
    names.add(AgencyName.of(agency.state(), agency.name().text()));
    agency
        .aliases()
        .forEach(alias -> names.add(AgencyName.of(agency.state(), alias.spelling().text())));
    return names;
  }

  private static ListingRow row(
      Agreement agreement, Map<AgencyId, Agency> agencies, int number, CountyDirectory counties) {
    AgencyDraft agency = agency(agreement, agencies).draft();
    AgreementDraft draft = agreement.draft();
    return new ListingRow(
        "records",
        number,
        agency.state().stateName(),
        agency.name().text(),
        null,
        county(agency.placement(), counties),
        draft.modelAsPrinted(),
        Objects.toString(draft.signed(), draft.signedAsPrinted()),
        url(draft, Document.Kind.MOA),
        url(draft, Document.Kind.ADDENDUM));
  }

  private static @Nullable String county(Placement placement, CountyDirectory counties) {
    return placement.counties().size() == 1
        ? counties.find(placement.counties().getFirst()).map(County::fullName).orElse(null)
        : null;
  }

  private static @Nullable String url(AgreementDraft draft, Document.Kind kind) {
    return draft
        .document(kind)
        .flatMap(document -> Optional.ofNullable(document.url()))
        .map(Object::toString)
        .orElse(null);
  }

  /** All of them. */
  List<ListedAgreement<AgreementId>> agreements() {
    return agreements;
  }

  /** The stored agreement of a key. */
  Agreement get(AgreementId id) {
    return Objects.requireNonNull(byId.get(id));
  }

  /** The agency of an agreement. */
  Agency agencyOf(AgreementId id) {
    return agency(get(id), agencies);
  }

  /** The stored agencies. */
  Map<AgencyId, Agency> agencies() {
    return agencies;
  }
}
