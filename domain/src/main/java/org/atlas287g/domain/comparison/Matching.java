package org.atlas287g.domain.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.atlas287g.domain.agreement.SupportModel;

/**
 * Gives the rows of a list to known agreements, one to one, the strongest evidence first. What one
 * kind of evidence has decided no later one undoes.
 */
final class Matching<K> {
  /** So many pairs of one key are compared with each other; more are taken in their order. */
  private static final int MOST_COMPARED = 10_000;

  private final Likeness likeness;
  private final List<ListedAgreement<K>> known;
  private final List<ListedRow> rows;
  private final Set<ListedAgreement<K>> takenKnown =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ListedRow> takenRows = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> sharedDocuments = new HashSet<>();
  private final Set<String> namesBefore = new HashSet<>();
  private final Set<String> namesAfter = new HashSet<>();
  private final List<Match<K>> matches = new ArrayList<>();

  /** An agreement and its row. */
  record Match<K>(ListedAgreement<K> before, ListedRow after, Evidence evidence, boolean certain) {}

  private record Pair<K>(ListedAgreement<K> before, ListedRow after, int likeness) {}

  Matching(Likeness likeness, List<ListedAgreement<K>> known, List<ListedRow> rows) {
    this.likeness = likeness;
    this.known = known;
    this.rows = rows;
    for (ListedAgreement<K> agreement : known) {
      if (agreement.listed()) {
        namesBefore.add(agreement.row().agency());
      }
    }
    rows.forEach(row -> namesAfter.add(row.agency()));
    addShared(known.stream().map(ListedAgreement::row).toList());
    addShared(rows);
  }

  /** A document that two rows of one list have is the wrong one of one of them. */
  private void addShared(List<ListedRow> list) {
    Set<String> seen = new HashSet<>();
    for (ListedRow row : list) {
      String document = row.document();
      if (document != null && !seen.add(document)) {
        sharedDocuments.add(document);
      }
    }
  }

  /** Matches rows of a list of signed agreements. */
  void matchSigned() {
    pair(this::agencies, r -> r.modelKey() + r.signed(), Evidence.SAME_NAME_MODEL_DATE, true);
    pairByDocument(
        (a, r) ->
            hasSameTerms(a.row(), r)
                && (likeness.isOfSamePlace(a.row(), r)
                    || (Likeness.areOfTheState(a.row(), r) && !standSideBySide(a.row(), r))),
        Evidence.SAME_DOCUMENT_MODEL_DATE,
        (_, _) -> true);
    pairByDocument(
        (a, r) -> likeness.isOfSamePlace(a.row(), r),
        Evidence.SAME_DOCUMENT_AND_PLACE,
        (a, r) ->
            likeness.isRespelling(a.row(), r)
                && (a.row().model() == r.model() || Objects.equals(a.row().signed(), r.signed())));
    pair(
        this::agencies,
        ListedRow::modelKey,
        Evidence.SAME_AGENCY_AND_MODEL,
        Matching::mayHaveNewDate,
        (_, _) -> true);
    pair(
        a -> List.of(block(a.row())),
        r -> r.modelKey() + r.signed(),
        Evidence.NEAR_SPELLING_AND_DATE,
        this::isNear,
        (a, r) -> !isContradicted(a.row(), r));
    pair(
        a -> List.of(a.row().name().key()),
        r -> r.modelKey() + r.signed(),
        r -> List.of(r.name().key()),
        Evidence.SAME_NAME_ELSEWHERE,
        (a, r) ->
            !r.name().own().isEmpty() && a.row().signed() != null && !isContradicted(a.row(), r),
        (a, r) -> Likeness.hasSameDocument(a.row(), r) || isCountyOf(a.row(), r));
    pair(
        a -> List.of(block(a.row())),
        ListedRow::modelKey,
        Evidence.NEAR_SPELLING,
        (a, r) -> mayHaveNewDate(a, r) && isNear(a, r),
        (_, _) -> false);
    pair(
        a -> List.of(String.valueOf(a.row().state())),
        r -> r.modelKey() + r.signed(),
        r -> List.of(String.valueOf(r.state())),
        Evidence.SAME_PLACE_AND_DATE,
        (a, r) ->
            a.row().signed() != null
                && (likeness.isOfSamePlace(a.row(), r) || Likeness.areOfTheState(a.row(), r))
                && !isContradicted(a.row(), r),
        (_, _) -> false);
    pair(
        this::agencies,
        r -> String.valueOf(r.signed()),
        Evidence.SAME_AGENCY_AND_DATE,
        (a, r) -> a.listed() && r.signed() != null && r.model() != SupportModel.UNKNOWN,
        (_, _) -> false);
    pairByDocument(
        (a, r) -> hasSameTerms(a.row(), r) || likeness.isOfNearPlace(a.row(), r),
        Evidence.SAME_DOCUMENT,
        (_, _) -> false);
  }

