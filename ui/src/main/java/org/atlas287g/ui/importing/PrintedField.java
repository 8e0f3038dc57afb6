package org.atlas287g.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.listing.ListingRow;
import org.jspecify.annotations.Nullable;

/** The cells of a row in the order in which they are shown. */
enum PrintedField {
  STATE("column.state"),
  AGENCY("column.agency"),
  MODEL("column.model"),
  SIGNED("column.signed"),
  COUNTY("edit.import.county"),
  TYPE("edit.import.type"),
  MOA("document.MOA"),
  ADDENDUM("document.ADDENDUM");

  private final String label;

  PrintedField(String label) {
    this.label = label;
  }

  /** The key of the text that names it. */
  String label() {
    return label;
  }

  /** The cell as printed; empty if it is blank, or there is no row. */
  String of(@Nullable ListingRow row) {
    return row == null ? "" : Objects.requireNonNullElse(cell(row), "");
  }

  private @Nullable String cell(ListingRow row) {
    return switch (this) {
      case STATE -> row.state();
      case AGENCY -> row.agency();
      case MODEL -> row.model();
      case SIGNED -> row.signed();
      case COUNTY -> row.county();
      case TYPE -> row.type();
      case MOA -> row.moa();
      case ADDENDUM -> row.addendum();
    };
  }

  /** The cells that two rows print otherwise; none unless there are two. */
  static List<PrintedField> differing(@Nullable ListingRow one, @Nullable ListingRow other) {
    return one == null || other == null
        ? List.of()
        : Arrays.stream(values()).filter(f -> !f.of(one).equals(f.of(other))).toList();
  }
}
