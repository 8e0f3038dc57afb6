package org.atlas287g.domain.listing;

import java.nio.file.Path;
import java.util.List;

/** Port: reads the lists of participating or pending agencies in one kind of file. */
public interface ListingReader {
  /** Whether this reader is for files of that name; the content is not looked at. */
  boolean reads(Path file);

  /**
   * All rows that are not blank, in the file's order.
   *
   * @throws ListingException if the file cannot be read or is not a list of agencies
   */
  List<ListingRow> read(Path file) throws ListingException;
}
