package org.atlas287g.domain.listing;

import org.jspecify.annotations.Nullable;

/**
 * Something in a list that a reader should know of: the cell that it is about, and what was made of
 * it. A remark never keeps a row out.
 *
 * @param kind what it is
 * @param sheet the name of the sheet; null for a text
 * @param row the row's number in the file, counted from 1; 0 if it is about no row
 * @param column the column's heading; null if it is about no column
 * @param found the text found, shortened where it is long
 * @param made what it was read as; empty if nothing could be made of it
 */
public record ListRemark(
    Kind kind,
    @Nullable String sheet,
    int row,
    @Nullable String column,
    String found,
    String made) {
  private static final int MOST_SHOWN = 120;

  /** What a remark says. */
  public enum Kind {
    SHEET_IGNORED("another sheet, not read"),
    COLUMN_IGNORED("a column that no list has, not read"),
    COLUMN_TWICE("a second column of this heading, not read"),
    ENCODING("the text is not UTF-8, read as Windows-1252"),
    CELL_CUT("too long, cut off"),
    LINE_BREAK("a line break in the cell, read as a space"),
    STATE_RESPELLED("a misspelled state"),
    STATE_UNREADABLE("no state can be read"),
    AGENCY_MISSING("no agency"),
    AGENCY_UNUSABLE("too long for the name of an agency"),
    MODEL_RESPELLED("a misspelled support model"),
    MODEL_UNKNOWN("no known support model"),
    TYPE_RESPELLED("a misspelled type of agency"),
    TYPE_UNKNOWN("no known type of agency"),
    COUNTY_RESPELLED("a misspelled county"),
    COUNTY_UNKNOWN("no county of this state"),
    COUNTY_ELSEWHERE("a county of another state"),
    DATE_MISSING("no date"),
    DATE_REPAIRED("a mistyped date"),
    DATE_UNREADABLE("no date can be read"),
    SEVERAL_DATES("several dates in one cell, of which the first is read"),
    TIME_UNREADABLE("no time can be read"),
    FORMAT_UNKNOWN("no known way of attending, read as the place"),
    VENUE_TOO_LONG("too long for a place"),
    LINK_REPAIRED("a URL that had to be unwrapped or repaired"),
    LINK_UNREADABLE("no URL"),
    TWO_DOCUMENTS("two documents in one cell"),
    DUPLICATE_ROW("the same agency, model and date as an earlier row"),
    SHARED_DOCUMENT("the document of another agency's row as well"),
    DATE_IN_NAME("the date in the file's name is not the list's"),
    /** Found: the kind. Made: how many more there are. */
    NOT_LISTED("more of these, not listed one by one");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Shortens what was found. */
  public ListRemark {
    found = found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "…";
  }

  /** What stands for those of a kind that are not kept one by one. */
  static ListRemark ofMore(Kind kind, int count) {
    return new ListRemark(Kind.NOT_LISTED, null, 0, null, kind.name(), String.valueOf(count));
  }

  /** All of it in plain English. */
  public String message() {
    if (kind == Kind.NOT_LISTED) {
      return "%s: %s %s".formatted(Kind.valueOf(found).words, made, kind.words);
    }
    StringBuilder message = new StringBuilder();
    if (sheet != null) {
      message.append("sheet ").append(sheet).append(", ");
    }
    if (row > 0) {
      message.append("row ").append(row).append(", ");
    }
    if (column != null) {
      message.append(column).append(", ");
    }
    message.append("found \"").append(found).append("\": ").append(kind.words);
    if (!made.isEmpty()) {
      message.append("; read as ").append(made);
    }
    return message.toString();
  }
}
