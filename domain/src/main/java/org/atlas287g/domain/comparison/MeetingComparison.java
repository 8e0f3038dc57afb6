package org.atlas287g.domain.comparison;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.comparison.MeantAgencies.Meant;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list of meetings with the recorded ones, one to one: by agency and day, and then, left
 * to a person, by agency and a day near it. Used once.
 */
public final class MeetingComparison {
  /**
   * A meeting is held once a year; one of the same agency and model so many days away is the same,
   * moved.
   */
  public static final int NEAR_DAYS = 90;

  private final List<KnownMeeting> known;
  private final MeantAgencies agencies;

  /** By the keys of their names and by their agencies. */
  private final Map<Object, List<KnownMeeting>> byTerm;

  private final Set<KnownMeeting> taken = new HashSet<>();
  private final Map<ListedMeeting, KnownMeeting> matches = new HashMap<>();

  /**
   * With the records.
   *
   * @param candidates the recorded agencies
   */
  public MeetingComparison(
      List<KnownMeeting> known, List<Candidate<AgencyId>> candidates, AgencyMatcher matcher) {
    this.known = List.copyOf(known);
    this.byTerm = byTerm(known);
    this.agencies = new MeantAgencies(matcher, candidates, known);
  }

  /**
   * Whether the changes of a list may be taken as they are.
   *
   * @param newest the day of the newest list of meetings that was applied; null if there is none
   * @param sameBytes the name of an archived file with the same bytes; null if there is none
   */
  public static Gate gate(
      UnderstoodList list, @Nullable LocalDate newest, @Nullable String sameBytes) {
    return new Gatekeeper(new Gatekeeper.Former(null, newest, 0, sameBytes), list).checkMeetings();
  }

  /**
   * What a list says: of each of its rows, unchanged ones included, and of meetings to come that it
   * does not print.
   *
   * @param today the day that it is
   */
  public List<MeetingChange> compare(UnderstoodList list, LocalDate today) {
    List<ListedMeeting> rows = list.meetings();
    LocalDate listed = list.findDate().map(ListDate::day).orElse(today);
    LocalDate expected = listed.isAfter(today) ? listed : today;
    Map<LocalDate, List<KnownMeeting>> byDay = byDay();
    match(rows, byDay, (one, row) -> isSame(one, row) && one.isAbout(row.model()));
    match(rows, byDay, this::isSame);
    matchNear(rows);
    matchOpen(rows, expected);
    List<MeetingChange> changes = new ArrayList<>();
    Set<String> printed = new HashSet<>();
    matches.keySet().forEach(row -> printed.add(terms(row)));
    for (ListedMeeting row : rows) {
      KnownMeeting before = matches.get(row);
      if (before == null) {
        changes.add(added(row, !printed.add(terms(row))));
      } else {
        changes.addAll(matched(before, row));
      }
    }
    known.stream()
        .filter(one -> one.listed() && !taken.contains(one) && one.isToCome(expected))
        .map(MeetingComparison::dropped)
        .forEach(changes::add);
    return changes;
  }

  private Map<LocalDate, List<KnownMeeting>> byDay() {
    Map<LocalDate, List<KnownMeeting>> byDay = new HashMap<>();
    for (KnownMeeting one : known) {
      LocalDate recorded = one.meeting().draft().date();
      LocalDate printed = one.printed().date();
      byDay.computeIfAbsent(recorded, _ -> new ArrayList<>()).add(one);
      if (printed != null && !printed.equals(recorded)) {
        byDay.computeIfAbsent(printed, _ -> new ArrayList<>()).add(one);
      }
    }
    return byDay;
  }

  private void match(
      List<ListedMeeting> rows,
      Map<LocalDate, List<KnownMeeting>> byDay,
      BiPredicate<KnownMeeting, ListedMeeting> fits) {
    for (ListedMeeting row : rows) {
      LocalDate day = row.date();
      if (day != null && !matches.containsKey(row)) {
        byDay.getOrDefault(day, List.of()).stream()
            .filter(one -> !taken.contains(one) && fits.test(one, row))
            .findFirst()
            .ifPresent(one -> take(one, row));
      }
    }
  }

