package org.atlas287g.geodata.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
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
   * All counties in FIPS order, without those of places that are no state or territory of the
   * Atlas.
   *
   * @throws BoundaryException if the file cannot be read or is no county file
   */
  public static List<CountyShape> read(Path file) throws BoundaryException {
    DataStore store = open(file);
    try {
      SimpleFeatureSource source = store.getFeatureSource(store.getTypeNames()[0]);
      CountyColumns columns = CountyColumns.of(file, source.getSchema());
      MathTransform toDegrees = toDegrees(file, source);
      Map<CountyFips, CountyShape> shapes = new TreeMap<>();
      try (SimpleFeatureIterator features = source.getFeatures().features()) {
        while (features.hasNext()) {
          CountyShape shape = shape(file, columns, features.next(), toDegrees);
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

  /**
   * Asks the factories that {@link DataStoreFinder} knows. Its own {@code getDataStore} would log a
   * broken file with a stack trace before the caller can report it in one line.
   */
  private static DataStore open(Path file) throws BoundaryException {
    try {
      Map<String, ?> parameters = Map.of("url", file.toAbsolutePath().toUri().toURL());
      Iterator<DataStoreFactorySpi> factories = DataStoreFinder.getAvailableDataStores();
      while (factories.hasNext()) {
        DataStoreFactorySpi factory = factories.next();
        if (factory.canProcess(parameters)) {
          return factory.createDataStore(parameters);
        }
      }
    } catch (IOException e) {
      throw new BoundaryException(file + ": " + deepest(e), e);
    }
    throw new BoundaryException(file + ": expected a shapefile (.shp, or .zip with one)");
  }

  /**
   * The transform to degrees; null if the file is in degrees already. A file without a usable .prj
   * counts as in degrees; if it is not, the check of each county's extent rejects it.
   */
  private static @Nullable MathTransform toDegrees(Path file, SimpleFeatureSource source)
      throws BoundaryException {
    CoordinateReferenceSystem crs = source.getSchema().getCoordinateReferenceSystem();
    if (crs == null || crs instanceof GeographicCRS) {
      return null;
    }
    try {
      return CRS.findMathTransform(crs, CRS.parseWKT(GEOGRAPHIC), true);
    } catch (FactoryException e) {
      throw new BoundaryException(file + ": the projection of its .prj is not supported", e);
    }
  }

  private static @Nullable CountyShape shape(
      Path file, CountyColumns columns, SimpleFeature feature, @Nullable MathTransform toDegrees)
      throws BoundaryException {
    County county = columns.county(file, feature);
    if (county == null
        || !(feature.getDefaultGeometry() instanceof Geometry geometry)
        || geometry.isEmpty()) {
      return null;
    }
    Geometry boundary = transformed(file, geometry, toDegrees);
    if (!DEGREES.contains(boundary.getEnvelopeInternal())) {
      throw new BoundaryException(
          "%s: %s (county %s): expected degrees, or a .prj that tells the projection, found %s"
              .formatted(file, feature.getID(), county.fips(), boundary.getEnvelopeInternal()));
    }
    return new CountyShape(county, valid(boundary));
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

  private static String deepest(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
