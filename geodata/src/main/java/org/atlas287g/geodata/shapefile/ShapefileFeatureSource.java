package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The features of a shapefile: the geometry {@code the_geom}, then the columns of the table. */
final class ShapefileFeatureSource extends ContentFeatureSource {

  private static final Logger LOG = LoggerFactory.getLogger(ShapefileFeatureSource.class);
  private static final String GEOMETRY = "the_geom";

  /** Real definitions have under 2,000 bytes; the parser recurses, so longer ones are refused. */
  private static final int MAX_PRJ_BYTES = 8_192;

  private final ShapefileDataStore store;

  ShapefileFeatureSource(ContentEntry entry, ShapefileDataStore store) {
    super(entry, Query.ALL);
    this.store = store;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() throws IOException {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName(entry.getName());
    type.setCRS(crs());
    type.add(GEOMETRY, store.shapes().binding());
    Set<String> names = new HashSet<>(Set.of(GEOMETRY));
    for (DbfField field : store.table().fields()) {
      if (field.binding() == String.class) {
        type.length(field.length());
      }
      type.add(unique(field.name(), names), field.binding());
    }
    return type.buildFeatureType();
  }

  /** Unknown (null) for a filter, which must look at every feature. */
  @Override
  protected @Nullable ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
    if (query.getFilter() != Filter.INCLUDE) {
      return null;
    }
    // The box in the header is not trusted, and covers deleted records too.
    ReferencedEnvelope bounds = new ReferencedEnvelope(getSchema().getCoordinateReferenceSystem());
    try (FeatureReader<SimpleFeatureType, SimpleFeature> features = getReaderInternal(query)) {
      while (features.hasNext()) {
        bounds.include(features.next().getBounds());
      }
    }
    return bounds;
  }

  /** Unknown (-1) for a filter, which must look at every feature. */
  @Override
  protected int getCountInternal(Query query) throws IOException {
    if (query.getFilter() != Filter.INCLUDE) {
      return -1;
    }
    DbfTable table = store.table();
    int count = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (!table.isDeleted(row)) {
        count++;
      }
    }
    return count;
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    return new ShapefileFeatureReader(getSchema(), store.shapes(), store.table());
  }

  private @Nullable CoordinateReferenceSystem crs() {
    byte[] prj = store.prj();
    if (prj == null) {
      return null;
    }
    if (prj.length > MAX_PRJ_BYTES) {
      LOG.warn("{}.prj is too long to be a coordinate reference system", entry.getTypeName());
      return null;
    }
    try {
      return CRS.parseWKT(new String(prj, StandardCharsets.ISO_8859_1));
    } catch (FactoryException | RuntimeException e) {
      // The parser reports some mistakes, such as an impossible ellipsoid, unchecked.
      LOG.warn("{}.prj cannot be read: {}", entry.getTypeName(), e.getMessage());
      return null;
    }
  }

  /** Two columns may have the same name, since dBASE cuts names at ten characters. */
  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }
}
