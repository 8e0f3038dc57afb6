package org.atlas287g.domain.listing;

import org.atlas287g.domain.text.Limit;

/**
 * A cell of a list that does not say what it must say.
 *
 * @param source the name of the file
 * @param row the row's number, counted from 1
 * @param column the column's heading
 * @param found the text found, shortened where it is long; empty if there is none
 * @param expected what would have been right
 */
public record UnreadableCell(
    String source, int row, String column, String found, Expected expected) {
  private static final int MOST_SHOWN = 80;

  /** What a cell must hold. */
  public enum Expected {
    STATE("the name or postal code of a U.S. state"),
    AGENCY("the name of an agency of at most " + Limit.NAME.most() + " characters"),
    DATE("a date such as 2020-06-09 or 6/9/2020");

    private final String words;

    Expected(String words) {
      this.words = words;
    }
  }

  /** Shortens what was found. */
  public UnreadableCell {
    found = found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "…";
  }

  /** All of it in plain English. */
  public String message() {
    return "%s, row %d, column %s: found \"%s\", expected %s"
        .formatted(source, row, column, found, expected.words);
  }
}
