package org.atlas287g.domain.listing;

import java.nio.file.Path;

/** Port: reads the lists of participating or pending agencies in any of their forms. */
public interface ListingReader {
  /** Whether a file's name ends as those of lists do; the content is not looked at. */
  boolean reads(Path file);

  /**
   * Reads a spreadsheet (.xlsx), comma-separated values, the page as HTML or text that was copied
   * from it; which of them it is, the content tells. No cell keeps a list from being read.
   *
   * @param source what to call the list in messages, for example the file's name
   * @throws ListingException if the content is larger than {@link ListingLimits}, or has no table
   *     of agencies
   */
  ReadList read(String source, byte[] content) throws ListingException;

  /**
   * Reads a file.
   *
   * @throws ListingException if it cannot be opened, or {@link #read(String, byte[])} refuses it
   */
  ReadList read(Path file) throws ListingException;
}
