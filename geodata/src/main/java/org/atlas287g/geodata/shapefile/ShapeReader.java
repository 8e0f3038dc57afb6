package org.atlas287g.geodata.shapefile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.DataSourceException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * Reads the records of a .shp file one after the other (ESRI Shapefile Technical Description, July
 * 1998). Z and M values are dropped. Nothing is allocated beyond what the file's size allows.
 */
final class ShapeReader {
  private static final int HEADER = 100;
  private static final int FILE_CODE = 9994;
  private static final int BOX = 32;

  private final ByteBuffer file;
  private final GeometryFactory geometries;
  private final int type;
  private final Envelope bounds;
  private int record;

  ShapeReader(byte[] shp, GeometryFactory geometries) throws DataSourceException {
    this.file = ByteBuffer.wrap(shp);
    this.geometries = geometries;
    if (shp.length < HEADER || file.getInt(0) != FILE_CODE) {
      throw new DataSourceException(
          ".shp: expected a header of 100 bytes that begins with 9994, found "
              + (shp.length < HEADER ? shp.length + " bytes" : file.getInt(0)));
    }
    file.order(ByteOrder.LITTLE_ENDIAN);
    this.type = file.getInt(32);
    this.bounds =
        new Envelope(
            file.getDouble(36), file.getDouble(52), file.getDouble(44), file.getDouble(60));
    file.position(HEADER);
  }

  /** The kind of geometry that the file declares. */
  Class<? extends Geometry> binding() {
    return switch (type % 10) {
      case 1 -> Point.class;
      case 3 -> MultiLineString.class;
      case 5 -> MultiPolygon.class;
      case 8 -> MultiPoint.class;
      default -> Geometry.class;
    };
  }

  /** The extent that the file declares. */
  Envelope bounds() {
    return bounds;
  }

  boolean hasNext() {
    return file.hasRemaining();
  }

  /**
   * The next geometry; null for a null shape.
   *
   * @throws DataSourceException if the record does not hold what it declares
   */
  @Nullable Geometry next() throws DataSourceException {
    record++;
    if (file.remaining() < 12) {
      throw broken("expected a record header, found the last " + file.remaining() + " bytes");
    }
    file.order(ByteOrder.BIG_ENDIAN).getInt();
    int words = file.getInt();
    file.order(ByteOrder.LITTLE_ENDIAN);
    long end = file.position() + 2L * words;
    if (words < 2 || end > file.capacity()) {
      throw broken(
          "declares " + words + " words, the file has " + file.remaining() + " bytes left");
    }
    file.limit((int) end);
    try {
      return shape(file.getInt());
    } catch (BufferUnderflowException e) {
      throw broken("ends before its last number");
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()));
    } finally {
      file.limit(file.capacity());
      file.position((int) end);
    }
  }

  private @Nullable Geometry shape(int code) throws DataSourceException {
    return switch (code) {
      case 0 -> null;
      case 1, 11, 21 -> geometries.createPoint(coordinate());
      case 8, 18, 28 -> {
        skipBox();
        yield geometries.createMultiPointFromCoords(coordinates(count(16)));
      }
      case 3, 13, 23 -> lines(parts());
      case 5, 15, 25 -> new PolygonAssembler(geometries).assemble(parts());
      default -> throw broken("shape type " + code + " is not supported");
    };
  }

  private MultiLineString lines(List<Coordinate[]> parts) {
    return geometries.createMultiLineString(
        parts.stream()
            .filter(part -> part.length > 1)
            .map(geometries::createLineString)
            .toArray(LineString[]::new));
  }

  private List<Coordinate[]> parts() {
    skipBox();
    int parts = count(4);
    int points = count(16);
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) {
      starts[i] = file.getInt();
    }
    starts[parts] = points;
    List<Coordinate[]> all = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      if (starts[i] < 0 || starts[i + 1] < starts[i] || starts[i + 1] > points) {
        throw new IllegalArgumentException(
            "part " + (i + 1) + " runs from point " + starts[i] + " to " + starts[i + 1]);
      }
      if (i == 0 && starts[0] != 0) {
        throw new IllegalArgumentException("the first part begins at point " + starts[0]);
      }
      all.add(coordinates(starts[i + 1] - starts[i]));
    }
    return all;
  }

  /** A number of things of the given size, which must fit into the record. */
  private int count(int size) {
    int count = file.getInt();
    if (count < 0 || count > file.remaining() / size) {
      throw new IllegalArgumentException(
          "declares " + count + " items, " + file.remaining() + " bytes are left");
    }
    return count;
  }

  private Coordinate[] coordinates(int count) {
    Coordinate[] coordinates = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      coordinates[i] = coordinate();
    }
    return coordinates;
  }

  private Coordinate coordinate() {
    double x = file.getDouble();
    double y = file.getDouble();
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a coordinate is not a finite number");
    }
    return new CoordinateXY(x, y);
  }

  private void skipBox() {
    if (file.remaining() < BOX) {
      throw new BufferUnderflowException();
    }
    file.position(file.position() + BOX);
  }

  private DataSourceException broken(String what) {
    return new DataSourceException(".shp: record " + record + ": " + what);
  }
}
