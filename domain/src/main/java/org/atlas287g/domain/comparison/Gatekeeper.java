package org.atlas287g.domain.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.comparison.Gate.Code;
import org.atlas287g.domain.comparison.Gate.Reason;
import org.atlas287g.domain.listing.ListColumn;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingColumn;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Looks for what tells that a file is not the list that it should be. */
final class Gatekeeper {
  private static final double MOST_FALL = 0.15;
  private static final double MOST_LATE = 0.01;
  private static final double MOST_OF_STATE = 0.3;
  private static final int LEAST_OF_STATE = 10;

  private final Former former;
  private final UnderstoodList list;

  /**
   * What is known of the lists before.
   *
   * @param kind which list is expected; null if either may come
   * @param day the day of the newest one; null if there is none or it is not known
   * @param rows how many rows the newest one of the kind has; 0 if there is none
   * @param sameBytes the name of an archived file with the same bytes; null if there is none
   */
  record Former(
      @Nullable ListKind kind, @Nullable LocalDate day, int rows, @Nullable String sameBytes) {}

  Gatekeeper(Former former, UnderstoodList list) {
    this.former = former;
    this.list = list;
  }

  <K> Gate check(List<ListedAgreement<K>> known, List<Change<K>> changes) {
    List<Reason> whole = new ArrayList<>();
    missingColumns().ifPresent(whole::add);
    wrongList().ifPresent(whole::add);
    falls().ifPresent(whole::add);
    sameBytes().ifPresent(whole::add);
    older().ifPresent(whole::add);
    misdated().ifPresent(whole::add);
    List<Reason> states = states(known, changes);
    List<Reason> all = new ArrayList<>(whole);
    all.addAll(states);
    return new Gate(
        !whole.isEmpty()
            ? Gate.Verdict.HELD
            : states.isEmpty() ? Gate.Verdict.PASSED : Gate.Verdict.STATES_HELD,
        all);
  }

  /** Lists of meetings come and go with their meetings, so their length tells nothing. */
  Gate checkMeetings() {
    List<Reason> reasons = new ArrayList<>();
    missingColumns().ifPresent(reasons::add);
    sameBytes().ifPresent(reasons::add);
    older().ifPresent(reasons::add);
    return new Gate(reasons.isEmpty() ? Gate.Verdict.PASSED : Gate.Verdict.HELD, reasons);
  }

  /** The states of which so many agreements are gone that a person must look. */
  static <K> Set<StateCode> falling(List<ListedAgreement<K>> known, List<Change<K>> changes) {
    Map<StateCode, Integer> listed = new EnumMap<>(StateCode.class);
    Map<StateCode, Integer> gone = new EnumMap<>(StateCode.class);
    for (ListedAgreement<K> agreement : known) {
      StateCode state = agreement.row().state();
      if (agreement.listed() && !agreement.pending() && state != null) {
        listed.merge(state, 1, Integer::sum);
      }
    }
    for (Change<K> change : changes) {
      ListedAgreement<K> before = change.before();
      if (change.kind() == ChangeKind.GONE && before != null && !before.pending()) {
        StateCode state = before.row().state();
        if (state != null) {
          gone.merge(state, 1, Integer::sum);
        }
      }
    }
    Set<StateCode> falling = EnumSet.noneOf(StateCode.class);
    gone.forEach((state, lost) -> {
      int before = listed.getOrDefault(state, 0);
      if (before >= LEAST_OF_STATE && lost > before * MOST_OF_STATE) {
        falling.add(state);
      }
    });
    return falling;
  }

  private static <K> List<Reason> states(List<ListedAgreement<K>> known, List<Change<K>> changes) {
    return falling(known, changes).stream()
        .map(state -> new Reason(Code.STATE_FALLS, List.of(state.stateName())))
        .toList();
  }

  private Optional<Reason> missingColumns() {
    List<ListColumn> missing = new ArrayList<>(list.list().missing());
    boolean signed = list.list().columns().contains(ListingColumn.SIGNED);
    if (!signed && list.kind() != ListKind.MEETINGS && expected() == ListKind.PARTICIPATING) {
      missing.add(ListingColumn.SIGNED);
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Code.COLUMNS_MISSING,
                List.of(
                    missing.stream().map(ListColumn::heading).collect(Collectors.joining(", ")))));
  }

  private Optional<Reason> wrongList() {
    ListKind expected = expected();
    return expected == null || expected == list.kind()
        ? Optional.empty()
        : Optional.of(new Reason(Code.WRONG_LIST, List.of(list.kind().name(), expected.name())));
  }

  private @Nullable ListKind expected() {
    return former.kind == null ? named(list.list().source()) : former.kind;
  }

  /** Which list a file is by its name; null if the name does not say so. */
  private static @Nullable ListKind named(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    boolean pending = name.contains("pending");
    if (pending == name.contains("participating")) {
      return null;
    }
    return pending ? ListKind.PENDING : ListKind.PARTICIPATING;
  }

  private Optional<Reason> falls() {
    int rows = list.rows().size();
    return list.kind() == ListKind.PENDING || former.rows - rows <= former.rows * MOST_FALL
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Code.TOTAL_FALLS, List.of("%,d".formatted(rows), "%,d".formatted(former.rows))));
  }

  private Optional<Reason> sameBytes() {
    return former.sameBytes == null
        ? Optional.empty()
        : Optional.of(new Reason(Code.SAME_BYTES, List.of(former.sameBytes)));
  }

  /** The newest row of a list tells that it is no older than that, and not that it is so old. */
  private Optional<Reason> older() {
    LocalDate day =
        list.findDate()
            .filter(date -> date.basis() != ListDate.Basis.ROWS)
            .map(ListDate::day)
            .orElse(null);
    LocalDate newest = former.day;
    return day == null || newest == null || !day.isBefore(newest)
        ? Optional.empty()
        : Optional.of(new Reason(Code.OLDER_LIST, List.of(day.toString(), newest.toString())));
  }

  /** A name that contradicts the rows is a warning even where the file itself tells another day. */
  private Optional<Reason> misdated() {
    ListDate date = list.findDate().orElse(null);
    if (date == null) {
      return Optional.empty();
    }
    LocalDate named = date.named();
    boolean slip =
        named != null && date.basis() == ListDate.Basis.FILE && isYearSlip(named, date.day());
    boolean contradicts = named != null && named.isBefore(date.day()) && !slip;
    LocalDate day = contradicts ? Objects.requireNonNull(named) : date.day();
    long late =
        list.rows().stream()
            .map(ListedRow::signed)
            .filter(signed -> signed != null && signed.isAfter(day.plusDays(1)))
            .count();
    return late <= list.rows().size() * MOST_LATE
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Code.MISDATED,
                List.of(
                    "%,d".formatted(late), "%,d".formatted(list.rows().size()), day.toString())));
  }

  /** In January people still write last year: "01052025" of a file that was saved on 2026-01-05. */
  private static boolean isYearSlip(LocalDate named, LocalDate saved) {
    return named.getMonth() == saved.getMonth()
        && Math.abs(named.getDayOfMonth() - saved.getDayOfMonth()) <= 1;
  }
}
