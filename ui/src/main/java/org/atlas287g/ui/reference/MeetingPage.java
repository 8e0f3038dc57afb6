package org.atlas287g.ui.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.web.ReferencePaths;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a meeting.
 *
 * @param sentence of which agency, when, and what is known of it
 * @param time when it begins, and in which time zone; null if not recorded
 * @param when whether it is past, to come, or the next of its agency; null if it is called off
 * @param name its agency's
 * @param agency what is known of that; null if none is recorded
 * @param printed the agency as the source prints it; null if that is its name
 * @param reason why the printed name means the agency, in English
 * @param record its source, and from when it is known
 * @param calendar where it can be added to a calendar; null if it is past
 * @param before the meeting of the same agency before it; null if there is none
 * @param after the one after it
 * @param month all meetings of its month
 */
public record MeetingPage(
    String sentence,
    LocalDate day,
    String date,
    @Nullable String time,
    String status,
    @Nullable String when,
    String name,
    @Nullable Holder agency,
    String format,
    String model,
    String fiscalYear,
    MeetingDraft.Notice notice,
    @Nullable String printed,
    @Nullable String reason,
    String record,
    @Nullable String calendar,
    Parts.@Nullable Link before,
    Parts.@Nullable Link after,
    Parts.Link month) {

  /**
   * The agency of a meeting.
   *
   * @param extent where it serves, if that is not counties
   * @param all where all its meetings are; null if it has no other
   */
  public record Holder(
      Parts.Link link,
      String level,
      Parts.Link state,
      List<Parts.Link> counties,
      String extent,
      Parts.@Nullable Link all) {}

  static MeetingPage of(Desk desk, Meeting meeting) {
    Words words = desk.words();
    MeetingDraft draft = meeting.draft();
    Agency agency = desk.snapshot().findAgency(draft).orElse(null);
    List<Meeting> own =
        agency == null
            ? List.of(meeting)
            : desk.snapshot().meetingsOf(agency.id()).stream()
                .sorted(
                    Comparator.comparing((Meeting m) -> m.draft().date())
                        .thenComparing(m -> m.id().value()))
                .toList();
    int at = own.indexOf(meeting);
    String name = desk.name(meeting);
    String date = words.date(draft.date());
    String printed = draft.nameAsPrinted().text();
    boolean other = !printed.equals(name);
    MeetingStatus status = desk.status(meeting);
    return new MeetingPage(
        words.say("reference.meeting." + status, name, date),
        draft.date(),
        date,
        time(words, draft.notice()),
        words.say("meeting.status." + status),
        when(desk, own, meeting),
        name,
        agency == null ? null : holder(desk, agency, own.size()),
        words.say("format." + draft.format()),
        words.say("model." + draft.model()),
        String.valueOf(draft.fiscalYear().number()),
        draft.notice(),
        other ? printed : null,
        other && agency != null ? Desk.reason(agency, printed).orElse(null) : null,
        words.say("map.record", draft.source(), words.known(desk.snapshot().known(meeting))),
        desk.isPast(meeting) ? null : About.calendarFile(words, meeting),
        at == 0 ? null : desk.link(own.get(at - 1)),
        at == own.size() - 1 ? null : desk.link(own.get(at + 1)),
        month(words, draft.date()));
  }

  private static Holder holder(Desk desk, Agency agency, int meetings) {
    return new Holder(
        desk.link(agency),
        desk.words().say("edit.level." + agency.draft().level()),
        new Parts.Link(
            desk.shown().link(ReferencePaths.state(agency.draft().state())),
            agency.draft().state().stateName()),
        desk.links(agency.draft().placement().counties()),
        desk.extent(agency),
        meetings == 1
            ? null
            : new Parts.Link(
                "/meetings?agency=" + agency.slug(),
                desk.words().say("reference.meeting.all", meetings)));
  }

  /** As published: of a time without a zone it is only known that it is local. */
  private static @Nullable String time(Words words, MeetingDraft.Notice notice) {
    if (notice.start() == null) {
      return null;
    }
    return words.say(
        "reference.meeting.time.in",
        words.time(notice.start()),
        notice.zone() == null
            ? words.say("reference.meeting.time.local")
            : notice.zone().getDisplayName(TextStyle.FULL, words.locale()));
  }

  /** Null for a day to come on which it is not to be held. */
  private static @Nullable String when(Desk desk, List<Meeting> own, Meeting meeting) {
    if (desk.isPast(meeting)) {
      return desk.words().say("reference.meeting.when.past");
    }
    if (!isToCome(desk, meeting)) {
      return null;
    }
    boolean next =
        desk.snapshot().findAgency(meeting.draft()).isPresent()
            && own.stream().filter(m -> isToCome(desk, m)).findFirst().equals(Optional.of(meeting));
    return desk.words().say("reference.meeting.when." + (next ? "next" : "upcoming"));
  }

  private static boolean isToCome(Desk desk, Meeting meeting) {
    return !desk.isPast(meeting) && desk.status(meeting) == MeetingStatus.SCHEDULED;
  }

  private static Parts.Link month(Words words, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Parts.Link("/meetings/calendar?month=" + month, words.month(month));
  }
}
