package org.atlas287g.geodata.boundary;

import org.atlas287g.domain.place.MapGazetteer;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.geodata.composite.GazetteerColumns;
import org.springframework.stereotype.Component;

/** The gazetteer's places and ZIP codes with the counties of the boundaries in use. */
@Component
final class GazetteerDocument implements MapGazetteer {
  private final byte[] document;
  private final String hash;

  GazetteerDocument(PlaceDirectory directory) {
    this.document = GazetteerColumns.write(directory.places(), directory.listZipCodes());
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
