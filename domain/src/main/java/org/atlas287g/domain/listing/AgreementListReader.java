package org.atlas287g.domain.listing;

import java.util.List;

/** Port: reads rows of agreements that were copied from a spreadsheet or a page. */
public interface AgreementListReader {
  /**
   * All rows of the tables of agreements in a text, in its order. Columns are known by their
   * headings, or where there are none by what stands in them, in any order. A state, name or date
   * that is missing or cannot be read stays as it is, so that no row is lost.
   *
   * @param source what to call the text in messages
   * @param text lines whose cells are parted by tabs, vertical bars, commas or semicolons, quoted
   *     or not, or HTML
   * @throws ListingException if the text is larger than {@link ListingLimits}, or has no such row
   */
  List<ListingRow> read(String source, String text) throws ListingException;
}
