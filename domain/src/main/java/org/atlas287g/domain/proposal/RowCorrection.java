package org.atlas287g.domain.proposal;

import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decides about a row of a list of agreements.
 *
 * @param state the state that the row means
 * @param agency the recorded agency that the row means; null for one that is not recorded
 * @param placement where an agency that is not recorded serves; null as the geocoder says
 * @param separate whether it is an agreement of its own, and not a change of a recorded one
 */
public record RowCorrection(
    StateCode state, @Nullable AgencyId agency, @Nullable Placement placement, boolean separate) {}
