package org.atlas287g.domain.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list with the agreements that are known: those of the list before, or of the store.
 * Immutable.
 */
public final class ListComparison {
  /** A new row that was signed so long before the list before would have been on it. */
  public static final int LATE_DAYS = 120;

  private final CountyTexts counties;
  private final Likeness likeness;

  /**
   * A comparison.
   *
   * @param counties the counties that texts are read as
   */
  public ListComparison(CountyDirectory counties) {
    this.counties = new CountyTexts(counties);
    this.likeness = new Likeness(KnownPlaces.counties(counties));
  }

  /** Reads the values of a list. */
  public UnderstoodList understand(ReadList list) {
    if (list.kind() == ListKind.MEETINGS) {
      MeetingReading reading = new MeetingReading(list);
      List<ListedMeeting> meetings = reading.rows();
      ListDate date = ListDate.find(list, List.of()).orElse(null);
      return new UnderstoodList(list, date, List.of(), meetings, reading.remarks());
    }
    RowReading reading = new RowReading(list, counties);
    List<ListedRow> rows = reading.rows();
    return new UnderstoodList(
        list, ListDate.find(list, rows).orElse(null), rows, List.of(), reading.remarks());
  }

  /** Whether the names of two rows differ by few typing mistakes, and not in what is real. */
  boolean isNearSpelling(ListedRow one, ListedRow other) {
    return likeness.isNearSpelling(one, other);
  }

  /** The rows of a list as agreements for the next one, known by their numbers in it. */
  public static List<ListedAgreement<Integer>> agreements(UnderstoodList list) {
    boolean pending = list.kind() == ListKind.PENDING;
    List<ListedAgreement<Integer>> agreements = new ArrayList<>();
    for (ListedRow row : list.rows()) {
      agreements.add(ListedAgreement.listed(agreements.size(), row, pending));
    }
    return agreements;
  }

  /**
   * Compares two lists.
   *
   * @param sameBytes whether the files are the same, byte for byte
   */
  public Comparison<Integer> compare(
      UnderstoodList before, UnderstoodList after, boolean sameBytes) {
    boolean signedNow = before.kind() == ListKind.PENDING && after.kind() == ListKind.PARTICIPATING;
    LocalDate day = before.findDate().map(ListDate::day).orElse(null);
    var former =
        new Gatekeeper.Former(
            signedNow ? null : before.kind(),
            day,
            signedNow ? 0 : before.rows().size(),
            sameBytes ? before.list().source() : null);
    return compare(agreements(before), former, after);
  }

  /**
   * Compares a list with what is known.
   *
   * @param known what is known; each agreement answers for one row only. Those that the list before
   *     did not have either make a change only if they come back
   * @param day the day of the newest list that was applied; null if there is none
   * @param sameBytes the name of an archived file with the same bytes; null if there is none
   */
  public <K> Comparison<K> compare(
      List<ListedAgreement<K>> known,
      @Nullable LocalDate day,
      @Nullable String sameBytes,
      UnderstoodList list) {
    boolean pending = list.kind() == ListKind.PENDING;
    int rows = (int) known.stream().filter(a -> a.listed() && a.pending() == pending).count();
    return compare(known, new Gatekeeper.Former(null, day, rows, sameBytes), list);
  }

  /**
   * Compares a list of signed agreements that is older than the newest one. It tells which
   * agreements it has, which it alone has, and which were renewed since. What later lists say of an
   * agreement is the truth, and what it does not have came later.
   *
   * @param known what is known
   * @param before the day of the last list before this one that was applied; null if there is none
   * @param newest the day of the newest list that was applied
   * @param sameBytes the name of an archived file with the same bytes; null if there is none
   */
  public <K> Comparison<K> compareEarlier(
      List<ListedAgreement<K>> known,
      @Nullable LocalDate before,
      LocalDate newest,
      @Nullable String sameBytes,
      UnderstoodList list) {
    List<ListedAgreement<K>> signed =
        known.stream().filter(agreement -> !agreement.pending()).toList();
    Matching<K> matching = new Matching<>(likeness, signed, list.rows());
    matching.matchSigned();
    LocalDate day = list.findDate().map(ListDate::day).orElse(null);
    List<Change<K>> changes = new ArrayList<>();
    for (Matching.Match<K> match : matching.matches()) {
      changes.add(
          new Change<>(
              kind(match.after(), match.before().row(), day),
              match.certain(),
              match.before(),
              match.after(),
              match.evidence()));
    }
    addNew(signed, matching, matching.openRows(), before, changes);
    var former = new Gatekeeper.Former(null, newest, 0, sameBytes);
    return new Comparison<>(list, new Gatekeeper(former, list).check(known, changes), changes);
  }

