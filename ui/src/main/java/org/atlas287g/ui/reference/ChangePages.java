package org.atlas287g.ui.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.audit.Batch;
import org.atlas287g.domain.audit.RecentChanges;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.Holders;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.ui.language.Words;
import org.atlas287g.ui.page.Frame;
import org.atlas287g.ui.page.Frames;
import org.atlas287g.ui.page.RecordPages;
import org.atlas287g.ui.security.PageReader;
import org.atlas287g.ui.web.ReferencePaths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changed: reviewed changes by day, and agreements between two days. */
@RestController
public class ChangePages {
  /** Changes of a page. */
  private static final int SHOWN = 200;

  private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");
  private static final String FROM = "from";
  private static final String TO = "to";

  private final RecordPages pages;
  private final Frames frames;
  private final Desks desks;
  private final RecentChanges changes;
  private final PageReader reader;

  ChangePages(
      RecordPages pages, Frames frames, Desks desks, RecentChanges changes, PageReader reader) {
    this.pages = pages;
    this.frames = frames;
    this.desks = desks;
    this.changes = changes;
    this.reader = reader;
  }

  /**
   * A line of the changelog.
   *
   * @param who whether a list was taken in, or an editor did it; nobody is named
   * @param parts what was done, in words
   * @param record the only record that was changed; null if there are several, or none is published
   */
  public record Change(String who, List<String> parts, Parts.@Nullable Link record) {}

  /** The changes of a day, the latest first. */
  public record Day(String date, List<Change> changes) {}

  /** Agreements of one state. */
  public record OfState(Parts.Link state, List<Parts.AgencyRow> rows) {}

