package org.atlas287g.domain.listing;

import java.util.List;

/** Port: reads tables of steering-committee meetings that were copied from a page. */
public interface MeetingListReader {
  /**
   * The rows of all tables of meetings in a text, in its order; tables of agreements are passed
   * over. A row that lacks something is not left out: what is missing is empty.
   *
   * @param source what to call the text in messages
   * @param text lines whose cells are parted by tabs, vertical bars, commas or semicolons, or HTML
   * @throws ListingException if the text is larger than {@link ListingLimits}, or has no such row
   */
  List<MeetingRow> read(String source, String text) throws ListingException;
}
