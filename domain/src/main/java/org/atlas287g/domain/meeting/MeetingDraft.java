package org.atlas287g.domain.meeting;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits of a steering-committee meeting.
 *
 * @param nameAsPrinted the agency as the source printed it
 * @param agency the agency; null if none that is recorded
 * @param date the day, local to the agency
 * @param format how it is attended
 * @param model the support model it is about
 * @param status what was known of it when it was recorded; see {@link #statusOn}
 * @param source the list or notice it was taken from, for readers
 * @param notice what a local notice adds
 */
public record MeetingDraft(
    Spelling nameAsPrinted,
    @Nullable AgencyId agency,
    LocalDate date,
    MeetingFormat format,
    SupportModel model,
    MeetingStatus status,
    String source,
    Notice notice) {
  /**
   * Checks the source.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if it is longer than may be
   */
  public MeetingDraft {
    source = Limit.SOURCE.text(source);
  }

  /** The same of another agency, or of none. */
  public MeetingDraft of(@Nullable AgencyId other) {
    return new MeetingDraft(nameAsPrinted, other, date, format, model, status, source, notice);
  }

  /**
   * The same as a list announces it now: with the list's name, day, format and standing. What a
   * notice said of it stays, and its agency where the list names none for certain.
   */
  public MeetingDraft announcedAs(MeetingDraft read) {
    return new MeetingDraft(
        read.nameAsPrinted(),
        read.agency() == null ? agency : read.agency(),
        read.date(),
        read.format() == MeetingFormat.UNKNOWN ? format : read.format(),
        read.model() == SupportModel.UNKNOWN ? model : read.model(),
        read.status(),
        read.source(),
        notice);
  }

  /**
   * What is known of it on a day, as readers are told: a meeting of which a list gives the day
   * alone is scheduled until that day is past, and then only listed, since whether it was held is
   * not published. What was recorded counts where it says more.
   */
  public MeetingStatus statusOn(LocalDate today) {
    return switch (status) {
      case SCHEDULED, UNKNOWN ->
          date.isBefore(today) ? MeetingStatus.UNKNOWN : MeetingStatus.SCHEDULED;
      case HELD, CANCELLED, POSTPONED -> status;
    };
  }

  /** The fiscal year, derived from the date. */
  public FiscalYear fiscalYear() {
    return FiscalYear.of(date);
  }

  /**
   * What local notices add; every part may be unknown (null).
   *
   * @param start local starting time
   * @param zone the time zone of start and deadline
   * @param venue where it is held
   * @param link where to attend or watch
   * @param questionDeadline until when questions may be sent in
   * @param contact whom to ask, as published
   * @param minutes URL of the minutes
   * @param note a public remark
   */
  public record Notice(
      @Nullable LocalTime start,
      @Nullable ZoneId zone,
      @Nullable String venue,
      @Nullable URI link,
      @Nullable LocalDateTime questionDeadline,
      @Nullable String contact,
      @Nullable URI minutes,
      @Nullable String note) {
    /** Nothing beyond the list. */
    public static final Notice NONE = new Notice(null, null, null, null, null, null, null, null);

    /**
     * Checks the texts and URLs.
     *
     * @throws org.atlas287g.domain.text.UnusableValue if one is longer than may be, or a URL not of
     *     the web
     */
    public Notice {
      venue = Limit.VENUE.textOrNull(venue);
      link = Limit.MEETING_LINK.urlOrNull(link);
      contact = Limit.CONTACT.textOrNull(contact);
      minutes = Limit.MINUTES.urlOrNull(minutes);
      note = Limit.NOTE.textOrNull(note);
    }
  }
}