  private <K> Comparison<K> compare(
      List<ListedAgreement<K>> known, Gatekeeper.Former former, UnderstoodList list) {
    List<Change<K>> changes = changes(known, list, former.day());
    Gate gate = new Gatekeeper(former, list).check(known, changes);
    Set<StateCode> held = Gatekeeper.falling(known, changes);
    changes.replaceAll(change -> {
      ListedAgreement<K> before = change.before();
      boolean wait =
          change.kind() == ChangeKind.GONE
              && before != null
              && before.row().state() != null
              && held.contains(before.row().state());
      return wait ? new Change<>(change.kind(), false, before, null, change.evidence()) : change;
    });
    return new Comparison<>(list, gate, changes);
  }

  private <K> List<Change<K>> changes(
      List<ListedAgreement<K>> known, UnderstoodList list, @Nullable LocalDate day) {
    boolean pendingList = list.kind() == ListKind.PENDING;
    List<ListedAgreement<K>> same =
        known.stream().filter(agreement -> agreement.pending() == pendingList).toList();
    Matching<K> matching = new Matching<>(likeness, same, list.rows());
    if (pendingList) {
      matching.matchPending();
    } else {
      matching.matchSigned();
    }
    List<Change<K>> changes = new ArrayList<>();
    boolean printsCounties =
        same.stream().anyMatch(a -> !RowReading.isNone(a.row().printed().county()));
    boolean printsTypes = same.stream().anyMatch(a -> !RowReading.isNone(a.row().printed().type()));
    for (Matching.Match<K> match : matching.matches()) {
      changes.add(identity(match, day));
      addOthers(match, printsCounties, printsTypes, changes);
    }
    List<ListedRow> rows = new ArrayList<>(matching.openRows());
    if (!pendingList) {
      rows = fromPending(known, rows, changes);
    }
    addNew(known, matching, rows, day, changes);
    addGone(matching, changes);
    return changes;
  }

  private <K> List<ListedRow> fromPending(
      List<ListedAgreement<K>> known, List<ListedRow> rows, List<Change<K>> changes) {
    List<ListedAgreement<K>> pending = known.stream().filter(ListedAgreement::pending).toList();
    Matching<K> matching = new Matching<>(likeness, pending, rows);
    matching.matchPending();
    for (Matching.Match<K> match : matching.matches()) {
      changes.add(
          new Change<>(
              ChangeKind.FROM_PENDING,
              match.certain(),
              match.before(),
              match.after(),
              match.evidence()));
    }
    return List.copyOf(matching.openRows());
  }

  private <K> Change<K> identity(Matching.Match<K> match, @Nullable LocalDate day) {
    return new Change<>(
        kind(match.before().row(), match.after(), day),
        match.certain(),
        match.before(),
        match.after(),
        match.evidence());
  }

  private ChangeKind kind(ListedRow before, ListedRow after, @Nullable LocalDate day) {
    if (before.state() != after.state() && before.state() != null && after.state() != null) {
      return ChangeKind.STATE_CORRECTED;
    }
    if (!before.agency().equals(after.agency())
        && !likeness.isNearSpelling(before, after)
        && !likeness.isRespelling(before, after)) {
      return ChangeKind.AGENCY_CORRECTED;
    }
    if (!before.modelKey().equals(after.modelKey())) {
      return ChangeKind.MODEL_CHANGED;
    }
    if (!Objects.equals(before.signed(), after.signed())) {
      return isRenewal(before, after, day) ? ChangeKind.RENEWED : ChangeKind.REDATED;
    }
    return before.printed().agency().equals(after.printed().agency())
        ? ChangeKind.UNCHANGED
        : ChangeKind.RESPELLED;
  }

