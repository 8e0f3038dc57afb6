package org.atlas287g.geodata.shapefile;

import java.util.NoSuchElementException;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Joins the shapes and the table's rows, which have the same order, and skips deleted ones. */
final class ShapefileFeatureReader implements FeatureReader<SimpleFeatureType, SimpleFeature> {

  private final SimpleFeatureType type;
  private final ShpReader shapes;
  private final DbfTable table;
  private int row;
  private @Nullable SimpleFeature ahead;

  ShapefileFeatureReader(SimpleFeatureType type, ShpReader shapes, DbfTable table) {
    this.type = type;
    this.shapes = shapes;
    this.table = table;
  }

  @Override
  public SimpleFeatureType getFeatureType() {
    return type;
  }

  @Override
  public boolean hasNext() throws DataSourceException {
    while (ahead == null && rowsLeft()) {
      Geometry shape = shapes.next();
      if (!table.isDeleted(row)) {
        ahead = feature(shape);
      }
      row++;
    }
    return ahead != null;
  }

  @Override
  public SimpleFeature next() throws DataSourceException {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException();
    }
    SimpleFeature feature = ahead;
    ahead = null;
    return feature;
  }

  /** Nothing is open: the files are in memory. */
  @Override
  public void close() {}

  private boolean rowsLeft() throws DataSourceException {
    boolean rowLeft = row < table.rows();
    if (rowLeft != shapes.hasNext()) {
      throw new DataSourceException(
          "%s: found %s shapes than its table's %d rows, expected as many"
              .formatted(type.getTypeName(), rowLeft ? "fewer" : "more", table.rows()));
    }
    return rowLeft;
  }

  private SimpleFeature feature(@Nullable Geometry shape) throws DataSourceException {
    @Nullable Object[] values = new @Nullable Object[type.getAttributeCount()];
    values[0] = shape;
    int i = 1;
    for (DbfField field : table.fields()) {
      values[i++] = table.get(row, field);
    }
    return SimpleFeatureBuilder.build(type, values, type.getTypeName() + "." + (row + 1));
  }
}
