package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param date the day of the meeting
 * @param start when the meeting begins
 */
public record Correction(
    @Nullable AgencyId agency,
    @Nullable SupportModel model,
    @Nullable LocalDate signed,
    @Nullable Placement placement,
    @Nullable LocalDate date,
    @Nullable LocalTime start) {
  /** Nothing is corrected. */
  public static final Correction NONE = new Correction(null, null, null, null, null, null);

  /** What is said against the row of an agreement. */
  public static Correction ofAgreement(
      @Nullable AgencyId agency,
      @Nullable SupportModel model,
      @Nullable LocalDate signed,
      @Nullable Placement placement) {
    return new Correction(agency, model, signed, placement, null, null);
  }

  /** What is said against the row of a meeting. */
  public static Correction ofMeeting(
      @Nullable AgencyId agency,
      @Nullable SupportModel model,
      @Nullable LocalDate date,
      @Nullable LocalTime start) {
    return new Correction(agency, model, null, null, date, start);
  }

  /** Whether it says nothing. */
  public boolean isNone() {
    return equals(NONE);
  }
}
