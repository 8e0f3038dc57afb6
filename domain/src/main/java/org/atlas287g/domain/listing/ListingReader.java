package org.atlas287g.domain.listing;

import java.nio.file.Path;
import java.util.List;

/** Port: reads the lists of participating or pending agencies, and of meetings, in any form. */
public interface ListingReader {
  /** Whether a file's name ends as those of lists do; the content is not looked at. */
  boolean reads(Path file);

  /**
   * Reads all lists of a file as {@link #read(String, byte[])} does: that of agencies, that of
   * meetings, or both, as the page has them.
   *
   * @return at least one list; that of agencies comes first
   * @throws ListingException if the content is larger than {@link ListingLimits}, or has no table
   *     of agencies or meetings
   */
  List<ReadList> readAll(String source, byte[] content) throws ListingException;

  /**
   * Reads the list of agencies in a spreadsheet (.xlsx), comma-separated values, the page as HTML
   * or text that was copied from it; which of them it is, the content tells. No cell keeps a list
   * from being read.
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
