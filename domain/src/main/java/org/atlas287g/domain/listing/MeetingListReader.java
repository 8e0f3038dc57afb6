package org.atlas287g.domain.listing;

import java.util.List;

/** Port: reads tables of steering-committee meetings that were copied from a page. */
public interface MeetingListReader {
  /**
   * The rows of all tables of meetings in a text, in its order; other tables are passed over.
   *
   * @param source what to call the text in messages
   * @param text lines whose cells are parted by tabs or vertical bars, or HTML
   * @throws ListingException if there is no such row
   */
  List<MeetingRow> read(String source, String text) throws ListingException;
}
