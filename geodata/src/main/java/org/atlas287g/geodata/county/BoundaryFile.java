package org.atlas287g.geodata.county;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Reads the counties of a Census-style shapefile (cb_…_county_500k, TIGER, or the shipped one). */
public final class BoundaryFile {
  private static final Envelope DEGREES = new Envelope(-180.1, 180.1, -90.1, 90.1);
  private static final String GEOGRAPHIC =
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.017453292519943295]]";

  private BoundaryFile() {}

  /**
   * All counties in FIPS order. Records of places that are no state or territory of the Atlas are
   * left out.
   *
   * @throws BoundaryException if the file cannot be read or is no county file
   */
  public static List<CountyShape> read(Path file) throws BoundaryException {
    DataStore store = open(file);
    try {
      SimpleFeatureSource source = store.getFeatureSource(store.getTypeNames()[0]);
      MathTransform toDegrees = toDegrees(file, source);
      Map<CountyFips, CountyShape> shapes = new TreeMap<>();
      try (SimpleFeatureIterator features = source.getFeatures().features()) {
        while (features.hasNext()) {
          CountyShape shape = shape(file, features.next(), toDegrees);
          if (shape != null && shapes.put(shape.county().fips(), shape) != null) {
            throw new BoundaryException(file + ": county " + shape.county().fips() + " twice");
          }
        }
      }
      if (shapes.isEmpty()) {
        throw new BoundaryException(file + ": no counties found in it");
      }
      return new ArrayList<>(shapes.values());
    } catch (IOException | RuntimeException e) {
      throw new BoundaryException(file + ": " + deepest(e), e);
    } finally {
      store.dispose();
    }
  }

  private static DataStore open(Path file) throws BoundaryException {
    try {
      DataStore store =
          DataStoreFinder.getDataStore(Map.of("url", file.toAbsolutePath().toUri().toURL()));
      if (store == null) {
        throw new BoundaryException(file + ": expected a shapefile (.shp, or .zip with one)");
      }
      return store;
    } catch (MalformedURLException e) {
      throw new BoundaryException(file + ": not a usable path", e);
    } catch (IOException e) {
      throw new BoundaryException(file + ": " + deepest(e), e);
    }
  }

  /** The transform to degrees; null where the file is in degrees already. */
  private static @Nullable MathTransform toDegrees(Path file, SimpleFeatureSource source)
      throws BoundaryException, IOException {
    CoordinateReferenceSystem crs = source.getSchema().getCoordinateReferenceSystem();
    if (crs == null) {
      if (DEGREES.contains(source.getBounds())) {
        return null;
      }
      throw new BoundaryException(
          file + ": no usable .prj, and the coordinates are not degrees of longitude and latitude");
    }
    if (crs instanceof GeographicCRS) {
      return null;
    }
    try {
      return CRS.findMathTransform(crs, CRS.parseWKT(GEOGRAPHIC), true);
    } catch (FactoryException e) {
      throw new BoundaryException(file + ": the projection of its .prj is not supported", e);
    }
  }

  private static @Nullable CountyShape shape(
      Path file, SimpleFeature feature, @Nullable MathTransform toDegrees)
      throws BoundaryException {
    String code = text(feature, "GEOID");
    CountyFips fips;
    try {
      fips = new CountyFips(code == null ? "" : code);
    } catch (IllegalArgumentException e) {
      if (code != null && code.matches("\\d{5}")) {
        return null;
      }
      throw new BoundaryException(
          "%s: %s: expected a five-digit county code in column GEOID, found %s"
              .formatted(file, feature.getID(), code),
          e);
    }
    String name = text(feature, "NAME");
    if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
      return null;
    }
    if (name == null || name.isBlank()) {
      throw new BoundaryException(file + ": " + feature.getID() + ": no NAME");
    }
    String full = text(feature, "NAMELSAD");
    String lsad = text(feature, "LSAD");
    County county = new County(fips, name, full == null ? name : full, lsad == null ? "" : lsad);
    return new CountyShape(county, valid(transformed(file, geometry, toDegrees)));
  }

  private static Geometry transformed(
      Path file, Geometry geometry, @Nullable MathTransform toDegrees) throws BoundaryException {
    if (toDegrees == null) {
      return geometry;
    }
    try {
      return JTS.transform(geometry, toDegrees);
    } catch (TransformException e) {
      throw new BoundaryException(file + ": a point cannot be unprojected", e);
    }
  }

  private static Geometry valid(Geometry geometry) {
    return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
  }

  private static @Nullable String text(SimpleFeature feature, String column) {
    SimpleFeatureType type = feature.getFeatureType();
    Object value = type.getDescriptor(column) == null ? null : feature.getAttribute(column);
    return value == null ? null : value.toString();
  }

  private static String deepest(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
