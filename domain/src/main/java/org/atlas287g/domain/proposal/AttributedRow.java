package org.atlas287g.domain.proposal;

import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * A row and the agency that it is given to, by the matcher or by an editor.
 *
 * @param state null if it cannot be read
 * @param agency null if it is not recorded
 * @param placement an editor's decision; null if there is none
 * @param separate whether an editor says that it is an agreement of its own
 * @param isLikeRecorded whether a recorded agency has nearly its name, and no editor looked yet
 * @param unreadable why it is given to no agency; null if it is
 */
record AttributedRow(
    ListingRow row,
    @Nullable StateCode state,
    @Nullable AgencyId agency,
    @Nullable Placement placement,
    boolean separate,
    boolean isLikeRecorded,
    @Nullable UnreadableCell unreadable) {

  static AttributedRow unreadable(ListingRow row, UnreadableCell cell) {
    return new AttributedRow(row, null, null, null, false, false, cell);
  }

  static AttributedRow of(ListingRow row, StateCode state, AgencyId agency) {
    return new AttributedRow(row, state, agency, null, false, false, null);
  }

  static AttributedRow ofNew(ListingRow row, StateCode state, boolean isLikeRecorded) {
    return new AttributedRow(row, state, null, null, false, isLikeRecorded, null);
  }

  /** A new agency needs a name that can be read; a recorded one has its own. */
  static AttributedRow corrected(ListingRow row, RowCorrection correction) {
    boolean nameless = row.agency().isBlank() && correction.agency() != null;
    try {
      if (!nameless) {
        ListedRecords.name(row);
      }
    } catch (ListingException unreadable) {
      return unreadable(row, unreadable.cell().orElseThrow());
    }
    return new AttributedRow(
        row,
        correction.state(),
        correction.agency(),
        correction.placement(),
        correction.separate(),
        false,
        null);
  }

  /** Whether it is of an agency that is to be added. */
  boolean isOfNewAgency() {
    return unreadable == null && agency == null;
  }
}
