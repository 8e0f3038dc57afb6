package org.atlas287g.domain.proposal;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.proposal.AgreementProposal.Warning;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;

/** Compares the rows of one list with the recorded agreements of the agencies they are given to. */
final class AgreementComparison {
  /** An agreement that ended or was replaced stays so, whatever a list says of another day. */
  private static final Set<AgreementStatus> OPEN =
      EnumSet.of(
          AgreementStatus.PENDING,
          AgreementStatus.ACTIVE,
          AgreementStatus.UNCONFIRMED_ABSENCE,
          AgreementStatus.NO_LONGER_LISTED);

  private final ListedRecords records;
  private final LocalDate listed;
  private final NewAgencies added;
  private final Map<AgencyId, List<Agreement>> known;
  private final Map<ListingRow, AgreementProposal> proposals = new HashMap<>();
  private final Map<Object, Integer> rowsOfDays = new HashMap<>();
  private final Map<Object, Integer> rowsOfModels = new HashMap<>();

  AgreementComparison(
      Snapshot snapshot, ListedRecords records, LocalDate listed, NewAgencies added) {
    this.records = records;
    this.listed = listed;
    this.added = added;
    this.known =
        snapshot.agreements().stream()
            .collect(groupingBy(a -> a.draft().agency(), toCollection(ArrayList::new)));
  }

  /** Whose agreement it is, for which model; an agency that is not stored stands for itself. */
  private record Sort(Object agency, Object model) {}

  List<AgreementProposal> compare(List<AttributedRow> rows) {
    Map<AttributedRow, AgreementDraft> left = new LinkedHashMap<>();
    for (AttributedRow row : rows) {
      if (row.unreadable() != null) {
        proposals.put(row.row(), new AgreementProposal.Unreadable(row.row(), row.unreadable()));
      } else {
        read(row).filter(read -> !isRecorded(row, read)).ifPresent(read -> left.put(row, read));
      }
    }
    // Only what no row says can have been changed.
    left.forEach(this::changeOrAdd);
    return rows.stream().map(row -> Objects.requireNonNull(proposals.get(row.row()))).toList();
  }

  private Optional<AgreementDraft> read(AttributedRow row) {
    try {
      AgencyId agency = row.agency() == null ? AgreementProposal.NEW_AGENCY : row.agency();
      AgreementDraft read = records.agreement(row.row(), agency);
      Integer first = rowsOfDays.putIfAbsent(List.of(sort(row, read), day(read)), number(row));
      if (first != null) {
        proposals.put(row.row(), new AgreementProposal.Repeated(row.row(), first));
        return Optional.empty();
      }
      return Optional.of(read);
    } catch (ListingException unreadable) {
      proposals.put(
          row.row(), new AgreementProposal.Unreadable(row.row(), unreadable.cell().orElseThrow()));
      return Optional.empty();
    }
  }

  /** A list without a date means the agreement that is recorded, whatever its date. */
  private boolean isRecorded(AttributedRow row, AgreementDraft read) {
    Optional<Agreement> same =
        take(row, a -> hasSameModel(a, read) && Objects.equals(a.signed(), read.signed()))
            .or(() ->
                read.signed() == null ? take(row, a -> hasSameModel(a, read)) : Optional.empty());
    same.ifPresent(agreement -> {
      rowsOfModels.putIfAbsent(sort(row, read), number(row));
      proposals.put(row.row(), recordedOrChanged(row.row(), agreement, read));
    });
    return same.isPresent();
  }

  private void changeOrAdd(AttributedRow row, AgreementDraft read) {
    Optional<Agreement> changed =
        row.separate()
            ? Optional.empty()
            : take(row, a -> hasSameModel(a, read) && OPEN.contains(a.status()), read.signed());
    Integer first = rowsOfModels.putIfAbsent(sort(row, read), number(row));
    proposals.put(
        row.row(),
        changed
            .map(agreement -> recordedOrChanged(row.row(), agreement, read))
            .orElseGet(() -> newOne(row, read, first != null && !row.separate())));
  }

  private AgreementProposal recordedOrChanged(
      ListingRow row, Agreement recorded, AgreementDraft read) {
    boolean open = OPEN.contains(recorded.draft().status());
    AgreementDraft changed = recorded.draft().listedAs(read);
    boolean differs = !changed.from(recorded.draft().source()).equals(recorded.draft());
    return open && differs
        ? new AgreementProposal.Changed(row, recorded, changed, warnings(read))
        : new AgreementProposal.Recorded(row, recorded);
  }

  private AgreementProposal newOne(AttributedRow row, AgreementDraft read, boolean second) {
    Set<Warning> warnings = warnings(read);
    if (second) {
      warnings.add(Warning.SECOND_OF_AGENCY_AND_MODEL);
    }
    if (!row.isOfNewAgency()) {
      return new AgreementProposal.Added(row.row(), read, warnings);
    }
    AgencyDraft agency = added.get(row.row());
    if (row.isLikeRecorded()) {
      warnings.add(Warning.LIKE_RECORDED);
    }
    if (agency.placement().extent() == Placement.Extent.UNPLACED) {
      warnings.add(Warning.NO_COUNTIES);
    } else if (agency.placement().needsReview()) {
      warnings.add(Warning.UNSURE_COUNTIES);
    }
    return new AgreementProposal.AddedWithAgency(row.row(), agency, read, warnings);
  }

  private Set<Warning> warnings(AgreementDraft read) {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    LocalDate signed = read.signed();
    if (read.model() == SupportModel.UNKNOWN) {
      warnings.add(Warning.UNKNOWN_MODEL);
    }
    if (signed == null) {
      warnings.add(Warning.NO_DATE);
    } else if (signed.isAfter(listed)) {
      warnings.add(Warning.FUTURE_DATE);
    }
    return warnings;
  }

  private Optional<Agreement> take(AttributedRow row, Predicate<AgreementDraft> wanted) {
    return take(row, wanted, null);
  }

  /** The recorded agreement of that sort that is nearest to a day; it answers for no other row. */
  private Optional<Agreement> take(
      AttributedRow row, Predicate<AgreementDraft> wanted, @Nullable LocalDate day) {
    AgencyId agency = row.agency();
    List<Agreement> candidates = agency == null ? List.of() : known.getOrDefault(agency, List.of());
    Optional<Agreement> found =
        candidates.stream()
            .filter(agreement -> wanted.test(agreement.draft()))
            .min(comparingLong(agreement -> distance(agreement.draft().signed(), day)));
    found.ifPresent(candidates::remove);
    return found;
  }

  private static long distance(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private Sort sort(AttributedRow row, AgreementDraft read) {
    AgencyId agency = row.agency();
    return new Sort(agency == null ? added.get(row.row()) : agency, model(read));
  }

  private static boolean hasSameModel(AgreementDraft known, AgreementDraft read) {
    return model(known).equals(model(read));
  }

  private static Object model(AgreementDraft draft) {
    return draft.model() == SupportModel.UNKNOWN
        ? NameKeys.key(draft.modelAsPrinted())
        : draft.model();
  }

  private static String day(AgreementDraft draft) {
    return Objects.toString(draft.signed(), "");
  }

  private static int number(AttributedRow row) {
    return row.row().row();
  }
}
