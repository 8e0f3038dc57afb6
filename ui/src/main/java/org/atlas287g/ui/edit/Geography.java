package org.atlas287g.ui.edit;

import org.atlas287g.domain.place.AgencyGeocoder;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.CountySuggestions;
import org.springframework.stereotype.Component;

/**
 * What forms need to place an agency.
 *
 * @param geocoder suggests where it serves
 * @param hints suggests counties where it finds none
 * @param counties names those to choose from
 * @param geometry draws them
 */
@Component
record Geography(
    AgencyGeocoder geocoder,
    CountySuggestions hints,
    CountyDirectory counties,
    CountyGeometry geometry) {}
