package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.geotools.api.data.DataSourceException;

/**
 * The files that make up one shapefile, from a folder or from a zip archive, in memory.
 *
 * @param name their common name without extension
 * @param parts contents by lower-case extension, "shp" and "dbf" at least
 */
record ShapefileParts(String name, Map<String, byte[]> parts) {
  private static final Set<String> WANTED = Set.of("shp", "dbf", "prj", "cpg");
  private static final int MOST_ENTRIES = 100;
  private static final int LARGEST = 512 << 20;

  /**
   * Reads the files.
   *
   * @throws DataSourceException if one is missing, too large, or the archive is broken
   */
  static ShapefileParts read(Path file) throws DataSourceException {
    try {
      ShapefileParts found =
          extension(file.getFileName().toString()).equals("zip") ? unzip(file) : siblings(file);
      for (String needed : List.of("shp", "dbf")) {
        if (!found.parts.containsKey(needed)) {
          throw new DataSourceException(file + ": no ." + needed + " file in it or beside it");
        }
      }
      return found;
    } catch (DataSourceException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new DataSourceException(file + ": " + e.getMessage(), e);
    }
  }

  byte[] get(String extension) {
    byte[] content = parts.get(extension);
    if (content == null) {
      throw new IllegalArgumentException("no ." + extension);
    }
    return content;
  }

  /** A small text file of the set. */
  Optional<String> text(String extension) {
    return Optional.ofNullable(parts.get(extension))
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).strip());
  }

  private static ShapefileParts siblings(Path shp) throws IOException {
    String stem = stem(shp.getFileName().toString());
    Map<String, byte[]> parts = new HashMap<>();
    try (Stream<Path> files = Files.list(shp.toAbsolutePath().getParent())) {
      for (Path file : files.filter(f -> stem(f.getFileName().toString()).equals(stem)).toList()) {
        String extension = extension(file.getFileName().toString());
        if (WANTED.contains(extension)) {
          requireFits(file.toString(), Files.size(file));
          parts.put(extension, Files.readAllBytes(file));
        }
      }
    }
    return new ShapefileParts(stem, parts);
  }

  private static ShapefileParts unzip(Path zip) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    String name = stem(zip.getFileName().toString());
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      int entries = 0;
      long left = LARGEST;
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        if (++entries > MOST_ENTRIES) {
          throw new DataSourceException(zip + ": more than " + MOST_ENTRIES + " files in it");
        }
        String extension = extension(entry.getName());
        if (!WANTED.contains(extension)) {
          continue;
        }
        if (extension.equals("shp")) {
          name = stem(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
        }
        byte[] content = atMost(in, left);
        requireFits(zip + "!" + entry.getName(), content.length);
        left -= content.length;
        if (parts.put(extension, content) != null) {
          throw new DataSourceException(zip + ": more than one ." + extension + " file in it");
        }
      }
    }
    return new ShapefileParts(name, parts);
  }

  /** What is actually unpacked counts, not what the archive claims. */
  private static byte[] atMost(InputStream in, long left) throws IOException {
    byte[] content = in.readNBytes((int) Math.min(left, LARGEST - 1) + 1);
    if (content.length > left) {
      throw new IOException("more than " + LARGEST + " bytes unpacked");
    }
    return content;
  }

  private static void requireFits(String file, long size) throws DataSourceException {
    if (size > LARGEST) {
      throw new DataSourceException(file + ": " + size + " bytes, at most " + LARGEST);
    }
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