  private void take(KnownMeeting one, ListedMeeting row) {
    taken.add(one);
    matches.put(row, one);
  }

  /** Of one day: what an editor said of its agency counts more than its name. */
  private boolean isSame(KnownMeeting one, ListedMeeting row) {
    return one.isNamed(row.nameKey()) || isOfAgency(one, row);
  }

  private boolean isOfAgency(KnownMeeting one, ListedMeeting row) {
    AgencyId meant = agencies.of(row).agency();
    return meant != null && meant.equals(one.meeting().draft().agency());
  }

  /** Of several days: one name in different places is of two agencies. */
  private boolean isLikelySame(KnownMeeting one, ListedMeeting row) {
    AgencyId meant = agencies.of(row).agency();
    boolean bothKnown = meant != null && one.meeting().draft().agency() != null;
    return one.isAbout(row.model())
        && (bothKnown ? isOfAgency(one, row) : one.isNamed(row.nameKey()));
  }

  private record Near(KnownMeeting one, ListedMeeting row, long days) {}

  private void matchNear(List<ListedMeeting> rows) {
    List<Near> pairs = new ArrayList<>();
    for (ListedMeeting row : rows) {
      LocalDate day = row.date();
      if (day == null || matches.containsKey(row)) {
        continue;
      }
      for (KnownMeeting one : likelySame(row)) {
        long days = Math.abs(ChronoUnit.DAYS.between(one.meeting().draft().date(), day));
        boolean held = one.meeting().draft().status() == MeetingStatus.HELD;
        if (days <= NEAR_DAYS && !held) {
          pairs.add(new Near(one, row, days));
        }
      }
    }
    pairs.sort(comparingLong(Near::days));
    for (Near pair : pairs) {
      if (!taken.contains(pair.one()) && !matches.containsKey(pair.row())) {
        take(pair.one(), pair.row());
      }
    }
  }

  /** A row without a day is of the next meeting that is expected. */
  private void matchOpen(List<ListedMeeting> rows, LocalDate expected) {
    for (ListedMeeting row : rows) {
      if (row.date() == null) {
        likelySame(row).stream()
            .filter(one -> one.isToCome(expected))
            .min(comparing(one -> one.meeting().draft().date()))
            .ifPresent(one -> take(one, row));
      }
    }
  }

  /** Those that no row has yet and that are likely of the agency and model of a row. */
  private List<KnownMeeting> likelySame(ListedMeeting row) {
    AgencyId meant = agencies.of(row).agency();
    return Stream.of(
            byTerm.getOrDefault(row.nameKey(), List.of()),
            meant == null ? List.<KnownMeeting>of() : byTerm.getOrDefault(meant, List.of()))
        .flatMap(List::stream)
        .distinct()
        .filter(one -> !taken.contains(one) && isLikelySame(one, row))
        .toList();
  }

  private static Map<Object, List<KnownMeeting>> byTerm(List<KnownMeeting> known) {
    Map<Object, List<KnownMeeting>> byTerm = new HashMap<>();
    for (KnownMeeting one : known) {
      Stream.of(one.recordKey(), one.printed().nameKey(), one.meeting().draft().agency())
          .filter(Objects::nonNull)
          .distinct()
          .forEach(term -> byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(one));
    }
    return byTerm;
  }

  private String terms(ListedMeeting row) {
    AgencyId agency = agencies.of(row).agency();
    return String.join(
        "|",
        agency == null ? row.nameKey() : agency.toString(),
        String.valueOf(row.date()),
        row.model().name());
  }

  private MeetingChange added(ListedMeeting row, boolean twice) {
    Meant meant = agencies.of(row);
    Evidence evidence =
        row.name().isEmpty()
            ? Evidence.UNREADABLE
            : row.date() == null
                ? Evidence.DAY_OPEN
                : !row.plain()
                    ? Evidence.DAY_DOUBTFUL
                    : twice ? Evidence.PRINTED_TWICE : meant.evidence();
    boolean unmatched = meant.agency() == null;
    return new MeetingChange(
        unmatched ? ChangeKind.UNMATCHED_MEETING : ChangeKind.NEW_MEETING,
        evidence == Evidence.NOT_KNOWN,
        evidence,
        null,
        row,
        meant.agency(),
        meant.candidates());
  }