  /** Matches pending agreements, which have no dates and seldom documents. */
  void matchPending() {
    pair(this::agencies, ListedRow::modelKey, Evidence.SAME_AGENCY_AND_MODEL, true);
    pair(
        a -> List.of(block(a.row())),
        ListedRow::modelKey,
        Evidence.NEAR_SPELLING,
        this::isNear,
        (a, r) -> Objects.equals(a.row().county(), r.county()));
  }

  List<Match<K>> matches() {
    return matches;
  }

  /** The agreements that no row is of. */
  List<ListedAgreement<K>> openKnown() {
    return known.stream().filter(agreement -> !takenKnown.contains(agreement)).toList();
  }

  /** The rows that are of no agreement. */
  List<ListedRow> openRows() {
    return rows.stream().filter(row -> !takenRows.contains(row)).toList();
  }

  /** What has been absent and has another date now is another agreement. */
  private static <K> boolean mayHaveNewDate(ListedAgreement<K> agreement, ListedRow row) {
    return agreement.listed() || agreement.row().signed() == null || row.signed() == null;
  }

  private static boolean hasSameTerms(ListedRow one, ListedRow other) {
    return one.modelKey().equals(other.modelKey()) && Objects.equals(one.signed(), other.signed());
  }

  private boolean isContradicted(ListedRow before, ListedRow after) {
    return Likeness.hasOtherDocument(before, after)
        && !sharedDocuments.contains(before.document())
        && !sharedDocuments.contains(after.document());
  }

  private boolean standSideBySide(ListedRow before, ListedRow after) {
    return namesAfter.contains(before.agency()) || namesBefore.contains(after.agency());
  }

  private boolean isNear(ListedAgreement<K> agreement, ListedRow row) {
    return likeness.isNearSpelling(agreement.row(), row) && !standSideBySide(agreement.row(), row);
  }

  private static boolean isCountyOf(ListedRow before, ListedRow after) {
    return after.county() != null && before.county() == null;
  }

  /** Names that differ by typing mistakes have these in common. */
  static String block(ListedRow row) {
    String place = row.name().ownKey();
    return row.state()
        + "|"
        + new TreeSet<>(row.name().duties())
        + place.substring(0, Math.min(1, place.length()));
  }

  private Collection<String> agencies(ListedAgreement<K> agreement) {
    Set<String> agencies = new HashSet<>();
    agencies.add(agreement.row().agency());
    agreement.aliases().forEach(name -> agencies.add(agreement.row().state() + "|" + name.key()));
    return agencies;
  }

  private void pair(
      Function<ListedAgreement<K>, Collection<String>> who,
      Function<ListedRow, String> terms,
      Evidence evidence,
      boolean certain) {
    pair(who, terms, r -> List.of(r.agency()), evidence, (_, _) -> true, (_, _) -> certain);
  }

  private void pair(
      Function<ListedAgreement<K>, Collection<String>> who,
      Function<ListedRow, String> terms,
      Evidence evidence,
      BiPredicate<ListedAgreement<K>, ListedRow> fits,
      BiPredicate<ListedAgreement<K>, ListedRow> certain) {
    boolean near =
        evidence == Evidence.NEAR_SPELLING || evidence == Evidence.NEAR_SPELLING_AND_DATE;
    pair(who, terms, r -> near ? List.of(block(r)) : List.of(r.agency()), evidence, fits, certain);
  }

