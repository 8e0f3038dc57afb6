package org.atlas287g.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.atlas287g.domain.listing.ListingRow;
import org.jspecify.annotations.Nullable;

/** The cells of a row in the order in which they are shown. */
enum PrintedField {
  STATE("column.state", ListingRow::state),
  AGENCY("column.agency", ListingRow::agency),
  MODEL("column.model", ListingRow::model),
  SIGNED("column.signed", ListingRow::signed),
  COUNTY("edit.import.county", ListingRow::county),
  TYPE("edit.import.type", ListingRow::type),
  MOA("document.MOA", ListingRow::moa),
  ADDENDUM("document.ADDENDUM", ListingRow::addendum);

  private final String label;
  private final Function<ListingRow, @Nullable String> cell;

  PrintedField(String label, Function<ListingRow, @Nullable String> cell) {
    this.label = label;
    this.cell = cell;
  }

  /** The key of the text that names it. */
  String label() {
    return label;
  }

  /** The cell as printed; empty if it is blank, or there is no row. */
  String of(@Nullable ListingRow row) {
    return row == null ? "" : Objects.requireNonNullElse(cell.apply(row), "");
  }

  /** The cells that two rows print otherwise; none unless there are two. */
  static List<PrintedField> differing(@Nullable ListingRow one, @Nullable ListingRow other) {
    return one == null || other == null
        ? List.of()
        : Arrays.stream(values()).filter(f -> !f.of(one).equals(f.of(other))).toList();
  }
}
