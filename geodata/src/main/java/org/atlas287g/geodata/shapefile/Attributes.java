package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the attributes of a zipped shapefile without its shapes, if only names are needed. */
public final class Attributes {
  private Attributes() {}

  /**
   * The attributes of each record as text, by the names of their columns; none that are null.
   *
   * @param zip a shapefile in UTF-8; the caller closes the stream
   * @throws IOException if it has no table, or a broken one
   */
  public static List<Map<String, String>> read(InputStream zip) throws IOException {
    ZipInputStream entries = new ZipInputStream(zip);
    for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
      if (e.getName().endsWith(".dbf")) {
        return rows(new DbfTable(e.getName(), entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    throw new IOException("found no .dbf in the shapefile");
  }

  private static List<Map<String, String>> rows(DbfTable table) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      Map<String, String> row = new HashMap<>();
      for (DbfField field : table.fields()) {
        Object value = table.get(i, field);
        if (value != null) {
          row.put(field.name(), value.toString().strip());
        }
      }
      if (!table.isDeleted(i)) {
        rows.add(row);
      }
    }
    return rows;
  }
}
