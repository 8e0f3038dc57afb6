package org.atlas287g.geodata.shapefile;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.DataSourceException;
import org.jspecify.annotations.Nullable;

/** The attributes of a shapefile: a dBASE table with C, N, F, L and D columns; others as text. */
final class DbfTable {
  private static final int DESCRIPTOR = 32;
  private static final int NAME_LENGTH = 11;
  private static final byte END_OF_COLUMNS = 0x0D;

  private final ByteBuffer file;
  private final Charset charset;
  private final int rows;
  private final int headerLength;
  private final int rowLength;
  private final List<Column> columns;

  /** One column; {@code offset} is its first byte in a row. */
  record Column(String name, char type, int length, int decimals, int offset) {
    Class<?> binding() {
      return switch (type) {
        case 'N', 'F' -> number();
        case 'L' -> Boolean.class;
        case 'D' -> java.sql.Date.class;
        default -> String.class;
      };
    }

    private Class<?> number() {
      if (decimals > 0 || type == 'F' || length > 18) {
        return Double.class;
      }
      return length > 9 ? Long.class : Integer.class;
    }
  }

  DbfTable(byte[] dbf, Charset charset) throws DataSourceException {
    this.file = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
    this.charset = charset;
    if (dbf.length < DESCRIPTOR + 1) {
      throw new DataSourceException(".dbf: expected a header, found " + dbf.length + " bytes");
    }
    this.rows = file.getInt(4);
    this.headerLength = file.getShort(8) & 0xffff;
    this.rowLength = file.getShort(10) & 0xffff;
    if (rows < 0
        || headerLength <= DESCRIPTOR
        || rowLength < 1
        || headerLength + (long) rows * rowLength > dbf.length) {
      throw new DataSourceException(
          ".dbf: the header declares %d rows of %d bytes after %d bytes, the file has %d bytes"
              .formatted(rows, rowLength, headerLength, dbf.length));
    }
    this.columns = readColumns();
  }

  int rows() {
    return rows;
  }

  List<Column> columns() {
    return columns;
  }

  boolean isDeleted(int row) {
    return file.get(headerLength + row * rowLength) == '*';
  }

  /** A cell; null where it is blank or not of its column's type. */
  @Nullable Object get(int row, Column column) {
    String text = text(headerLength + row * rowLength + column.offset(), column.length());
    if (column.binding() == String.class) {
      return text;
    }
    String value = text.strip();
    return value.isEmpty() || value.startsWith("*") ? null : typed(value, column);
  }

  private static @Nullable Object typed(String value, Column column) {
    try {
      if (column.binding() == Boolean.class) {
        return truth(value.charAt(0));
      }
      if (column.binding() == java.sql.Date.class) {
        return java.sql.Date.valueOf(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
      }
      if (column.binding() == Double.class) {
        return Double.valueOf(value);
      }
      BigDecimal number = new BigDecimal(value);
      if (column.binding() == Long.class) {
        return number.longValue();
      }
      return number.intValue();
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Boolean truth(char letter) {
    if ("TtYy".indexOf(letter) >= 0) {
      return Boolean.TRUE;
    }
    return "FfNn".indexOf(letter) >= 0 ? Boolean.FALSE : null;
  }

  private List<Column> readColumns() throws DataSourceException {
    List<Column> found = new ArrayList<>();
    int offset = 1;
    for (int at = DESCRIPTOR;
        at + DESCRIPTOR <= headerLength && file.get(at) != END_OF_COLUMNS;
        at += DESCRIPTOR) {
      int length = file.get(at + 16) & 0xff;
      String name = text(at, NAME_LENGTH).strip();
      if (name.isEmpty() || offset + length > rowLength) {
        throw new DataSourceException(
            ".dbf: column %d \"%s\" of %d bytes does not fit a row of %d bytes"
                .formatted(found.size() + 1, name, length, rowLength));
      }
      found.add(
          new Column(name, (char) file.get(at + 11), length, file.get(at + 17) & 0xff, offset));
      offset += length;
    }
    return List.copyOf(found);
  }

  private String text(int from, int length) {
    String text = new String(file.array(), from, length, charset);
    int end = text.indexOf('\0');
    return (end < 0 ? text : text.substring(0, end)).stripTrailing();
  }
}
