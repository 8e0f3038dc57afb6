package org.atlas287g.domain.comparison;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.jspecify.annotations.Nullable;

/**
 * A recorded meeting as a list is compared with it.
 *
 * @param meeting the record
 * @param printed what the newest list that has it printed; the record in the same form if none has
 * @param listed whether a list has it
 */
public record KnownMeeting(Meeting meeting, ListedMeeting printed, boolean listed) {
  /** One that no list has. */
  public static KnownMeeting recorded(Meeting meeting) {
    return new KnownMeeting(meeting, inRow(meeting.draft()), false);
  }

  private static ListedMeeting inRow(MeetingDraft draft) {
    MeetingDraft.Notice notice = draft.notice();
    LocalTime start = notice.start();
    ZoneId zone = notice.zone();
    String model = draft.model() == SupportModel.UNKNOWN ? null : draft.model().printedName();
    ListingRow row =
        ListingRow.ofMeeting(
            "records",
            0,
            draft.nameAsPrinted().text(),
            model,
            new MeetingCells(
                draft.date().toString(),
                start == null ? null : zone == null ? start.toString() : start + " " + zone,
                words(draft.format()),
                notice.venue(),
                notice.link() == null ? null : notice.link().toString()));
    return new ListedMeeting(
        row,
        draft.nameAsPrinted().text(),
        draft.model(),
        draft.date(),
        true,
        start,
        zone,
        draft.format(),
        notice.venue(),
        notice.link());
  }

  private static @Nullable String words(MeetingFormat format) {
    return switch (format) {
      case IN_PERSON -> "In Person";
      case VIRTUAL -> "Virtual";
      case HYBRID -> "Hybrid";
      case UNKNOWN -> null;
    };
  }

  /** Whether it has this day by its list or by its record. */
  boolean isOn(LocalDate day) {
    return day.equals(printed.date()) || day.equals(meeting.draft().date());
  }

  /** Whether a name is its own, by its list or by its record. */
  boolean isNamed(String nameKey) {
    return !nameKey.isEmpty() && (nameKey.equals(printed.nameKey()) || nameKey.equals(recordKey()));
  }

  String recordKey() {
    return NameKeys.key(meeting.draft().nameAsPrinted().text());
  }

  /** Whether it is still expected after a day. */
  boolean isToCome(LocalDate day) {
    MeetingStatus status = meeting.draft().status();
    return meeting.draft().date().isAfter(day)
        && status != MeetingStatus.CANCELLED
        && status != MeetingStatus.HELD;
  }

  /** Whether a support model can be the one that it is about. */
  boolean isAbout(SupportModel model) {
    return model == printed.model()
        || model == meeting.draft().model()
        || model == SupportModel.UNKNOWN;
  }

  /** Whether a row says something that neither its list nor its record did. */
  static boolean isNews(@Nullable Object now, @Nullable Object printed, @Nullable Object recorded) {
    return now != null && !now.equals(printed) && !now.equals(recorded);
  }

  /** Whether an editor put something in the place of what its list printed. */
  static boolean isEdited(@Nullable Object printed, @Nullable Object recorded) {
    return recorded != null && !Objects.equals(printed, recorded);
  }
}
