package org.atlas287g.ui.edit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.geocoding.CountySuggestions;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.Placement;
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
public record Geography(
    AgencyGeocoder geocoder,
    CountySuggestions hints,
    CountyDirectory counties,
    CountyGeometry geometry) {
  /** Where an agency serves, in a few words of the reader's language. */
  public String where(Placement placement) {
    return switch (placement.extent()) {
      case STATEWIDE -> I18NProvider.translate("place.statewide");
      case UNPLACED -> I18NProvider.translate("place.unplaced");
      case COUNTIES ->
          placement.counties().stream()
              .map(fips -> counties.find(fips).map(County::fullName).orElse(fips.value()))
              .collect(Collectors.joining(", "));
    };
  }
}