  /**
   * A later agreement, unless the document or the old date says that the date was only mistyped.
   */
  private static boolean isRenewal(ListedRow before, ListedRow after, @Nullable LocalDate day) {
    LocalDate old = before.signed();
    LocalDate signed = after.signed();
    if (old == null || signed == null || Likeness.hasSameDocument(before, after)) {
      return false;
    }
    boolean mistyped =
        TypingSlips.between(old.toString(), signed.toString(), 1) == 1
            || (day != null && old.isAfter(day.plusDays(1)));
    return !mistyped && signed.isAfter(day == null ? old : day);
  }

  private static <K> void addOthers(
      Matching.Match<K> match,
      boolean printsCounties,
      boolean printsTypes,
      List<Change<K>> changes) {
    ListedRow before = match.before().row();
    ListedRow after = match.after();
    if (!Documents.isSameLink(before.moa(), after.moa())
        || !Documents.isSameLink(before.addendum(), after.addendum())) {
      changes.add(other(ChangeKind.LINK_CHANGED, match));
    }
    if (isChanged(
        before.printed().county(),
        before.county(),
        after.printed().county(),
        after.county(),
        printsCounties)) {
      changes.add(other(ChangeKind.COUNTY_CHANGED, match));
    }
    if (isChanged(
        before.printed().type(),
        before.level(),
        after.printed().type(),
        after.level(),
        printsTypes)) {
      changes.add(other(ChangeKind.TYPE_CHANGED, match));
    }
  }

  /** Whether a cell means something else: two spellings of one county are no change. */
  private static boolean isChanged(
      @Nullable String before,
      @Nullable Object meant,
      @Nullable String after,
      @Nullable Object meansNow,
      boolean wasPrinted) {
    if (RowReading.isNone(before) || RowReading.isNone(after)) {
      return wasPrinted && RowReading.isNone(before) != RowReading.isNone(after);
    }
    boolean neitherMeans = meant == null && meansNow == null;
    return neitherMeans
        ? !RowReading.key(before).equals(RowReading.key(after))
        : !Objects.equals(meant, meansNow);
  }

  private static <K> Change<K> other(ChangeKind kind, Matching.Match<K> match) {
    return new Change<>(kind, true, match.before(), match.after(), match.evidence());
  }

  private <K> void addNew(
      List<ListedAgreement<K>> known,
      Matching<K> matching,
      List<ListedRow> rows,
      @Nullable LocalDate day,
      List<Change<K>> changes) {
    Map<String, ListedAgreement<K>> matched = new HashMap<>();
    for (Matching.Match<K> match : matching.matches()) {
      matched.putIfAbsent(terms(match.after()), match.before());
    }
    KnownNames names = new KnownNames(known.stream().map(ListedAgreement::row).toList(), likeness);
    Set<String> seen = new HashSet<>();
    for (ListedRow row : rows) {
      ListedAgreement<K> twin = matched.get(terms(row));
      if (twin != null || !seen.add(terms(row))) {
        changes.add(
            new Change<>(ChangeKind.DUPLICATE_ROW, true, twin, row, Evidence.STANDS_IN_BOTH));
        continue;
      }
      boolean readable = row.isReadable();
      LocalDate signed = row.signed();
      boolean late = day != null && signed != null && signed.isBefore(day.minusDays(LATE_DAYS));
      changes.add(
          new Change<>(
              names.contain(row) ? ChangeKind.NEW_AGREEMENT : ChangeKind.NEW_AGENCY,
              readable && !late,
              null,
              row,
              !readable
                  ? Evidence.UNREADABLE
                  : late ? Evidence.SIGNED_LONG_BEFORE : Evidence.NOT_KNOWN));
    }
  }

  private static <K> void addGone(Matching<K> matching, List<Change<K>> changes) {
    Map<String, ListedRow> matched = new HashMap<>();
    for (Matching.Match<K> match : matching.matches()) {
      matched.putIfAbsent(terms(match.before().row()), match.after());
    }
    for (ListedAgreement<K> agreement : matching.openKnown()) {
      if (agreement.listed()) {
        ListedRow twin = matched.get(terms(agreement.row()));
        changes.add(
            twin == null
                ? new Change<>(ChangeKind.GONE, true, agreement, null, Evidence.NOT_LISTED)
                : new Change<>(
                    ChangeKind.DUPLICATE_ROW, true, agreement, twin, Evidence.STANDS_IN_BOTH));
      }
    }
  }

  private static String terms(ListedRow row) {
    return row.agency() + '|' + row.modelKey() + '|' + row.signed();
  }
}
