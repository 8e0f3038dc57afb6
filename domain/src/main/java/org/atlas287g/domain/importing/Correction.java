package org.atlas287g.domain.importing;

import java.time.LocalDate;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says against a row. What is null stays as the row says.
 *
 * @param agency the recorded agency that the row means
 * @param model the support model
 * @param signed the signing date
 * @param placement where the agency serves
 */
public record Correction(
    @Nullable AgencyId agency,
    @Nullable SupportModel model,
    @Nullable LocalDate signed,
    @Nullable Placement placement) {
  /** Nothing is corrected. */
  public static final Correction NONE = new Correction(null, null, null, null);

  /** Whether it says nothing. */
  public boolean isNone() {
    return equals(NONE);
  }
}
