package org.atlas287g.geodata.composite;

import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyShape;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The polygons of a county that the map draws. */
final class MapPolygons {
  /**
   * West of Niihau there are only the uninhabited Northwestern Hawaiian Islands. With them, the
   * inset would shrink to a quarter.
   */
  private static final double HAWAII_WEST = -160.6;

  private MapPolygons() {}

  static List<Polygon> of(CountyShape shape) {
    List<Polygon> polygons = new ArrayList<>();
    Geometry geometry = shape.geometry();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && shown(shape, polygon)) {
        polygons.add(polygon);
      }
    }
    return polygons;
  }

  private static boolean shown(CountyShape shape, Polygon polygon) {
    return !polygon.isEmpty()
        && (shape.county().state() != StateCode.HI
            || polygon.getEnvelopeInternal().getMaxX() > HAWAII_WEST);
  }
}
