package org.atlas287g.domain.comparison;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingColumn;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of meetings with what its texts mean.
 *
 * @param printed the row as printed
 * @param name the agency's name; empty if there is none that a record may hold
 * @param model its support model
 * @param date the day; null if the row names none that can be read
 * @param plain whether the day is printed as people mean to write it: not mistyped, and only one
 * @param start when it begins; null if the row does not say so
 * @param zone the time zone of that; null if the row does not say so
 * @param format how it is attended; UNKNOWN if the row does not say so
 * @param venue where it is held; null if the row does not say so
 * @param link where to attend or watch; null if the row has no usable URL
 */
public record ListedMeeting(
    ListingRow printed,
    String name,
    SupportModel model,
    @Nullable LocalDate date,
    boolean plain,
    @Nullable LocalTime start,
    @Nullable ZoneId zone,
    MeetingFormat format,
    @Nullable String venue,
    @Nullable URI link) {
  /** What a row says, whatever there is to remark of it. */
  public static ListedMeeting of(ListingRow row) {
    ReadList alone =
        new ReadList(
            row.source(), null, Set.of(MeetingColumn.values()), List.of(row), List.of(), null);
    return new MeetingReading(alone).rows().getFirst();
  }

  /** The name without case, punctuation and spaces. */
  String nameKey() {
    return NameKeys.key(name);
  }
}
