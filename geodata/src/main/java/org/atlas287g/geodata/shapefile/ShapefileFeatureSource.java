package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.nio.charset.Charset;
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
import org.locationtech.jts.geom.GeometryFactory;

/** The features of one shapefile, in file order. */
final class ShapefileFeatureSource extends ContentFeatureSource {
  private static final String GEOMETRY = "the_geom";

  private final ShapefileParts parts;
  private final Charset charset;

  ShapefileFeatureSource(ContentEntry entry, Query query, ShapefileParts parts, Charset charset) {
    super(entry, query);
    this.parts = parts;
    this.charset = charset;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() throws IOException {
    SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
    type.setName(entry.getName());
    CoordinateReferenceSystem crs = crs();
    if (crs != null) {
      type.setCRS(crs);
    }
    type.add(GEOMETRY, shapes().binding());
    for (DbfTable.Column column : table().columns()) {
      if (column.binding() == String.class) {
        type.length(column.length());
      }
      type.add(column.name(), column.binding());
    }
    return type.buildFeatureType();
  }

  /** Only the file's own extent is known without reading it; GeoTools computes others. */
  @Override
  protected @Nullable ReferencedEnvelope getBoundsInternal(Query query) throws IOException {
    return Filter.INCLUDE.equals(query.getFilter())
        ? new ReferencedEnvelope(shapes().bounds(), getSchema().getCoordinateReferenceSystem())
        : null;
  }

  /** Deleted records and filters make the table's own count unreliable; GeoTools counts. */
  @Override
  protected int getCountInternal(Query query) {
    return -1;
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query)
      throws IOException {
    return new ShapefileFeatureReader(getSchema(), shapes(), table());
  }

  private ShapeReader shapes() throws IOException {
    return new ShapeReader(parts.get("shp"), new GeometryFactory());
  }

  private DbfTable table() throws IOException {
    return new DbfTable(parts.get("dbf"), charset);
  }

  /** The system that .prj describes; null if there is none or it is not understood. */
  private @Nullable CoordinateReferenceSystem crs() {
    String wkt = parts.text("prj").orElse("");
    if (wkt.isEmpty()) {
      return null;
    }
    try {
      return CRS.parseWKT(wkt);
    } catch (FactoryException | RuntimeException e) {
      return null;
    }
  }
}
