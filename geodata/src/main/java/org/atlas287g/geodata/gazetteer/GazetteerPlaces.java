package org.atlas287g.geodata.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.place.StateCode;
import org.springframework.stereotype.Component;

/** The gazetteer's places for those who look for one. */
@Component
public final class GazetteerPlaces implements PlaceDirectory {
  private final Gazetteer gazetteer;

  /** Those of this gazetteer. */
  public GazetteerPlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<NamedPlace> places() {
    List<NamedPlace> places = new ArrayList<>();
    for (StateCode state : StateCode.values()) {
      for (String key : gazetteer.keys(state)) {
        addAlike(gazetteer.find(state, key), places);
      }
    }
    return places;
  }

  @Override
  public List<ZipCode> listZipCodes() {
    return gazetteer.zipCodes().list();
  }

  @Override
  public List<ZipCode> findZipCodes(String digits, int most) {
    return gazetteer.zipCodes().find(digits, most);
  }

  /** Adds the places of one name; post offices only if there is nothing else. */
  private static void addAlike(List<Place> alike, List<NamedPlace> places) {
    boolean onlyPostal = alike.getFirst().source() == Place.Source.POSTAL;
    alike.stream()
        .filter(place -> onlyPostal || place.source() != Place.Source.POSTAL)
        .map(p -> new NamedPlace(p.name(), p.population(), p.county()))
        .forEach(places::add);
  }
}