  private void pairByDocument(
      BiPredicate<ListedAgreement<K>, ListedRow> fits,
      Evidence evidence,
      BiPredicate<ListedAgreement<K>, ListedRow> certain) {
    pair(a -> document(a.row()), _ -> "", Matching::document, evidence, fits, certain);
  }

  private static Collection<String> document(ListedRow row) {
    String document = row.document();
    return document == null ? List.of() : List.of(document);
  }

  private void pair(
      Function<ListedAgreement<K>, Collection<String>> who,
      Function<ListedRow, String> terms,
      Function<ListedRow, Collection<String>> whoElse,
      Evidence evidence,
      BiPredicate<ListedAgreement<K>, ListedRow> fits,
      BiPredicate<ListedAgreement<K>, ListedRow> certain) {
    Map<String, List<ListedAgreement<K>>> byKey = new HashMap<>();
    for (ListedAgreement<K> agreement : openKnown()) {
      for (String key : who.apply(agreement)) {
        byKey
            .computeIfAbsent(key + '|' + terms.apply(agreement.row()), _ -> new ArrayList<>())
            .add(agreement);
      }
    }
    Map<String, List<ListedRow>> rowsByKey = new LinkedHashMap<>();
    for (ListedRow row : openRows()) {
      for (String key : whoElse.apply(row)) {
        String whole = key + '|' + terms.apply(row);
        if (byKey.containsKey(whole)) {
          rowsByKey.computeIfAbsent(whole, _ -> new ArrayList<>()).add(row);
        }
      }
    }
    rowsByKey.forEach((key, group) -> {
      for (Pair<K> pair : pairs(byKey.getOrDefault(key, List.of()), group, fits)) {
        take(pair, evidence, certain);
      }
    });
  }

  private void take(
      Pair<K> pair, Evidence evidence, BiPredicate<ListedAgreement<K>, ListedRow> certain) {
    if (!takenKnown.contains(pair.before) && takenRows.add(pair.after)) {
      takenKnown.add(pair.before);
      matches.add(
          new Match<>(pair.before, pair.after, evidence, certain.test(pair.before, pair.after)));
    }
  }

  /** The pairs of one key that fit, the likeliest first. */
  private List<Pair<K>> pairs(
      List<ListedAgreement<K>> agreements,
      List<ListedRow> group,
      BiPredicate<ListedAgreement<K>, ListedRow> fits) {
    List<Pair<K>> pairs = new ArrayList<>();
    if ((long) agreements.size() * group.size() > MOST_COMPARED) {
      for (int i = 0; i < Math.min(agreements.size(), group.size()); i++) {
        if (fits(agreements.get(i), group.get(i), fits)) {
          pairs.add(new Pair<>(agreements.get(i), group.get(i), 0));
        }
      }
      return pairs;
    }
    for (ListedAgreement<K> agreement : agreements) {
      for (ListedRow row : group) {
        if (fits(agreement, row, fits)) {
          pairs.add(new Pair<>(agreement, row, likeness(agreement, row)));
        }
      }
    }
    pairs.sort(Comparator.comparingInt((Pair<K> pair) -> pair.likeness).reversed());
    return pairs;
  }

  private static <K> boolean fits(
      ListedAgreement<K> agreement,
      ListedRow row,
      BiPredicate<ListedAgreement<K>, ListedRow> rule) {
    return !agreement.others().contains(row.agency()) && rule.test(agreement, row);
  }

  private static <K> int likeness(ListedAgreement<K> agreement, ListedRow row) {
    ListedRow known = agreement.row();
    int points = agreement.listed() ? 32 : 0;
    points += Likeness.hasSameDocument(known, row) ? 16 : 0;
    points += known.agency().equals(row.agency()) ? 8 : 0;
    points += known.printed().agency().equals(row.printed().agency()) ? 4 : 0;
    points += Objects.equals(known.signed(), row.signed()) ? 2 : 0;
    points += isSameCounty(known, row) ? 1 : 0;
    return points;
  }

  private static boolean isSameCounty(ListedRow one, ListedRow other) {
    return one.county() != null && one.county().equals(other.county());
  }
}
