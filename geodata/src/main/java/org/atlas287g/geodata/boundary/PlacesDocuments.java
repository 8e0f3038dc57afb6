package org.atlas287g.geodata.boundary;

import org.atlas287g.domain.place.MapDocument;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.geodata.composite.CompositePlaces;
import org.atlas287g.geodata.composite.GazetteerColumns;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.springframework.stereotype.Component;

/** The gazetteer's places on the map of the boundaries in use, and in their counties. */
@Component
final class PlacesDocuments implements MapPlaces {
  private final MapDocument largest;
  private final MapDocument gazetteer;

  private static final class Hashed implements MapDocument {
    private final byte[] document;
    private final String hash;

    Hashed(byte[] document) {
      this.document = document;
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

  PlacesDocuments(Boundaries boundaries, Gazetteer gazetteer, PlaceDirectory directory) {
    this.largest = new Hashed(CompositePlaces.write(boundaries.shapes(), gazetteer.largest()));
    this.gazetteer =
        new Hashed(GazetteerColumns.write(directory.places(), directory.listZipCodes()));
  }

  @Override
  public MapDocument largest() {
    return largest;
  }

  @Override
  public MapDocument gazetteer() {
    return gazetteer;
  }
}
