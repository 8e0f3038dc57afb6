package org.atlas287g.geodata.shapefile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.geotools.api.data.DataSourceException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * Reads the shapes of a {@code .shp} file one after the other, in x and y only. The layout is that
 * of the ESRI Shapefile Technical Description (July 1998). Every count is checked against the bytes
 * in the file before memory is allocated for it.
 */
final class ShpReader {

  private static final int FILE_CODE = 9994;
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int BOX_BYTES = 32;
  private static final int POINT_BYTES = 16;

  /** The kinds of shape, each with the offset that its variants with Z and M add to its code. */
  private enum Kind {
    NULL(0, Geometry.class),
    POINT(1, Point.class),
    LINES(3, MultiLineString.class),
    POLYGONS(5, MultiPolygon.class),
    POINTS(8, MultiPoint.class);

    private final int code;
    private final Class<? extends Geometry> binding;

    Kind(int code, Class<? extends Geometry> binding) {
      this.code = code;
      this.binding = binding;
    }

    static Kind of(int shapeType) {
      for (Kind kind : values()) {
        boolean variant =
            kind != NULL && (shapeType == kind.code + 10 || shapeType == kind.code + 20);
        if (shapeType == kind.code || variant) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "found shape type %d, expected null, point, line, polygon or multipoint"
              .formatted(shapeType));
    }
  }

  private final String file;
  private final ByteBuffer bytes;
  private final GeometryFactory factory;
  private final int end;
  private final Kind kind;
  private int record;

  /**
   * @param file the name for messages
   * @throws DataSourceException if the header is not that of a whole shapefile
   */
  ShpReader(String file, byte[] content, GeometryFactory factory) throws DataSourceException {
    this.file = file;
    this.factory = factory;
    this.bytes = ByteBuffer.wrap(content);
    if (content.length < HEADER_BYTES) {
      throw new DataSourceException(
          "%s: found %d bytes, expected a header of %d"
              .formatted(file, content.length, HEADER_BYTES));
    }
    if (bytes.getInt(0) != FILE_CODE) {
      throw new DataSourceException(
          "%s: found file code %d, expected %d".formatted(file, bytes.getInt(0), FILE_CODE));
    }
    long length = 2L * bytes.getInt(24);
    if (length < HEADER_BYTES || length > content.length) {
      throw new DataSourceException(
          "%s: found %d bytes, expected %d as its header says"
              .formatted(file, content.length, length));
    }
    this.end = (int) length;
    try {
      this.kind = Kind.of(bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(32));
    } catch (IllegalArgumentException e) {
      throw new DataSourceException(file + ": " + e.getMessage(), e);
    }
    bytes.position(HEADER_BYTES);
  }

  /** The class that every shape of the file has, unless it is null. */
  Class<? extends Geometry> binding() {
    return kind.binding;
  }

  boolean hasNext() {
    return bytes.limit(end).position() < end;
  }

  /**
   * The next shape, or null if the record has none.
   *
   * @throws DataSourceException if the record is cut off or contradicts itself
   */
  @Nullable Geometry next() throws DataSourceException {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    record++;
    int recordEnd = recordEnd();
    bytes.limit(recordEnd);
    try {
      Geometry shape = shape();
      bytes.position(recordEnd);
      return shape;
    } catch (BufferUnderflowException e) {
      throw broken("found its end too early, expected more coordinates", e);
    } catch (IllegalArgumentException e) {
      throw broken(e.getMessage(), e);
    }
  }

  private int recordEnd() throws DataSourceException {
    if (bytes.remaining() < RECORD_HEADER_BYTES) {
      throw broken(
          "found %d bytes, expected a record header of %d"
              .formatted(bytes.remaining(), RECORD_HEADER_BYTES),
          null);
    }
    bytes.order(ByteOrder.BIG_ENDIAN);
    bytes.getInt(); // The record number; the order of the records already says it.
    long length = 2L * bytes.getInt();
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    if (length < Integer.BYTES || length > bytes.remaining()) {
      throw broken(
          "found a length of %d bytes, expected %d to %d"
              .formatted(length, Integer.BYTES, bytes.remaining()),
          null);
    }
    return bytes.position() + (int) length;
  }

  private @Nullable Geometry shape() {
    Kind found = Kind.of(bytes.getInt());
    if (found == Kind.NULL) {
      return null;
    }
    if (found != kind) {
      throw new IllegalArgumentException(
          "found a shape of kind %s, expected %s as the file's header says".formatted(found, kind));
    }
    return switch (found) {
      case NULL -> null;
      case POINT -> factory.createPoint(coordinates(1)[0]);
      case POINTS -> {
        skipBox();
        yield factory.createMultiPointFromCoords(coordinates(count("points", POINT_BYTES)));
      }
      case LINES -> lines(parts());
      case POLYGONS -> new PolygonAssembler(factory).assemble(parts());
    };
  }

  private MultiLineString lines(List<Coordinate[]> parts) {
    List<LineString> lines = new ArrayList<>();
    for (Coordinate[] part : parts) {
      if (part.length >= 2) {
        lines.add(factory.createLineString(part));
      }
    }
    return factory.createMultiLineString(lines.toArray(new LineString[0]));
  }

  private List<Coordinate[]> parts() {
    skipBox();
    int partCount = count("parts", Integer.BYTES);
    int pointCount = count("points", POINT_BYTES);
    if (partCount > bytes.remaining() / Integer.BYTES) {
      throw new IllegalArgumentException(
          "found %d parts, expected at most %d"
              .formatted(partCount, bytes.remaining() / Integer.BYTES));
    }
    int[] starts = new int[partCount + 1];
    for (int i = 0; i < partCount; i++) {
      starts[i] = bytes.getInt();
    }
    starts[partCount] = pointCount;
    List<Coordinate[]> parts = new ArrayList<>(partCount);
    for (int i = 0; i < partCount; i++) {
      int points = starts[i + 1] - starts[i];
      if (starts[0] != 0 || points < 0) {
        throw new IllegalArgumentException(
            "found part %d from point %d to %d, expected parts one after the other from 0 to %d"
                .formatted(i, starts[i], starts[i + 1], pointCount));
      }
      parts.add(coordinates(points));
    }
    return parts;
  }

  private void skipBox() {
    if (bytes.remaining() < BOX_BYTES) {
      throw new BufferUnderflowException();
    }
    bytes.position(bytes.position() + BOX_BYTES);
  }

  private int count(String what, int bytesEach) {
    int count = bytes.getInt();
    requireRoom(what, count, bytesEach);
    return count;
  }

  private void requireRoom(String what, int count, int bytesEach) {
    int most = bytes.remaining() / bytesEach;
    if (count < 0 || count > most) {
      throw new IllegalArgumentException(
          "found %d %s, expected 0 to %d".formatted(count, what, most));
    }
  }

  private Coordinate[] coordinates(int count) {
    requireRoom("points", count, POINT_BYTES);
    Coordinate[] coordinates = new Coordinate[count];
    for (int i = 0; i < count; i++) {
      coordinates[i] = new CoordinateXY(finite(bytes.getDouble()), finite(bytes.getDouble()));
    }
    return coordinates;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("found coordinate " + value + ", expected a number");
    }
    return value;
  }

  private DataSourceException broken(@Nullable String what, @Nullable Throwable cause) {
    return new DataSourceException("%s, record %d: %s".formatted(file, record, what), cause);
  }
}
