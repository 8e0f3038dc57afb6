package org.atlas287g.persistence.database;

/** The database was brought to a format that a later version of the Atlas made. */
final class NewerFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NewerFormatException(String version) {
    super("The database has a format (%s) of a newer version of the Atlas.".formatted(version));
  }
}
