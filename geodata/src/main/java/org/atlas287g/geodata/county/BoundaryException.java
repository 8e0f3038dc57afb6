package org.atlas287g.geodata.county;

/** A boundary file that cannot be used; the message says what is wrong with it. */
public final class BoundaryException extends Exception {
  private static final long serialVersionUID = 1;

  BoundaryException(String message) {
    super(message);
  }

  BoundaryException(String message, Throwable cause) {
    super(message, cause);
  }
}
