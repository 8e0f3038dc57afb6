package org.atlas287g.geodata.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes polygons in degrees of WGS 84 as a shapefile. The layout is that of the ESRI Shapefile
 * Technical Description (July 1998) and of dBASE III; texts are UTF-8, as the {@code .cpg} says.
 */
public final class PolygonShapefile {
  /** The longest a text may be, in bytes. */
  public static final int LONGEST_TEXT = 254;

  private static final int POLYGON = 5;
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int FIELD_BYTES = 32;
  private static final String WGS84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A column.
   *
   * @param name at most ten ASCII characters
   * @param type C text, N whole number, D date
   * @param length in bytes
   */
  public record Column(String name, char type, int length) {
    /**
     * Checks what the format can hold.
     *
     * @throws IllegalArgumentException if the name or the length cannot be written
     */
    public Column {
      if (!name.matches("\\w{1,10}") || length < 1 || length > LONGEST_TEXT) {
        throw new IllegalArgumentException(
            "found column \"%s\" of %d bytes, expected 1 to 10 letters and 1 to %d bytes"
                .formatted(name, length, LONGEST_TEXT));
      }
    }
  }

  /** A shape, null for none, with its values. */
  private record Row(@Nullable Geometry shape, List<@Nullable Object> values) {}

  /** An empty shapefile with these columns. */
  public PolygonShapefile(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * Adds a polygon or multi-polygon.
   *
   * @param shape null if there is none
   * @param values a text, an integer, a {@link LocalDate} or null for each column
   */
  public void add(@Nullable Geometry shape, List<@Nullable Object> values) {
    rows.add(new Row(shape, values));
  }

  /**
   * The content of its files by their extension.
   *
   * @param changed the day of the last change, as the table notes it
   */
  public Map<String, byte[]> files(LocalDate changed) {
    List<byte[]> shapes = rows.stream().map(row -> shape(row.shape())).toList();
    Envelope extent = new Envelope();
    for (Row row : rows) {
      if (row.shape() != null) {
        extent.expandToInclude(row.shape().getEnvelopeInternal());
      }
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("shp", shp(shapes, extent));
    files.put("shx", shx(shapes, extent));
    files.put("dbf", dbf(changed));
    files.put("prj", WGS84.getBytes(StandardCharsets.US_ASCII));
    files.put("cpg", "UTF-8".getBytes(StandardCharsets.US_ASCII));
    return files;
  }

  private static byte[] shp(List<byte[]> shapes, Envelope extent) {
    int size = HEADER_BYTES + shapes.stream().mapToInt(s -> RECORD_HEADER_BYTES + s.length).sum();
    byte[] content = new byte[size];
    ByteBuffer bytes = header(content, extent);
    for (int i = 0; i < shapes.size(); i++) {
      bytes.putInt(i + 1).putInt(shapes.get(i).length / 2).put(shapes.get(i));
    }
    return content;
  }

  private static byte[] shx(List<byte[]> shapes, Envelope extent) {
    byte[] content = new byte[HEADER_BYTES + RECORD_HEADER_BYTES * shapes.size()];
    ByteBuffer bytes = header(content, extent);
    int offset = HEADER_BYTES;
    for (byte[] shape : shapes) {
      bytes.putInt(offset / 2).putInt(shape.length / 2);
      offset += RECORD_HEADER_BYTES + shape.length;
    }
    return content;
  }

  /** Writes the header of a file; big-endian records follow. Sizes count words. */
  private static ByteBuffer header(byte[] content, Envelope extent) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    bytes.putInt(9994).putInt(24, content.length / 2);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, POLYGON).position(36);
    box(bytes, extent);
    return bytes.order(ByteOrder.BIG_ENDIAN).position(HEADER_BYTES);
  }

  private static void box(ByteBuffer bytes, Envelope box) {
    if (box.isNull()) {
      bytes.position(bytes.position() + 4 * Double.BYTES);
    } else {
      bytes.putDouble(box.getMinX()).putDouble(box.getMinY());
      bytes.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }
  }

  private static byte[] shape(@Nullable Geometry shape) {
    if (shape == null || shape.isEmpty()) {
      return new byte[Integer.BYTES]; // type 0: none
    }
    List<Coordinate[]> rings = rings(shape);
    int points = rings.stream().mapToInt(ring -> ring.length).sum();
    ByteBuffer bytes =
        ByteBuffer.allocate(44 + Integer.BYTES * rings.size() + 2 * Double.BYTES * points)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(POLYGON);
    box(bytes, shape.getEnvelopeInternal());
    bytes.putInt(rings.size()).putInt(points);
    int start = 0;
    for (Coordinate[] ring : rings) {
      bytes.putInt(start);
      start += ring.length;
    }
    for (Coordinate[] ring : rings) {
      for (Coordinate point : ring) {
        bytes.putDouble(point.x).putDouble(point.y);
      }
    }
    return bytes.array();
  }

  /** All rings: outer ones clockwise, holes counterclockwise. */
  private static List<Coordinate[]> rings(Geometry shape) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) shape.getGeometryN(i);
      rings.add(ring(polygon.getExteriorRing(), false));
      for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
        rings.add(ring(polygon.getInteriorRingN(h), true));
      }
    }
    return rings;
  }

  private static Coordinate[] ring(LinearRing ring, boolean counterclockwise) {
    boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != counterclockwise;
    return (turned ? ring.reverse() : ring).getCoordinates();
  }

  private byte[] dbf(LocalDate changed) {
    int rowBytes = 1 + columns.stream().mapToInt(Column::length).sum();
    int headerBytes = FIELD_BYTES * (1 + columns.size()) + 1;
    ByteBuffer bytes =
        ByteBuffer.allocate(headerBytes + rows.size() * rowBytes + 1)
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 3).put((byte) (changed.getYear() - 1900));
    bytes.put((byte) changed.getMonthValue()).put((byte) changed.getDayOfMonth());
    bytes.putInt(rows.size()).putShort((short) headerBytes).putShort((short) rowBytes);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int field = FIELD_BYTES * (i + 1);
      bytes.put(field, column.name().getBytes(StandardCharsets.US_ASCII));
      bytes.put(field + 11, (byte) column.type()).put(field + 16, (byte) column.length());
    }
    bytes.position(headerBytes - 1).put((byte) 0x0D);
    for (Row row : rows) {
      bytes.put((byte) ' ');
      for (int i = 0; i < columns.size(); i++) {
        bytes.put(cell(columns.get(i), row.values().get(i)));
      }
    }
    return bytes.put((byte) 0x1A).array();
  }

  private static byte[] cell(Column column, @Nullable Object value) {
    String text =
        switch (value) {
          case null -> "";
          case LocalDate day -> DateTimeFormatter.BASIC_ISO_DATE.format(day);
          default -> value.toString();
        };
    byte[] written = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(written.length, column.length());
    if (column.type() == 'N' && length < written.length) {
      throw new IllegalArgumentException(
          "%s: found %s, expected at most %d digits"
              .formatted(column.name(), text, column.length()));
    }
    // No character is cut in two: the bytes that go on with one begin with the bits 10.
    while (length < written.length && length > 0 && (written[length] & 0xC0) == 0x80) {
      length--;
    }
    byte[] cell = new byte[column.length()];
    Arrays.fill(cell, (byte) ' ');
    int start = column.type() == 'N' ? cell.length - length : 0;
    System.arraycopy(written, 0, cell, start, length);
    return cell;
  }
}
