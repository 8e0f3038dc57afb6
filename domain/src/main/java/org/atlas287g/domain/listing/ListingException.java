package org.atlas287g.domain.listing;

import java.util.Optional;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/**
 * A list cannot be read. The message is meant for the person who supplied the file: it names the
 * file, the row and column where known, what was found and what was expected.
 */
public class ListingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable Fault fault;
  private final transient @Nullable UnreadableCell cell;

  /** What can be wrong with a whole text, so that it can be told in any language. */
  public enum Fault {
    /** It has no table of meetings. */
    NO_MEETINGS,
    /** It has no table of agencies. */
    NO_AGREEMENTS,
    /** It has more than {@link ListingLimits#CHARACTERS}. */
    TOO_LONG,
    /** It has more rows than {@link ListingLimits} allow. */
    TOO_MANY_ROWS,
    /** The file is larger, or would unpack to more, than {@link ListingLimits} allow. */
    TOO_LARGE,
    /** Of its rows, more than any list has, most name no state or no agency. */
    UNREADABLE_ROWS,
    /** It is no spreadsheet, text or page that can be read. */
    WRONG_FORMAT
  }

  /** A problem of the whole file; the message names the file by itself. */
  public ListingException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = null;
    this.cell = null;
  }

  /** A problem of the whole text; the message names it by itself. */
  public ListingException(Fault fault, String message) {
    super(message);
    this.fault = fault;
    this.cell = null;
  }

  /** The same with what caused it. */
  public ListingException(Fault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
    this.cell = null;
  }

  /** A problem of a row that holds what no record may. */
  ListingException(String source, int row, UnusableValue refused) {
    super("%s, row %d: %s".formatted(source, row, refused.getMessage()), refused);
    this.fault = null;
    this.cell = null;
  }

  /** A problem of one cell. */
  public ListingException(UnreadableCell cell) {
    super(cell.message());
    this.fault = null;
    this.cell = cell;
  }

  /** What is wrong with the whole text, if it is that and known. */
  public Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** The cell that cannot be read, if it is one. */
  public Optional<UnreadableCell> cell() {
    return Optional.ofNullable(cell);
  }
}
