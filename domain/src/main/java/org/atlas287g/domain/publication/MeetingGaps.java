package org.atlas287g.domain.publication;

import java.util.List;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.meeting.FiscalYear;

/**
 * Agencies without a recorded steering-committee meeting in the last fiscal year that was over when
 * the newest list was published. That none is recorded here does not say that none was held.
 *
 * @param year that fiscal year
 * @param holders how many agencies held an agreement on its last day
 * @param agencies those of them for which no meeting of that year is recorded, in the snapshot's
 *     order
 */
public record MeetingGaps(FiscalYear year, int holders, List<Agency> agencies) {
  /** Copies the list. */
  public MeetingGaps {
    agencies = List.copyOf(agencies);
  }

  /** The gaps of a snapshot. */
  public static MeetingGaps of(Snapshot snapshot) {
    FiscalYear year = FiscalYear.of(snapshot.revision().newest()).previous();
    DayView end = new DayView(snapshot, year.lastDay());
    List<Agency> holders =
        snapshot.agencies().stream()
            .filter(agency -> snapshot.agreementsOf(agency.id()).stream().anyMatch(end::stands))
            .toList();
    return new MeetingGaps(
        year,
        holders.size(),
        holders.stream().filter(agency -> !hasMet(snapshot, agency, year)).toList());
  }

  private static boolean hasMet(Snapshot snapshot, Agency agency, FiscalYear year) {
    return snapshot.meetingsOf(agency.id()).stream()
        .anyMatch(meeting -> meeting.draft().fiscalYear().equals(year));
  }
}
