package org.atlas287g.domain.comparison;

import java.net.URI;
import java.time.LocalDate;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list with what its texts mean.
 *
 * @param printed the row as printed
 * @param state its state; null if the text names none
 * @param name the agency's name taken apart
 * @param agency what tells the agency apart from all others: its state and name, without what
 *     sources put or omit at will
 * @param model its support model
 * @param signed the signing date; null if there is none or it cannot be read
 * @param moa the document; null if the row has no usable URL
 * @param document what identifies the document wherever it is kept; null if the row has none
 * @param addendum its addendum; null if the row has none
 * @param level what the TYPE column tells; null if it tells nothing
 * @param county the county that the row prints; null if it names none of its state
 */
public record ListedRow(
    ListingRow printed,
    @Nullable StateCode state,
    AgencyName name,
    String agency,
    SupportModel model,
    @Nullable LocalDate signed,
    @Nullable URI moa,
    @Nullable String document,
    @Nullable URI addendum,
    @Nullable AgencyLevel level,
    @Nullable CountyFips county) {

  /** Whether the row names an agency of a state. */
  boolean isReadable() {
    return state != null && !NameKeys.key(printed.agency()).isEmpty();
  }

  /** Models that nobody knows are told apart by their text. */
  String modelKey() {
    return model == SupportModel.UNKNOWN ? "?" + printed.model() : model.name();
  }
}
