package org.atlas287g.domain.proposal;

import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.place.StateCode;

/** A row of a list of agreements, and which recorded agency it means. */
public sealed interface MatchedRow {
  /** The row as printed. */
  ListingRow row();

  /**
   * Its state or its agency's name cannot be read.
   *
   * @param cell what is wrong
   */
  record Unreadable(ListingRow row, UnreadableCell cell) implements MatchedRow {}

  /** It certainly means this recorded agency. */
  record Known(ListingRow row, StateCode state, AgencyId agency) implements MatchedRow {}

  /**
   * It means no recorded agency for certain.
   *
   * @param isLikeRecorded whether a recorded one has nearly its name
   */
  record Unknown(ListingRow row, StateCode state, boolean isLikeRecorded) implements MatchedRow {}
}
