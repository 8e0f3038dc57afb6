package org.atlas287g.ui.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A published list of records: what it can be filtered by, and in which order it can be shown. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable copies
public enum RecordList {
  /** Agreements, by state, agency and model unless asked otherwise. */
  AGREEMENTS(
      List.of(
          "q", "state", "model", "status", "county", "agency", "sort", "asOf", "limit", "offset"),
      Orders.AGREEMENTS.keySet(),
      new SortOrder("state", false)),
  /** Agencies, by state and name. */
  AGENCIES(
      List.of("state", "model", "county", "asOf", "limit", "offset"),
      List.of(),
      new SortOrder("state", false)),
  /** Steering-committee meetings, the newest first unless asked otherwise. */
  MEETINGS(
      List.of(
          "q",
          "state",
          "model",
          "county",
          "agency",
          "when",
          "fiscalYear",
          "format",
          "sort",
          "asOf",
          "limit",
          "offset"),
      Orders.MEETINGS.keySet(),
      new SortOrder("date", true)),
  /** Reviewed changes, the newest first; those that were made together by kind and action. */
  CHANGES(
      List.of("state", "county", "agency", "asOf", "limit", "offset"),
      List.of(),
      new SortOrder("day", true)),
  /** All counties with what is counted in them, in the order of their codes. */
  COUNTIES(
      List.of("state", "model", "asOf", "limit", "offset"),
      List.of(),
      new SortOrder("fips", false));

  private final List<String> parameters;
  private final List<String> columns;
  private final SortOrder order;

  RecordList(List<String> parameters, Collection<String> columns, SortOrder order) {
    this.parameters = List.copyOf(parameters);
    this.columns = List.copyOf(columns);
    this.order = order;
  }

  /** Its name in URLs. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of the parameters that select and order its records, as URLs list them. */
  public List<String> parameters() {
    return parameters;
  }

  /** The codes of the columns that it can be ordered by; empty if its order is fixed. */
  public List<String> columns() {
    return columns;
  }

  /** The order in which it is shown unless asked otherwise. */
  public SortOrder order() {
    return order;
  }
}
