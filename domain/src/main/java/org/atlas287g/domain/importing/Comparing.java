package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListComparison;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads lists, and compares them with the records. */
@Component
class Comparing {
  private final SourceLists lists;
  private final Agencies agencies;
  private final Agreements agreements;
  private final Revisions revisions;
  private final ListingReader reader;
  private final AgencyGeocoder geocoder;
  private final CountyDirectory counties;
  private final MeetingImports meetings;
  private final AgencyMatcher matcher;
  private final ListComparison comparison;

  Comparing(
      SourceLists lists,
      Agencies agencies,
      Agreements agreements,
      Revisions revisions,
      MeetingImports meetings,
      ListingReader reader,
      AgencyGeocoder geocoder,
      CountyDirectory counties) {
    this.lists = lists;
    this.agencies = agencies;
    this.agreements = agreements;
    this.revisions = revisions;
    this.meetings = meetings;
    this.reader = reader;
    this.geocoder = geocoder;
    this.counties = counties;
    this.comparison = new ListComparison(counties);
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /**
   * Reads the lists of a file. Meetings that nothing dates are of the day of the other list.
   *
   * @return at least one
   * @throws ListingException if it has none
   */
  List<UnderstoodList> read(String name, byte[] content) throws ListingException {
    List<UnderstoodList> lists = new ArrayList<>();
    for (ReadList list : reader.readAll(name, content)) {
      UnderstoodList understood = comparison.understand(list);
      if (understood.isUnreadable()) {
        throw new ListingException(
            ListingException.Fault.UNREADABLE_ROWS,
            name + ": most of its rows name no state or no agency, so this is not a list");
      }
      ListDate date = lists.isEmpty() ? null : lists.getFirst().date();
      lists.add(understood.date() == null && date != null ? understood.dated(date) : understood);
    }
    return lists;
  }

  /** Of the lists of a file that of a kind. */
  UnderstoodList read(String name, byte[] content, ListKind kind) throws ListingException {
    return read(name, content).stream()
        .filter(list -> list.kind() == kind)
        .findAny()
        .orElseThrow(
            () -> new ListingException(name + ": no longer read as a list of its kind", null));
  }

  /** What rows mean, by their numbers. */
  Map<Integer, ListedRow> understood(List<ListingRow> printed) {
    return comparison.understand(RecordedAgreements.list(printed)).rows().stream()
        .collect(Collectors.toMap(row -> row.printed().row(), Function.identity()));
  }

  /** The number of the revision that is published; 0 if there is none. */
  long revision() {
    return revisions.findCurrent().map(Revision::number).orElse(0L);
  }

  /** The records as a list is compared with them. */
  RecordedAgreements recorded() {
    return RecordedAgreements.of(
        agreements.list(),
        agencies.list(),
        lists.newestRows(),
        lists.distinctions(),
        comparison,
        counties);
  }

  /** The lists of participating agencies that were applied. */
  Listings listings() {
    return new Listings(lists.appliedDays(ListKind.PARTICIPATING), lists.listed());
  }

  /** The day of the newest list of a kind that was applied. */
  Optional<LocalDate> newest(ListKind kind) {
    List<LocalDate> days = lists.appliedDays(kind);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
  }

  /**
   * What a list changes.
   *
   * @param revision the number of the revision that it was compared with
   * @param unchanged of which records rows are that change nothing
   */
  record Compared(
      long revision,
      Gate gate,
      List<Proposal> proposals,
      Map<Integer, ? extends RecordId> unchanged) {}

  /**
   * Compares a list with the records.
   *
   * @param sameBytes the name of an applied list with the same bytes; null if there is none
   */
  Compared compare(UnderstoodList list, @Nullable String sameBytes) {
    long revision = revision();
    if (list.kind() == ListKind.MEETINGS) {
      LocalDate newest = newest(list.kind()).orElse(null);
      MeetingImports.Compared compared = meetings.compare(list, newest, sameBytes);
      return new Compared(revision, compared.gate(), compared.proposals(), compared.unchanged());
    }
    RecordedAgreements recorded = recorded();
    Comparison<AgreementId> compared = compare(list, sameBytes, recorded);
    RowAgencies rows = new RowAgencies(recorded, lists.distinctions(), list.rows(), matcher);
    return new Compared(
        revision,
        compared.gate(),
        new Proposing(recorded, rows, geocoder).propose(compared),
        unchanged(compared));
  }

  private static Map<Integer, AgreementId> unchanged(Comparison<AgreementId> compared) {
    Map<Integer, AgreementId> unchanged = new HashMap<>();
    for (Change<AgreementId> change : compared.changes()) {
      if (change.kind() == ChangeKind.UNCHANGED
          && change.before() != null
          && change.after() != null) {
        unchanged.put(change.after().printed().row(), change.before().key());
      }
    }
    return unchanged;
  }

  private Comparison<AgreementId> compare(
      UnderstoodList list, @Nullable String sameBytes, RecordedAgreements recorded) {
    LocalDate newest = newest(list.kind()).orElse(null);
    LocalDate day =
        list.findDate()
            .filter(date -> date.basis() != ListDate.Basis.ROWS)
            .map(ListDate::day)
            .orElse(null);
    return list.kind() == ListKind.PARTICIPATING
            && newest != null
            && day != null
            && day.isBefore(newest)
        ? comparison.compareEarlier(
            recorded.agreements(), listings().last(day).orElse(null), newest, sameBytes, list)
        : comparison.compare(recorded.agreements(), newest, sameBytes, list);
  }

  /**
   * Compares a kept list again.
   *
   * @param given its day by a person; null if that is known
   * @throws ListingException if its bytes can no longer be read
   */
  Again compareAgain(SourceList list, @Nullable LocalDate given) throws ListingException {
    UnderstoodList read = read(list.name(), lists.content(list.id()), list.kind());
    ListDate date = given == null ? list.date() : ListDate.given(given);
    UnderstoodList dated = date == null ? read : read.dated(date);
    Compared compared = compare(dated, null);
    return new Again(
        dated,
        new Compared(
            compared.revision,
            compared.gate,
            decided(list, compared.proposals),
            compared.unchanged));
  }

  /** A list that was compared again. */
  record Again(UnderstoodList list, Compared compared) {}

  /** What was decided stays decided. */
  private List<Proposal> decided(SourceList list, List<Proposal> compared) {
    Map<Proposal.Key, Proposal> before =
        lists.proposals(list.id()).stream()
            .filter(proposal -> proposal.revision() == null)
            .collect(Collectors.toMap(Proposal::key, Function.identity(), (one, _) -> one));
    return compared.stream()
        .map(proposal -> {
          Proposal same = before.get(proposal.key());
          return same == null
              ? proposal
              : proposal.corrected(same.correction()).decided(same.decision(), same.decidedBy());
        })
        .toList();
  }
}
