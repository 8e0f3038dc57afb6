package org.atlas287g.domain.proposal;

import static java.util.Comparator.comparingLong;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.springframework.stereotype.Service;

/** Compares the rows of a pasted table of meetings with what is recorded. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class MeetingProposals {
  /**
   * A meeting is held once a year; one of the same agency and model so many days away is the same,
   * moved.
   */
  private static final int NEAR_DAYS = 90;

  private final AgencyMatcher matcher;

  MeetingProposals(CountyDirectory counties) {
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /**
   * One proposal for each row, in the rows' order. A recorded meeting answers for one row only, so
   * that a meeting that a list prints twice is not lost.
   *
   * @param source what readers are told of where the records come from
   * @param listed the day of the list
   * @param own rows of meetings of their own, which are no others that were moved
   */
  public List<MeetingProposal> propose(
      Snapshot snapshot,
      List<MeetingRow> rows,
      String source,
      LocalDate listed,
      Set<MeetingRow> own) {
    KnownAgencies agencies = new KnownAgencies(snapshot, matcher);
    ListedRecords records = new ListedRecords(source, listed);
    List<Meeting> known = new ArrayList<>(snapshot.meetings());
    Map<MeetingRow, MeetingProposal> found = new HashMap<>();
    List<MeetingProposal.Added> left = new ArrayList<>();
    for (MeetingRow row : rows) {
      try {
        MeetingProposal.Added read = read(row, records, agencies);
        Optional<Meeting> same = take(known, meeting -> isSame(meeting.draft(), read.draft()));
        if (same.isPresent()) {
          found.put(row, new MeetingProposal.Recorded(row, same.get()));
        } else {
          left.add(read);
        }
      } catch (ListingException unreadable) {
        UnreadableCell cell = unreadable.cell().orElseThrow();
        found.put(row, new MeetingProposal.Unreadable(row, cell));
      }
    }
    // Only what no row repeats can have been moved.
    for (MeetingProposal.Added read : left) {
      found.put(read.row(), own.contains(read.row()) ? read : movedOrNew(read, known));
    }
    return rows.stream().map(found::get).toList();
  }

  private static MeetingProposal.Added read(
      MeetingRow row, ListedRecords records, KnownAgencies agencies) throws ListingException {
    SupportModel model = PrintedValues.model(row.model());
    MeetingDraft unattached = records.meeting(row, null); // first: it bounds the name
    Optional<Agency> agency = agencies.attach(row.name(), model);
    Set<MeetingProposal.Warning> warnings = EnumSet.noneOf(MeetingProposal.Warning.class);
    if (model == SupportModel.UNKNOWN) {
      warnings.add(MeetingProposal.Warning.UNKNOWN_MODEL);
    }
    if (agency.isEmpty()) {
      warnings.add(MeetingProposal.Warning.NO_AGENCY);
    }
    return new MeetingProposal.Added(
        row, unattached.of(agency.map(Agency::id).orElse(null)), warnings);
  }

  private static MeetingProposal movedOrNew(MeetingProposal.Added read, List<Meeting> known) {
    MeetingDraft draft = read.draft();
    List<Meeting> byDistance =
        known.stream()
            .sorted(comparingLong(meeting -> daysBetween(meeting.draft(), draft)))
            .toList();
    Optional<Meeting> moved =
        byDistance.stream().filter(meeting -> isMoved(meeting.draft(), draft)).findFirst();
    if (moved.isEmpty()) {
      return read;
    }
    known.remove(moved.get());
    MeetingDraft changed = moved.get().draft().announcedAs(draft);
    return new MeetingProposal.Moved(read.row(), moved.get(), changed, read.warnings());
  }

  private static Optional<Meeting> take(List<Meeting> known, Predicate<Meeting> wanted) {
    Optional<Meeting> found = known.stream().filter(wanted).findFirst();
    found.ifPresent(known::remove);
    return found;
  }

  private static boolean isSame(MeetingDraft known, MeetingDraft read) {
    return known.date().equals(read.date())
        && known.model() == read.model()
        && (hasSameName(known, read) || hasSameAgency(known, read));
  }

  private static boolean isMoved(MeetingDraft known, MeetingDraft read) {
    boolean alike =
        hasSameName(known, read) || (known.model() == read.model() && hasSameAgency(known, read));
    return alike && daysBetween(known, read) <= NEAR_DAYS;
  }

  private static boolean hasSameName(MeetingDraft known, MeetingDraft read) {
    return NameKeys.key(known.nameAsPrinted().text())
        .equals(NameKeys.key(read.nameAsPrinted().text()));
  }

  private static boolean hasSameAgency(MeetingDraft known, MeetingDraft read) {
    return read.agency() != null && read.agency().equals(known.agency());
  }

  private static long daysBetween(MeetingDraft known, MeetingDraft read) {
    return Math.abs(ChronoUnit.DAYS.between(known.date(), read.date()));
  }
}