  @GetMapping(ReferencePaths.CHANGES)
  void changes(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request, response, "changes", (s, days) -> changes(request, desks.now(request, s, days)));
  }

  private Map<String, Object> changes(HttpServletRequest request, Desk desk) {
    Snapshot snapshot = desk.snapshot();
    Holders holders = Holders.of(snapshot);
    Map<LocalDate, List<Change>> days = new LinkedHashMap<>();
    PageOf<Batch> page = PageOf.of(changes.list(), page(request), SHOWN);
    page.items()
        .forEach(batch ->
            days.computeIfAbsent(
                    LocalDate.ofInstant(batch.at(), Words.ZONE), _ -> new ArrayList<>())
                .add(change(desk, batch, holders)));
    Map<String, Object> values = new HashMap<>();
    values.put(
        "days",
        days.entrySet().stream()
            .map(day -> new Day(desk.words().date(day.getKey()), day.getValue()))
            .toList());
    values.put("newer", page.newer());
    values.put("older", page.older());
    values.put("frame", frame(request, snapshot, ReferencePaths.CHANGES));
    return values;
  }

  /** The page that is asked for, from 1; the first if that cannot be read. */
  private static int page(HttpServletRequest request) {
    String text = request.getParameter("page");
    return text != null && PAGE.matcher(text).matches() ? Integer.parseInt(text) : 1;
  }

  private static Change change(Desk desk, Batch batch, Holders holders) {
    Words words = desk.words();
    Map<RecordKind, List<String>> kinds = new EnumMap<>(RecordKind.class);
    for (Batch.Part part : batch.parts()) {
      kinds
          .computeIfAbsent(part.kind(), _ -> new ArrayList<>())
          .add(words.say("changes.action." + part.action()) + " " + desk.number(part.count()));
    }
    List<String> parts = new ArrayList<>();
    kinds.forEach((kind, texts) ->
        parts.add(words.say("changes.kind." + kind) + ": " + String.join(", ", texts)));
    List<RecordId> records =
        batch.parts().stream().flatMap(part -> part.records().stream()).limit(2).toList();
    Agency agency = records.size() == 1 ? holders.find(records.getFirst()).orElse(null) : null;
    return new Change(
        batch.list() == null
            ? words.say("changes.byEditors")
            : words.say("changes.byList", words.date(batch.list())),
        parts,
        agency == null ? null : link(records.getFirst(), agency));
  }

  private static Parts.Link link(RecordId record, Agency agency) {
    return new Parts.Link(
        ReferencePaths.record(record.kind(), record.value(), agency.slug().value()),
        agency.draft().name().text());
  }

  @GetMapping(ReferencePaths.COMPARE)
  void compare(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.send(
        request, response, "compare", (s, days) -> compare(request, desks.now(request, s, days)));
  }

  private Map<String, Object> compare(HttpServletRequest request, Desk desk) {
    Snapshot snapshot = desk.snapshot();
    LocalDate newest = snapshot.revision().newest();
    List<String> faults = new ArrayList<>();
    LocalDate to = day(request, TO, newest, newest, desk.words(), faults);
    LocalDate from = day(request, FROM, to.minusYears(1), newest, desk.words(), faults);
    if (from.isAfter(to)) {
      LocalDate later = from;
      from = to;
      to = later;
    }
    // Today's own rule counts what has no date; both days are told by dates here.
    DayView before = new DayView(snapshot, from);
    DayView after = new DayView(snapshot, to);
    List<Agreement> added = new ArrayList<>();
    List<Agreement> gone = new ArrayList<>();
    int stood = 0;
    int stand = 0;
    for (Agreement agreement : snapshot.agreements()) {
      boolean then = before.stands(agreement);
      boolean now = after.stands(agreement);
      stood += then ? 1 : 0;
      stand += now ? 1 : 0;
      if (now && !then) {
        added.add(agreement);
      } else if (then && !now) {
        gone.add(agreement);
      }
    }
    Words words = desk.words();
    Map<String, Object> values = new HashMap<>();
    values.put(
        "sentence",
        words.say(
            "compare.sentence",
            words.date(from),
            words.date(to),
            desk.number(stood),
            desk.number(stand),
            desk.number(added.size()),
            desk.number(gone.size())));
    values.put("from", from.toString());
    values.put("to", to.toString());
    values.put("newest", newest.toString());
    values.put("added", byState(desk, added, false));
    values.put("gone", byState(desk, gone, true));
    values.put("faults", faults);
    values.put("frame", frame(request, snapshot, ReferencePaths.COMPARE));
    return values;
  }

  /** A day that the URL names; another one, and a fault, if it cannot be shown. */
  private static LocalDate day(
      HttpServletRequest request,
      String parameter,
      LocalDate otherwise,
      LocalDate newest,
      Words words,
      List<String> faults) {
    String text = request.getParameter(parameter);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (!day.isAfter(newest)) {
        return day;
      }
      faults.add(words.say("reference.asOf.afterList", day, words.date(newest)));
      return newest;
    } catch (DateTimeException unreadable) {
      faults.add(
          words.say("reference.asOf.noDate", text.substring(0, Math.min(40, text.length()))));
      return otherwise;
    }
  }

  /** Rows by state; the day of each is the one on which it came or went. */
  private static List<OfState> byState(Desk desk, List<Agreement> agreements, boolean gone) {
    Map<StateCode, List<Agreement>> states = new EnumMap<>(StateCode.class);
    agreements.stream()
        .sorted(
            Comparator.comparing(
                a -> desk.snapshot().get(a.draft().agency()).draft().name().text()))
        .forEach(a ->
            states
                .computeIfAbsent(
                    desk.snapshot().get(a.draft().agency()).draft().state(), _ -> new ArrayList<>())
                .add(a));
    return states.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().stateName()))
        .map(entry ->
            new OfState(
                new Parts.Link(ReferencePaths.state(entry.getKey()), entry.getKey().stateName()),
                entry.getValue().stream().map(a -> row(desk, a, gone)).toList()))
        .toList();
  }

  private static Parts.AgencyRow row(Desk desk, Agreement agreement, boolean gone) {
    Agency agency = desk.snapshot().get(agreement.draft().agency());
    LocalDate day = gone ? agreement.inForce().until() : agreement.inForce().from();
    return new Parts.AgencyRow(
        desk.link(agency),
        "",
        List.of(),
        "",
        desk.words().model(agreement.draft()),
        day == null ? "" : desk.words().date(day));
  }

  private Frame frame(HttpServletRequest request, Snapshot snapshot, String path) {
    return frames.of(request, reader.isSignedIn(), snapshot.revision(), path);
  }
}
