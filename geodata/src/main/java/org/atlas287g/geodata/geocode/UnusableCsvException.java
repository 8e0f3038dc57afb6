package org.atlas287g.geodata.geocode;

import java.io.IOException;

/** A file that is no usable CSV; the message names the file, the line and the column. */
final class UnusableCsvException extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableCsvException(String file, long line, long column, String what) {
    super("%s, line %d, column %d: %s".formatted(file, line, column, what));
  }
}
