package org.atlas287g.domain.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.TypingSlips;

/** A column of a list of steering-committee meetings, known by its heading. */
public enum MeetingColumn implements ListColumn {
  NAME("MOA Name"),
  DATE("Meeting Date"),
  TIME("Time"),
  LOCATION("Location"),
  MODEL("Type"),
  VENUE("Venue"),
  LINK("Link");

  /** Headings that no other list has. */
  private static final Set<String> TELLING =
      Set.of("moaname", "nameofmoa", "meetingdate", "dateofmeeting");

  private static final Map<String, MeetingColumn> BY_KEY = byKey();
  private static final int LONGEST_HEADING = 40;
  private static final int SHORTEST_MISTYPED = 6;

  /** The letters of the longest telling one, and one by mistake. */
  private static final int LONGEST_TELLING = "dateofmeeting".length() + 1;

  private final String heading;

  MeetingColumn(String heading) {
    this.heading = heading;
  }

  @Override
  public String heading() {
    return heading;
  }

  /** The column that a heading names, with at most one typing mistake in long ones. */
  static Optional<MeetingColumn> of(String heading) {
    return key(heading, BY_KEY.keySet()).map(BY_KEY::get);
  }

  /** Whether a heading tells that the table is one of meetings. */
  public static boolean isTelling(String heading) {
    return !NameKeys.isLongerThan(LONGEST_TELLING, heading) && key(heading, TELLING).isPresent();
  }

  private static Optional<String> key(String heading, Set<String> known) {
    if (heading.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    String key = NameKeys.key(heading);
    if (known.contains(key)) {
      return Optional.of(key);
    }
    return key.length() < SHORTEST_MISTYPED
        ? Optional.empty()
        : TypingSlips.nearest(
            key, known.stream().filter(k -> Math.abs(k.length() - key.length()) < 2), 1);
  }

  private List<String> others() {
    return switch (this) {
      case NAME ->
          List.of("name of moa", "agency", "agency name", "law enforcement agency", "lea", "name");
      case DATE -> List.of("date of meeting", "date", "scheduled date");
      case TIME -> List.of("meeting time", "start time", "time of meeting", "start");
      case LOCATION -> List.of("meeting location", "format", "meeting format", "meeting type");
      case MODEL -> List.of("moa type", "support type", "support model", "model", "program");
      case VENUE -> List.of("address", "meeting address", "meeting place", "place");
      case LINK -> List.of("meeting link", "virtual link", "registration link", "url");
    };
  }

  private static Map<String, MeetingColumn> byKey() {
    Map<String, MeetingColumn> byKey = new HashMap<>();
    for (MeetingColumn column : values()) {
      byKey.put(NameKeys.key(column.heading), column);
      column.others().forEach(other -> byKey.put(NameKeys.key(other), column));
    }
    return Map.copyOf(byKey);
  }
}
