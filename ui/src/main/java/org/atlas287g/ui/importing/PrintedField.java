package org.atlas287g.ui.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
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
  ADDENDUM("document.ADDENDUM"),
  DATE("column.date"),
  TIME("edit.meeting.start"),
  LOCATION("column.format"),
  VENUE("edit.meeting.venue"),
  LINK("edit.meeting.link");

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
      case DATE, TIME, LOCATION, VENUE, LINK -> {
        MeetingCells meeting = row.meeting();
        yield meeting == null ? null : cell(meeting);
      }
    };
  }

  private @Nullable String cell(MeetingCells meeting) {
    return switch (this) {
      case DATE -> meeting.date();
      case TIME -> meeting.time();
      case LOCATION -> meeting.location();
      case VENUE -> meeting.venue();
      case LINK -> meeting.link();
      default -> null;
    };
  }

  /** The cells that two rows print otherwise; none unless there are two. */
  static List<PrintedField> differing(@Nullable ListingRow one, @Nullable ListingRow other) {
    return one == null || other == null
        ? List.of()
        : Arrays.stream(values()).filter(f -> !f.of(one).equals(f.of(other))).toList();
  }
}
