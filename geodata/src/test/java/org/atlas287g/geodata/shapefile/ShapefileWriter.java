package org.atlas287g.geodata.shapefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small shapefiles, right or wrong, byte by byte as the format says. */
final class ShapefileWriter {

  static final int POINT = 1;
  static final int LINE = 3;
  static final int POLYGON = 5;
  static final int MULTIPOINT = 8;

  static final String WGS84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017453292519943295]]";

  private record Field(String name, char type, int length, int decimals) {}

  private record Row(boolean deleted, List<String> values) {}

  private final int shapeType;
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<Field> fields = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, byte[]> others = new LinkedHashMap<>();
  private Charset charset = StandardCharsets.ISO_8859_1;

  ShapefileWriter(int shapeType) {
    this.shapeType = shapeType;
  }

  ShapefileWriter field(String name, char type, int length, int decimals) {
    fields.add(new Field(name, type, length, decimals));
    return this;
  }

  ShapefileWriter encoding(Charset encoding) {
    charset = encoding;
    return this;
  }

  ShapefileWriter with(String extension, String content) {
    others.put(extension, content.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  ShapefileWriter row(byte[] shape, String... values) {
    shapes.add(shape);
    rows.add(new Row(false, List.of(values)));
    return this;
  }

  ShapefileWriter deletedRow(byte[] shape, String... values) {
    shapes.add(shape);
    rows.add(new Row(true, List.of(values)));
    return this;
  }

  static byte[] nullShape() {
    return new byte[4];
  }

  static byte[] point(double x, double y) {
    byte[] content = new byte[20];
    little(content).putInt(POINT).putDouble(x).putDouble(y);
    return content;
  }

  /** A point with z and m. */
  static byte[] pointZ(double x, double y) {
    byte[] content = new byte[36];
    little(content).putInt(11).putDouble(x).putDouble(y).putDouble(7).putDouble(8);
    return content;
  }

  static byte[] multipoint(double... xy) {
    byte[] content = new byte[40 + 8 * xy.length];
    ByteBuffer bytes = little(content).putInt(MULTIPOINT);
    bytes.position(36);
    bytes.putInt(xy.length / 2);
    for (double value : xy) {
      bytes.putDouble(value);
    }
    return content;
  }

  /** A line or polygon: each part is x, y, x, y and so on. */
  static byte[] parts(int shapeType, double[]... parts) {
    return parts(shapeType, 0, parts);
  }

  /** As {@link #parts(int, double[][])}, with room for z and m values after the coordinates. */
  static byte[] parts(int shapeType, int extraBytes, double[]... parts) {
    int doubles = 0;
    for (double[] part : parts) {
      doubles += part.length;
    }
    byte[] content = new byte[44 + 4 * parts.length + 8 * doubles + extraBytes];
    ByteBuffer bytes = little(content).putInt(shapeType);
    bytes.position(36);
    bytes.putInt(parts.length).putInt(doubles / 2);
    int start = 0;
    for (double[] part : parts) {
      bytes.putInt(start);
      start += part.length / 2;
    }
    for (double[] part : parts) {
      for (double value : part) {
        bytes.putDouble(value);
      }
    }
    return content;
  }

  /** A square ring from a corner, clockwise as shells should be. */
  static double[] clockwise(double x, double y, double side) {
    return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
  }

  /** A square ring from a corner, counterclockwise as holes should be. */
  static double[] counterclockwise(double x, double y, double side) {
    return new double[] {x, y, x + side, y, x + side, y + side, x, y + side, x, y};
  }

  byte[] shp() {
    int size = 100;
    for (byte[] shape : shapes) {
      size += 8 + shape.length;
    }
    byte[] content = new byte[size];
    ByteBuffer bytes = ByteBuffer.wrap(content).putInt(9994);
    bytes.putInt(24, size / 2);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, shapeType);
    bytes.order(ByteOrder.BIG_ENDIAN).position(100);
    for (int i = 0; i < shapes.size(); i++) {
      bytes.putInt(i + 1).putInt(shapes.get(i).length / 2).put(shapes.get(i));
    }
    return content;
  }

  byte[] dbf() {
    int rowBytes = 1;
    for (Field field : fields) {
      rowBytes += field.length();
    }
    int headerBytes = 33 + 32 * fields.size();
    byte[] content = new byte[headerBytes + rows.size() * rowBytes + 1];
    ByteBuffer bytes = little(content);
    bytes.put((byte) 3).position(4);
    bytes.putInt(rows.size()).putShort((short) headerBytes).putShort((short) rowBytes);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      bytes.position(32 + 32 * i).put(field.name().getBytes(charset));
      bytes.put(43 + 32 * i, (byte) field.type());
      bytes.put(48 + 32 * i, (byte) field.length());
      bytes.put(49 + 32 * i, (byte) field.decimals());
    }
    bytes.position(headerBytes - 1).put((byte) 0x0D);
    for (Row row : rows) {
      bytes.put((byte) (row.deleted() ? '*' : ' '));
      for (int i = 0; i < fields.size(); i++) {
        byte[] cell = " ".repeat(fields.get(i).length()).getBytes(StandardCharsets.US_ASCII);
        byte[] value = row.values().get(i).getBytes(charset);
        System.arraycopy(value, 0, cell, 0, value.length);
        bytes.put(cell);
      }
    }
    bytes.put((byte) 0x1A);
    return content;
  }

  /** Every file of the shapefile, by extension. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("shp", shp());
    files.put("dbf", dbf());
    files.putAll(others);
    return files;
  }

  /** Writes the files to a folder and returns the {@code .shp}. */
  Path write(Path folder, String name) throws IOException {
    return write(folder, name, files());
  }

  static Path write(Path folder, String name, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(name + "." + file.getKey()), file.getValue());
    }
    return folder.resolve(name + ".shp");
  }

  /** The entries of a zip that holds this shapefile under a path without extension. */
  Map<String, byte[]> zipEntries(String path) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    files().forEach((extension, content) -> entries.put(path + "." + extension, content));
    return entries;
  }

  static Path zip(Path zip, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip)) {
      file.write(zip(entries));
    }
    return zip;
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ByteBuffer little(byte[] content) {
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }
}
