package org.atlas287g.ui.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.ListLedger;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.text.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * What one list changed.
 *
 * @param day the list's day
 * @param compared its changes
 * @param keysGone how many rows a key of state, name, model and date would call gone
 */
record ReplayStep(LocalDate day, Comparison<Integer> compared, int keysGone) {
  static ReplayStep of(
      LocalDate day, @Nullable UnderstoodList before, Comparison<Integer> compared) {
    return new ReplayStep(day, compared, before == null ? 0 : keysGone(before, compared.list()));
  }

  /** The step's figures by the names of their columns, with what stood on its day. */
  Map<String, Integer> figures(ListLedger.Standing standing) {
    Map<String, Integer> figures = new LinkedHashMap<>();
    figures.put("rows", compared.list().rows().size());
    figures.put("unchanged", certain(ChangeKind.UNCHANGED));
    figures.put("respelled", certain(ChangeKind.RESPELLED));
    figures.put("redated", certain(ChangeKind.REDATED));
    figures.put("renewed", certain(ChangeKind.RENEWED));
    figures.put(
        "corrected",
        certain(ChangeKind.AGENCY_CORRECTED)
            + certain(ChangeKind.STATE_CORRECTED)
            + certain(ChangeKind.MODEL_CHANGED));
    figures.put("returned", (int) compared.changes().stream().filter(this::isReturn).count());
    figures.put("gone", certain(ChangeKind.GONE));
    figures.put(
        "new",
        certain(ChangeKind.NEW_AGREEMENT)
            + certain(ChangeKind.NEW_AGENCY)
            + certain(ChangeKind.FROM_PENDING));
    figures.put("from_pending", certain(ChangeKind.FROM_PENDING));
    figures.put("duplicates", certain(ChangeKind.DUPLICATE_ROW));
    figures.put("links", certain(ChangeKind.LINK_CHANGED));
    figures.put("left", compared.open().size());
    figures.put("keys_gone", keysGone);
    figures.put("agreements", standing.agreements());
    figures.put("agencies", standing.agencies());
    figures.put("states", standing.states());
    return figures;
  }

  private boolean isReturn(Change<Integer> change) {
    return change.certain() && change.isOfIdentity() && change.isReturn();
  }

  /** What came back is counted as such and nowhere else. */
  private int certain(ChangeKind kind) {
    return (int)
        compared.changes().stream()
            .filter(change -> change.kind() == kind && change.certain() && !isReturn(change))
            .count();
  }

  private static int keysGone(UnderstoodList before, UnderstoodList after) {
    Map<String, Integer> keys = new HashMap<>();
    after.list().rows().forEach(row -> keys.merge(key(row), 1, Integer::sum));
    int gone = 0;
    for (ListingRow row : List.copyOf(before.list().rows())) {
      if (keys.merge(key(row), -1, Integer::sum) < 0) {
        gone++;
      }
    }
    return gone;
  }

  private static String key(ListingRow row) {
    return WhiteSpace.fold(String.join("|", row.state(), row.agency(), row.model(), row.signed()));
  }
}
