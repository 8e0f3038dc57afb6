package org.atlas287g.geodata.boundary;

import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.geodata.composite.CompositePlaces;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.springframework.stereotype.Component;

/** The gazetteer's largest places on the map of the boundaries in use. */
@Component
final class PlacesDocument implements MapPlaces {
  private final byte[] document;
  private final String hash;

  PlacesDocument(Boundaries boundaries, Gazetteer gazetteer) {
    this.document = CompositePlaces.write(boundaries.shapes(), gazetteer.largest());
    this.hash = Digest.shortOf(document);
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public byte[] json() {
    return document;
  }
}
