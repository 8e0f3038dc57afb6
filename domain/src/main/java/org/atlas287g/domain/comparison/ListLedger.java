package org.atlas287g.domain.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * What a sequence of lists says, kept in memory: applies each list's certain changes and leaves the
 * others open. An open change is counted as if it were refused: the old row is absent and the new
 * one is a new agreement. Not thread-safe.
 */
public final class ListLedger {
  private final ListComparison comparison;
  private final List<Entry> entries = new ArrayList<>();

  /** Agencies by what tells them apart; two keys of one agency have the same value. */
  private final Map<String, Integer> agencies = new HashMap<>();

  private final Map<ListKind, LocalDate> newest = new EnumMap<>(ListKind.class);

  /** An agreement as the lists so far tell it. */
  private static final class Entry {
    private ListedRow row;
    private final List<AgencyName> aliases = new ArrayList<>();
    private int agency;
    private boolean pending;
    private LocalDate firstListed;
    private @Nullable LocalDate listBefore;
    private @Nullable Absence absence;

    Entry(ListedRow row, int agency, boolean pending, LocalDate day, @Nullable LocalDate before) {
      this.row = row;
      this.agency = agency;
      this.pending = pending;
      this.firstListed = day;
      this.listBefore = before;
    }

    /** The day of signing if the list before could not have it, else that of the first list. */
    LocalDate from() {
      LocalDate signed = row.signed();
      if (signed == null || signed.isAfter(firstListed)) {
        return firstListed;
      }
      return listBefore == null || signed.isAfter(listBefore) ? signed : firstListed;
    }

    boolean standsOn(LocalDate day) {
      return !pending && !from().isAfter(day) && (absence == null || day.isBefore(absence.from()));
    }
  }

  /**
   * What stands on a day.
   *
   * @param models how many agreements there are of each support model
   */
  public record Standing(
      int agreements, int agencies, int states, Map<SupportModel, Integer> models) {}

  /** An empty ledger. */
  public ListLedger(ListComparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Compares a list with what the ledger has, without applying it.
   *
   * @param sameBytes the name of a list before with the same bytes; null if there is none
   */
  public Comparison<Integer> compare(UnderstoodList list, @Nullable String sameBytes) {
    List<ListedAgreement<Integer>> known = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      known.add(
          new ListedAgreement<>(
              i, entry.row, entry.aliases, Set.of(), entry.absence == null, entry.pending));
    }
    return comparison.compare(known, newest.get(list.kind()), sameBytes, list);
  }

  /**
   * Applies the certain changes of a list to what it was compared with.
   *
   * @throws IllegalArgumentException if nothing tells the list's day
   */
  public void apply(Comparison<Integer> compared) {
    UnderstoodList list = compared.list();
    LocalDate day =
        list.findDate()
            .map(ListDate::day)
            .orElseThrow(() ->
                new IllegalArgumentException(list.list().source() + ": nothing tells its day"));
    boolean pending = list.kind() == ListKind.PENDING;
    Set<Entry> seen = new HashSet<>();
    List<Entry> added = new ArrayList<>();
    for (Change<Integer> change : compared.changes()) {
      if (change.isOfIdentity()) {
        apply(change, day, pending, seen, added);
      }
    }
    for (Entry entry : List.copyOf(entries)) {
      if (entry.pending == pending && !seen.contains(entry)) {
        miss(entry, day);
      }
    }
    entries.addAll(added);
    newest.put(list.kind(), day);
  }

  private void apply(
      Change<Integer> change, LocalDate day, boolean pending, Set<Entry> seen, List<Entry> added) {
    ListedAgreement<Integer> before = change.before();
    ListedRow after = change.after();
    if (after == null) {
      return;
    }
    if (before != null && change.certain() && change.kind() != ChangeKind.DUPLICATE_ROW) {
      Entry entry = entries.get(before.key());
      seen.add(entry);
      follow(entry, change.kind(), after, day);
    } else if (change.kind() == ChangeKind.DUPLICATE_ROW) {
      if (before != null) {
        seen.add(entries.get(before.key()));
      }
    } else {
      added.add(new Entry(after, agency(after), pending, day, newest.get(ListKind.PARTICIPATING)));
    }
  }

  private void follow(Entry entry, ChangeKind kind, ListedRow after, LocalDate day) {
    switch (kind) {
      case AGENCY_CORRECTED, STATE_CORRECTED -> entry.agency = agency(after);
      case FROM_PENDING -> {
        entry.pending = false;
        entry.firstListed = day;
        entry.listBefore = newest.get(ListKind.PARTICIPATING);
      }
      default -> join(after, entry.agency);
    }
    if (!entry.row.agency().equals(after.agency())
        && Objects.equals(entry.row.state(), after.state())) {
      entry.aliases.add(entry.row.name());
    }
    entry.row = after;
    entry.absence = null;
  }

  /** Two names that one agreement has had under one agency are that agency's. */
  private void join(ListedRow row, int agency) {
    Integer other = agencies.putIfAbsent(row.agency(), agency);
    if (other != null && other != agency) {
      agencies.replaceAll((_, id) -> id.equals(other) ? agency : id);
      entries.stream().filter(e -> e.agency == other).forEach(e -> e.agency = agency);
    }
  }

  private void miss(Entry entry, LocalDate day) {
    if (entry.pending) {
      entries.remove(entry); // A wish that is no longer listed leaves nothing behind.
    } else {
      entry.absence = entry.absence == null ? Absence.since(day) : entry.absence.andFrom(day);
    }
  }

  private int agency(ListedRow row) {
    Integer known = agencies.get(row.agency());
    if (known == null) {
      known =
          entries.stream()
              .filter(entry -> comparison.isNearSpelling(entry.row, row))
              .map(entry -> entry.agency)
              .findFirst()
              .orElse(agencies.size());
      agencies.put(row.agency(), known);
    }
    return known;
  }

  /** What stood on a day, by all lists that have been applied, later corrections included. */
  public Standing on(LocalDate day) {
    int agreements = 0;
    Set<Integer> holders = new HashSet<>();
    Set<StateCode> states = EnumSet.noneOf(StateCode.class);
    Map<SupportModel, Integer> models = new EnumMap<>(SupportModel.class);
    for (Entry entry : entries) {
      if (entry.standsOn(day)) {
        agreements++;
        holders.add(entry.agency);
        models.merge(entry.row.model(), 1, Integer::sum);
        StateCode state = entry.row.state();
        if (state != null) {
          states.add(state);
        }
      }
    }
    return new Standing(agreements, holders.size(), states.size(), models);
  }

  /** How many agreements have a status by the newest list. */
  public int count(AgreementStatus status) {
    return (int)
        entries.stream().filter(entry -> !entry.pending && status(entry.absence) == status).count();
  }

  private static AgreementStatus status(@Nullable Absence absence) {
    return absence == null ? AgreementStatus.ACTIVE : absence.status();
  }
}
