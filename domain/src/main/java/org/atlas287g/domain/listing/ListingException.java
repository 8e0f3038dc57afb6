package org.atlas287g.domain.listing;

import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/**
 * A list cannot be read. The message is meant for the person who supplied the file: it names the
 * file, the row and column where known, what was found and what was expected.
 */
public class ListingException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A problem of the whole file; the message names the file by itself. */
  public ListingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A problem of a row that holds what no record may. */
  ListingException(String source, int row, UnusableValue refused) {
    super("%s, row %d: %s".formatted(source, row, refused.getMessage()), refused);
  }

  /**
   * A problem of one cell.
   *
   * @param source the name of the file
   * @param row the row's number, counted from 1
   * @param column the column's heading
   * @param found the text found
   * @param expected what would have been right, in plain words
   */
  public ListingException(String source, int row, String column, String found, String expected) {
    super(
        "%s, row %d, column %s: found \"%s\", expected %s"
            .formatted(source, row, column, found, expected));
  }
}
