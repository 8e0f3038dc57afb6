package org.atlas287g.domain.geocoding;

import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** Port: finds the counties that an agency serves from what a list prints of it. */
public interface AgencyGeocoder {
  /** Places one agency. Never throws for bad text: an uncertain answer is "needs review". */
  Answer place(Question question);

  /**
   * What a list says of an agency.
   *
   * @param state the state it is listed under
   * @param agency its name as printed
   * @param type the list's TYPE column as printed; null if absent
   * @param county the list's COUNTY column as printed; null if absent
   * @param model its support model; null if not known
   */
  record Question(
      StateCode state,
      String agency,
      @Nullable String type,
      @Nullable String county,
      @Nullable SupportModel model) {
    /**
     * Checks the texts: comparing them takes time.
     *
     * @throws org.atlas287g.domain.text.UnusableValue if one is longer than a name may be
     */
    public Question {
      agency = Limit.NAME.text(agency);
      type = Limit.NAME.textOrNull(type);
      county = Limit.NAME.textOrNull(county);
    }
  }

  /**
   * The geocoder's answer.
   *
   * @param level the agency's level as its name and type tell it
   * @param placement where it serves, with basis, confidence and reason
   */
  record Answer(AgencyLevel level, Placement placement) {}
}
