package org.atlas287g.domain.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.publication.Holders;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;

/**
 * What a subscriber is told: what changed since the last time, and the meetings of the next two
 * weeks, each once. What concerns several topics is told with the first of them.
 */
public record Digest(List<Section> sections) {
  /** Meetings are told this long before, in days. */
  public static final int DAYS_AHEAD = 14;

  /** More changes of one topic are only counted. */
  public static final int MOST = 100;

  /** What became of a record in all. */
  public enum Kind {
    ADDED,
    CHANGED,
    WITHDRAWN
  }

  /** A record that changed. */
  public record Item(RecordId record, AgencyId agency, Kind kind) {}

  /**
   * What is told of one topic.
   *
   * @param changes at most {@link #MOST}
   * @param more how many more there are
   * @param meetings those to come, the nearest first
   */
  public record Section(Topic topic, List<Item> changes, int more, List<Meeting> meetings) {}

  /**
   * The digest of a subscriber.
   *
   * @param changes those since the last digest, the oldest first
   * @param told the meetings that were told before, with their days
   */
  static Digest of(
      Snapshot snapshot,
      MeetingDays days,
      List<Topic> topics,
      List<RecordChange> changes,
      Set<ToldMeeting> told) {
    List<Item> items = items(snapshot, changes);
    List<Meeting> meetings =
        snapshot.meetings().stream()
            .filter(meeting -> isComing(snapshot, days, meeting))
            .filter(meeting -> !told.contains(ToldMeeting.of(meeting)))
            .sorted(Comparator.comparing(meeting -> meeting.draft().date()))
            .toList();
    Set<RecordId> done = new HashSet<>();
    List<Section> sections = new ArrayList<>();
    for (Topic topic : topics) {
      Set<AgencyId> agencies = topic.agencies(snapshot);
      List<Item> changed =
          items.stream()
              .filter(item -> agencies.contains(item.agency()) && done.add(item.record()))
              .toList();
      Set<RecordId> announced = new HashSet<>();
      List<Meeting> coming =
          meetings.stream()
              .filter(meeting ->
                  snapshot
                      .findAgency(meeting.draft())
                      .filter(agency -> agencies.contains(agency.id()))
                      .isPresent())
              .filter(meeting -> announced.add(meeting.id()))
              .toList();
      meetings = meetings.stream().filter(meeting -> !announced.contains(meeting.id())).toList();
      if (!changed.isEmpty() || !coming.isEmpty()) {
        List<Item> first = changed.subList(0, Math.min(MOST, changed.size()));
        sections.add(new Section(topic, List.copyOf(first), changed.size() - first.size(), coming));
      }
    }
    return new Digest(sections);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** How many changes it tells or counts. */
  public int changes() {
    return sections.stream().mapToInt(s -> s.changes().size() + s.more()).sum();
  }

  /** The meetings that it announces. */
  public List<Meeting> meetings() {
    return sections.stream().flatMap(section -> section.meetings().stream()).toList();
  }

  private static boolean isComing(Snapshot snapshot, MeetingDays days, Meeting meeting) {
    var agency = snapshot.findAgency(meeting.draft()).orElse(null);
    return meeting.draft().agency() != null
        && !days.isPast(meeting.draft(), agency)
        && !meeting.draft().date().isAfter(days.today(meeting.draft(), agency).plusDays(DAYS_AHEAD))
        && days.status(meeting.draft(), agency) == MeetingStatus.SCHEDULED;
  }

  /** What became of each record; nothing of one that came and went in between. */
  private static List<Item> items(Snapshot snapshot, List<RecordChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Holders published = Holders.of(snapshot);
    Map<RecordId, RecordChange> first = new LinkedHashMap<>();
    changes.forEach(change -> first.putIfAbsent(change.record(), change));
    List<Item> items = new ArrayList<>();
    first.forEach((record, change) -> {
      boolean added = change.action() == Action.ADDED;
      boolean stands = published.has(record);
      if (change.agency() != null && (stands || !added)) {
        Kind kind = !stands ? Kind.WITHDRAWN : added ? Kind.ADDED : Kind.CHANGED;
        items.add(new Item(record, change.agency(), kind));
      }
    });
    return items;
  }
}
