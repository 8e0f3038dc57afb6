package org.atlas287g.ui.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.listing.ListingRow;
import org.jspecify.annotations.Nullable;

/** What all forms print of a change. */
final class ChangeText {
  private ChangeText() {}

  /** The row that a change ends with, or that is gone. */
  static ListedRow row(Change<?> change) {
    ListedRow after = change.after();
    return after == null ? Objects.requireNonNull(change.before()).row() : after;
  }

  /** The postal code of a row's state; what is printed if that names none. */
  static String state(ListedRow row) {
    return row.state() == null ? row.printed().state() : row.state().name();
  }

  /** The texts of a row as printed, by the names under which they are given away. */
  static Map<String, @Nullable String> printed(ListedRow row) {
    ListingRow printed = row.printed();
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    texts.put("state", printed.state());
    texts.put("agency", printed.agency());
    texts.put("model", printed.model());
    texts.put("signed", printed.signed());
    texts.put("moa", printed.moa());
    texts.put("county", printed.county());
    texts.put("type", printed.type());
    return texts;
  }
}
