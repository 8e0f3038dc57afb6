package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in the terms of schema.org: what is published of it, and nothing that a term would ask
 * for beyond that, such as an end or an organizer.
 */
final class MeetingEvent {
  private static final String TERMS = "https://schema.org/";

  private MeetingEvent() {}

  static Map<String, Object> of(Desk desk, Meeting meeting) {
    MeetingDraft draft = meeting.draft();
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("@type", "Event");
    event.put("name", desk.words().say("calendar.summary", desk.name(meeting)));
    event.put("startDate", start(draft));
    put(event, "eventStatus", status(desk.status(meeting)));
    put(event, "eventAttendanceMode", mode(draft.format()));
    List<Map<String, Object>> locations = locations(draft);
    if (!locations.isEmpty()) {
      event.put("location", locations);
    }
    desk.snapshot()
        .findAgency(draft)
        .ifPresent(agency -> event.put("about", About.organization(agency)));
    return event;
  }

  /** A day, or a time of it, with the offset from UTC only if the time zone is published. */
  private static String start(MeetingDraft draft) {
    MeetingDraft.Notice notice = draft.notice();
    if (notice.start() == null) {
      return draft.date().toString();
    }
    var local = draft.date().atTime(notice.start());
    return notice.zone() == null
        ? local.toString()
        : local.atZone(notice.zone()).toOffsetDateTime().toString();
  }

  /** Null where it is not published whether a meeting was held. */
  private static @Nullable String status(MeetingStatus status) {
    return switch (status) {
      case SCHEDULED, HELD -> TERMS + "EventScheduled";
      case CANCELLED -> TERMS + "EventCancelled";
      case POSTPONED -> TERMS + "EventPostponed";
      case UNKNOWN -> null;
    };
  }

  private static @Nullable String mode(MeetingFormat format) {
    return switch (format) {
      case IN_PERSON -> TERMS + "OfflineEventAttendanceMode";
      case VIRTUAL -> TERMS + "OnlineEventAttendanceMode";
      case HYBRID -> TERMS + "MixedEventAttendanceMode";
      case UNKNOWN -> null;
    };
  }

  private static List<Map<String, Object>> locations(MeetingDraft draft) {
    MeetingDraft.Notice notice = draft.notice();
    boolean online =
        draft.format() == MeetingFormat.VIRTUAL || draft.format() == MeetingFormat.HYBRID;
    List<Map<String, Object>> locations = new ArrayList<>();
    if (notice.venue() != null) {
      locations.add(Map.of("@type", "Place", "name", notice.venue()));
    }
    if (notice.link() != null && online) {
      locations.add(Map.of("@type", "VirtualLocation", "url", notice.link().toString()));
    }
    return locations;
  }

  private static void put(Map<String, Object> event, String term, @Nullable String value) {
    if (value != null) {
      event.put(term, value);
    }
  }
}