  private static MeetingChange dropped(KnownMeeting before) {
    return new MeetingChange(
        ChangeKind.MEETING_DROPPED,
        false,
        Evidence.NOT_LISTED,
        before,
        null,
        before.meeting().draft().agency(),
        List.of());
  }

  private List<MeetingChange> matched(KnownMeeting before, ListedMeeting row) {
    MeetingDraft draft = before.meeting().draft();
    LocalDate day = row.date();
    if (day == null) {
      return List.of(change(ChangeKind.MEETING_MOVED, false, Evidence.DAY_OPEN, before, row));
    }
    boolean known = before.isOn(day);
    if (!known || isAtAnotherTime(before, row)) {
      Evidence evidence =
          known
              ? Evidence.SAME_AGENCY_AND_DAY
              : row.plain() ? Evidence.NEAR_DAY : Evidence.DAY_DOUBTFUL;
      return List.of(change(ChangeKind.MEETING_MOVED, false, evidence, before, row));
    }
    List<MeetingChange> changes = new ArrayList<>();
    details(before, row)
        .ifPresent(certain ->
            changes.add(
                change(
                    ChangeKind.MEETING_DETAILS,
                    certain,
                    Evidence.SAME_AGENCY_AND_DAY,
                    before,
                    row)));
    if (draft.agency() == null && agencies.of(row).agency() != null) {
      changes.add(
          change(ChangeKind.MEETING_MATCHED, true, Evidence.SAME_AGENCY_AND_DAY, before, row));
    }
    return changes.isEmpty()
        ? List.of(change(ChangeKind.UNCHANGED, true, Evidence.SAME_AGENCY_AND_DAY, before, row))
        : changes;
  }

  private MeetingChange change(
      ChangeKind kind, boolean certain, Evidence evidence, KnownMeeting before, ListedMeeting row) {
    AgencyId recorded = before.meeting().draft().agency();
    return new MeetingChange(
        kind,
        certain,
        evidence,
        before,
        row,
        recorded == null ? agencies.of(row).agency() : recorded,
        List.of());
  }

  /** A time that nobody knew before is no other time. */
  private static boolean isAtAnotherTime(KnownMeeting before, ListedMeeting row) {
    MeetingDraft.Notice notice = before.meeting().draft().notice();
    return notice.start() != null
        && KnownMeeting.isNews(row.start(), before.printed().start(), notice.start());
  }

  /** Whether details changed, and if so whether that is certain: no editor has changed them. */
  private static Optional<Boolean> details(KnownMeeting before, ListedMeeting row) {
    MeetingDraft draft = before.meeting().draft();
    MeetingDraft.Notice notice = draft.notice();
    ListedMeeting was = before.printed();
    var details = new Details();
    details.compare(row.start(), was.start(), notice.start());
    details.compare(row.zone(), was.zone(), notice.zone());
    details.compare(known(row.format()), known(was.format()), known(draft.format()));
    details.compare(row.venue(), was.venue(), notice.venue());
    details.compare(row.link(), was.link(), notice.link());
    SupportModel model = row.model() == SupportModel.UNKNOWN ? null : row.model();
    if (KnownMeeting.isNews(model, was.model(), draft.model())) {
      details.changed = true;
      details.certain = false;
    }
    return details.changed ? Optional.of(details.certain) : Optional.empty();
  }

  private static @Nullable MeetingFormat known(MeetingFormat format) {
    return format == MeetingFormat.UNKNOWN ? null : format;
  }

  /** What comparing one detail after the other has found. */
  private static final class Details {
    private boolean changed;
    private boolean certain = true;

    void compare(@Nullable Object now, @Nullable Object was, @Nullable Object recorded) {
      if (KnownMeeting.isNews(now, was, recorded)) {
        changed = true;
        certain &= !KnownMeeting.isEdited(was, recorded);
      }
    }
  }
}
