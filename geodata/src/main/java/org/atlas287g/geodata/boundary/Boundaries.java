package org.atlas287g.geodata.boundary;

import java.util.List;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.geodata.county.CountyShape;

/** One boundary file, ready for use: its counties in FIPS order, and the map's document. */
final class Boundaries implements CountyGeometry {
  private final List<CountyShape> shapes;
  private final byte[] document;
  private final String hash;

  Boundaries(List<CountyShape> shapes, byte[] document) {
    this.shapes = List.copyOf(shapes);
    this.document = document;
    this.hash = Digest.shortOf(document);
  }

  List<CountyShape> shapes() {
    return shapes;
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
