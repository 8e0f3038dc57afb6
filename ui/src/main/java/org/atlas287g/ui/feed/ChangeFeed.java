package org.atlas287g.ui.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.ChangeDocument;
import org.atlas287g.ui.feed.AtomFeed.Item;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.security.PublicAddress;
import org.atlas287g.ui.web.ReferencePaths;

/**
 * Makes entries of changes. Each record has one entry, which is updated whenever it changes; many
 * records that changed together, as when a list is taken in, share one.
 *
 * @param words the language
 */
record ChangeFeed(Words words, PublicAddress address, EntryIds ids) {
  /** More records than these share an entry. */
  private static final int FEW = 20;

  /**
   * The newest entries.
   *
   * @param changes the newest first; those that were made together one after the other
   */
  List<Item> entries(List<ChangeDocument> changes, int most) {
    Map<Long, List<ChangeDocument>> batches = new LinkedHashMap<>();
    for (ChangeDocument change : changes) {
      batches.computeIfAbsent(change.revision(), _ -> new ArrayList<>()).add(change);
    }
    Map<String, Item> items = new LinkedHashMap<>();
    for (List<ChangeDocument> batch : batches.values()) {
      for (Item item : batch.size() > FEW ? List.of(together(batch)) : each(batch)) {
        items.putIfAbsent(item.id(), item);
      }
      if (items.size() >= most) {
        break;
      }
    }
    return items.values().stream().limit(most).toList();
  }

  private List<Item> each(List<ChangeDocument> batch) {
    List<Item> items = new ArrayList<>();
    Set<Action> told = new HashSet<>();
    for (ChangeDocument change : batch) {
      if (change.id() != null) {
        items.add(one(change, change.id()));
      } else if (told.add(change.action())) {
        // What is not published any more is only counted.
        items.add(
            together(
                batch.stream()
                    .filter(c -> c.id() == null && c.action() == change.action())
                    .toList(),
                ids.of("changes", change.revision() + "-" + change.action())));
      }
    }
    return items;
  }

  private Item one(ChangeDocument change, long record) {
    String what =
        words.say("feed.changed." + change.kind(), words.say("feed.action." + change.action()));
    AgencyReference agency = change.agency();
    return new Item(
        ids.of(change.kind(), record),
        agency == null ? what : words.say("feed.of", agency.name(), agency.state().name(), what),
        change.at(),
        address.of(path(change, record)),
        what + ". " + who(change) + ".");
  }

  /** Where the record is shown; a meeting has its page even if no agency is recorded. */
  private static String path(ChangeDocument change, long record) {
    AgencyReference agency = change.agency();
    if (agency != null) {
      return ReferencePaths.record(change.kind(), record, agency.slug());
    }
    return change.kind() == RecordKind.MEETING
        ? ReferencePaths.meeting(record)
        : ReferencePaths.CHANGES;
  }

  private Item together(List<ChangeDocument> batch) {
    return together(batch, ids.of("changes", String.valueOf(batch.getFirst().revision())));
  }

  private Item together(List<ChangeDocument> batch, String id) {
    Map<RecordKind, Map<Action, Integer>> counts = new EnumMap<>(RecordKind.class);
    for (ChangeDocument change : batch) {
      counts
          .computeIfAbsent(change.kind(), _ -> new EnumMap<>(Action.class))
          .merge(change.action(), 1, Integer::sum);
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, actions) -> {
      List<String> done = new ArrayList<>();
      actions.forEach(
          (action, count) -> done.add(words.say("changes.action." + action) + " " + count));
      parts.add(words.say("changes.kind." + kind) + ": " + String.join(", ", done));
    });
    ChangeDocument first = batch.getFirst();
    Instant at = first.at();
    return new Item(
        id, who(first), at, address.of(ReferencePaths.CHANGES), String.join(". ", parts) + ".");
  }

  private String who(ChangeDocument change) {
    return change.listDate() == null
        ? words.say("changes.byEditors")
        : words.say("changes.byList", words.date(change.listDate()));
  }
}
