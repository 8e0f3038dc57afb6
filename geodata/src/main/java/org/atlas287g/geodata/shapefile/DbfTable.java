package org.atlas287g.geodata.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.DataSourceException;
import org.jspecify.annotations.Nullable;

/** The rows of a dBASE III or IV table ({@code .dbf}), by their number from 0. */
final class DbfTable {

  private static final int FIELDS_START = 32;
  private static final int FIELD_BYTES = 32;
  private static final int NAME_BYTES = 11;
  private static final byte FIELDS_END = 0x0D;
  private static final byte DELETED = '*';

  private final String file;
  private final ByteBuffer bytes;
  private final Charset charset;
  private final int rows;
  private final int headerBytes;
  private final int rowBytes;
  private final List<DbfField> fields;

  /**
   * @param file the name for messages
   * @throws DataSourceException if the header is broken or promises more rows than there are
   */
  DbfTable(String file, byte[] content, Charset charset) throws DataSourceException {
    this.file = file;
    this.charset = charset;
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length <= FIELDS_START) {
      throw new DataSourceException(
          "%s: found %d bytes, expected a header of more than %d"
              .formatted(file, content.length, FIELDS_START));
    }
    this.rows = bytes.getInt(4);
    this.headerBytes = Short.toUnsignedInt(bytes.getShort(8));
    this.rowBytes = Short.toUnsignedInt(bytes.getShort(10));
    long expected = headerBytes + (long) rows * rowBytes;
    if (rows < 0 || rowBytes < 1 || headerBytes <= FIELDS_START || expected > content.length) {
      throw new DataSourceException(
          "%s: found %d bytes, expected a header of %d bytes and %d rows of %d"
              .formatted(file, content.length, headerBytes, rows, rowBytes));
    }
    this.fields = readFields();
  }

  List<DbfField> fields() {
    return fields;
  }

  /** The number of rows, deleted ones included. */
  int rows() {
    return rows;
  }

  boolean isDeleted(int row) {
    return bytes.get(rowStart(row)) == DELETED;
  }

  /**
   * The value of a field as its {@link DbfField#binding()}, or null where the row has none.
   *
   * @throws DataSourceException if it is not a value of the field's type
   */
  @Nullable Object get(int row, DbfField field) throws DataSourceException {
    String text =
        new String(bytes.array(), rowStart(row) + field.offset(), field.length(), charset);
    try {
      return field.parse(text);
    } catch (IllegalArgumentException e) {
      throw new DataSourceException(
          "%s, record %d, field %s: %s".formatted(file, row + 1, field.name(), e.getMessage()), e);
    }
  }

  private int rowStart(int row) {
    return headerBytes + row * rowBytes;
  }

  private List<DbfField> readFields() throws DataSourceException {
    List<DbfField> found = new ArrayList<>();
    int offset = 1; // The first byte of a row tells whether it is deleted.
    int at = FIELDS_START;
    while (at + FIELD_BYTES <= headerBytes && bytes.get(at) != FIELDS_END) {
      DbfField field =
          new DbfField(
              name(at),
              (char) bytes.get(at + 11),
              Byte.toUnsignedInt(bytes.get(at + 16)),
              Byte.toUnsignedInt(bytes.get(at + 17)),
              offset);
      offset += field.length();
      if (field.name().isEmpty() || offset > rowBytes) {
        throw new DataSourceException(
            "%s: found field %d, '%s', up to byte %d of a row, expected a name and at most %d"
                .formatted(file, found.size() + 1, field.name(), offset, rowBytes));
      }
      found.add(field);
      at += FIELD_BYTES;
    }
    return List.copyOf(found);
  }

  private String name(int at) {
    int length = 0;
    while (length < NAME_BYTES && bytes.get(at + length) != 0) {
      length++;
    }
    return new String(bytes.array(), at, length, charset).strip();
  }
}
