package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Joins each shape with its row of attributes; records marked as deleted are passed over. */
final class ShapefileFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {
  private final SimpleFeatureType type;
  private final ShapeReader shapes;
  private final DbfTable table;
  private int row;
  private @Nullable SimpleFeature ahead;

  ShapefileFeatureReader(SimpleFeatureType type, ShapeReader shapes, DbfTable table) {
    this.type = type;
    this.shapes = shapes;
    this.table = table;
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return type;
  }

  @Override
  public boolean hasNext() throws IOException {
    while (ahead == null && shapes.hasNext()) {
      Geometry geometry = shapes.next();
      if (row >= table.rows()) {
        throw new DataSourceException(
            "more shapes than rows: shape " + (row + 1) + ", the table has " + table.rows());
      }
      if (!table.isDeleted(row)) {
        ahead = feature(geometry);
      }
      row++;
    }
    if (ahead == null && row < table.rows()) {
      throw new DataSourceException(
          "fewer shapes than rows: " + row + " shapes, the table has " + table.rows());
    }
    return ahead != null;
  }

  @Override
  public SimpleFeature next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SimpleFeature feature = ahead;
    ahead = null;
    if (feature == null) {
      throw new NoSuchElementException();
    }
    return feature;
  }

  @Override
  public void close() {}

  private SimpleFeature feature(@Nullable Geometry geometry) {
    @Nullable Object[] values = new @Nullable Object[type.getAttributeCount()];
    values[0] = geometry;
    for (int i = 0; i < table.columns().size(); i++) {
      values[i + 1] = table.get(row, table.columns().get(i));
    }
    return new SimpleFeatureImpl(
        values, type, new FeatureIdImpl(type.getTypeName() + "." + (row + 1)), false);
  }
}
