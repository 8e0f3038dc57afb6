package org.atlas287g.ui.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.ui.api.Documents.ChangeDocument;
import org.atlas287g.ui.api.Documents.MeetingDocument;
import org.atlas287g.ui.feed.AtomFeed.Item;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.ReferencePaths;

/**
 * Makes entries of meetings.
 *
 * @param words the language
 */
record MeetingFeed(Words words, PublicAddress address, EntryIds ids) {
  /**
   * The entries of the meetings that changed last; among those that changed together, the latest
   * meetings come first.
   *
   * @param changes of meetings, the newest first
   */
  List<Item> entries(List<MeetingDocument> meetings, List<ChangeDocument> changes, int most) {
    Map<Long, Instant> changed = new HashMap<>();
    for (ChangeDocument change : changes) {
      if (change.kind() == RecordKind.MEETING && change.id() != null) {
        changed.putIfAbsent(change.id(), change.at());
      }
    }
    return meetings.stream()
        .sorted(
            Comparator.comparing((MeetingDocument meeting) -> updated(meeting, changed))
                .thenComparing(MeetingDocument::date)
                .thenComparing(MeetingDocument::id)
                .reversed())
        .limit(most)
        .map(meeting -> entry(meeting, updated(meeting, changed)))
        .toList();
  }

  /** When it last changed; since when it is known, if it did not lately. */
  private static Instant updated(MeetingDocument meeting, Map<Long, Instant> changed) {
    Instant at = changed.get(meeting.id());
    return at == null ? meeting.known().day().atStartOfDay(Revision.ZONE).toInstant() : at;
  }

  private Item entry(MeetingDocument meeting, Instant updated) {
    return new Item(
        ids.of(RecordKind.MEETING, meeting.id()),
        words.say(
            "feed.meeting",
            words.date(meeting.date()),
            words.say("calendar.summary", meeting.name()),
            words.say("meeting.status." + meeting.status())),
        updated,
        address.of(ReferencePaths.meeting(meeting.id())),
        text(meeting));
  }

  private String text(MeetingDocument meeting) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("column.model") + ": " + words.say("model." + meeting.model()));
    lines.add(words.say("column.format") + ": " + words.say("format." + meeting.format()));
    lines.add(words.say("column.status") + ": " + words.say("meeting.status." + meeting.status()));
    if (meeting.notice().start() != null) {
      lines.add(words.time(meeting.notice().start()));
    }
    if (meeting.notice().venue() != null) {
      lines.add(meeting.notice().venue());
    }
    lines.add(words.say("map.record", meeting.source(), words.known(meeting.known())));
    return String.join("\n", lines);
  }
}
