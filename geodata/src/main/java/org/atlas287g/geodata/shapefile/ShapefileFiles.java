package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.geotools.api.data.DataSourceException;
import org.jspecify.annotations.Nullable;

/**
 * The files that together are one shapefile, read into memory: {@code .shp} and {@code .dbf}, with
 * {@code .prj} and {@code .cpg} where they exist.
 */
final class ShapefileFiles {

  /** Limits on data that strangers may have prepared. */
  record Limits(int zipEntries, long bytes) {
    static final Limits DEFAULT = new Limits(100, 512L << 20);
  }

  private static final List<String> EXTENSIONS = List.of("shp", "dbf", "prj", "cpg");

  private final String name;
  private final Map<String, byte[]> contents;

  private ShapefileFiles(String name, Map<String, byte[]> contents) {
    this.name = name;
    this.contents = contents;
  }

  /**
   * Reads a shapefile from a {@code .shp} with its siblings, or from a {@code .zip} that holds one.
   *
   * @throws DataSourceException if a file is missing, unreadable or larger than the limits allow
   */
  static ShapefileFiles read(Path path, Limits limits) throws DataSourceException {
    try {
      return extension(path.toString()).equals("zip")
          ? readZip(path, limits)
          : readSiblings(path, limits);
    } catch (DataSourceException e) {
      throw e;
    } catch (IOException e) {
      throw new DataSourceException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The file name without its extension. */
  String name() {
    return name;
  }

  /** The file name with this extension, for messages. */
  String fileName(String extension) {
    return name + "." + extension;
  }

  /** The content of the file with this extension, or null if the shapefile has none. */
  byte @Nullable [] find(String extension) {
    return contents.get(extension);
  }

  /**
   * The content of the file with this extension.
   *
   * @throws DataSourceException if the shapefile has none
   */
  byte[] get(String extension) throws DataSourceException {
    byte[] content = find(extension);
    if (content == null) {
      throw new DataSourceException(
          "The shapefile " + name + " has no " + fileName(extension) + ", which it needs.");
    }
    return content;
  }

  private static ShapefileFiles readSiblings(Path shp, Limits limits) throws IOException {
    if (!Files.isRegularFile(shp)) {
      throw new DataSourceException(shp + " is not a file.");
    }
    String name = baseName(String.valueOf(shp.getFileName()));
    Map<String, byte[]> contents = new LinkedHashMap<>();
    long left = limits.bytes();
    for (String extension : EXTENSIONS) {
      for (String spelling : List.of(extension, extension.toUpperCase(Locale.ROOT))) {
        Path file = shp.resolveSibling(name + "." + spelling);
        if (!contents.containsKey(extension) && Files.isRegularFile(file)) {
          try (InputStream in = Files.newInputStream(file)) {
            byte[] content = readAtMost(in, left, file.toString(), limits);
            left -= content.length;
            contents.put(extension, content);
          }
        }
      }
    }
    return new ShapefileFiles(name, contents);
  }

  private static ShapefileFiles readZip(Path path, Limits limits) throws IOException {
    // Names without the UTF-8 flag are in an unknown code page; Latin-1 reads every one of them.
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1)) {
      if (zip.size() > limits.zipEntries()) {
        throw new DataSourceException(
            "%s: found %d entries, expected at most %d"
                .formatted(path, zip.size(), limits.zipEntries()));
      }
      String base = baseName(onlyShp(path, zip));
      Map<String, byte[]> contents = new LinkedHashMap<>();
      long left = limits.bytes();
      for (ZipEntry entry : zip.stream().toList()) {
        String extension = extension(entry.getName());
        if (EXTENSIONS.contains(extension)
            && baseName(entry.getName()).equals(base)
            && !contents.containsKey(extension)) {
          try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = readAtMost(in, left, path + "!" + entry.getName(), limits);
            left -= content.length;
            contents.put(extension, content);
          }
        }
      }
      return new ShapefileFiles(base.substring(base.lastIndexOf('/') + 1), contents);
    }
  }

  private static String onlyShp(Path path, ZipFile zip) throws DataSourceException {
    List<String> found = new ArrayList<>();
    for (ZipEntry entry : zip.stream().toList()) {
      String name = entry.getName();
      // macOS adds a hidden twin "._name" for every file.
      boolean hidden = name.substring(name.lastIndexOf('/') + 1).startsWith(".");
      if (extension(name).equals("shp") && !hidden) {
        found.add(name);
      }
    }
    if (found.size() != 1) {
      throw new DataSourceException(
          "%s: found %d .shp files %s, expected one".formatted(path, found.size(), found));
    }
    return found.getFirst();
  }

  /** Counts the bytes that really arrive, because the sizes in zip headers may be wrong. */
  private static byte[] readAtMost(InputStream in, long left, String file, Limits limits)
      throws IOException {
    byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
    if (content.length > left) {
      throw new DataSourceException(
          file + " is too large: a shapefile may have " + limits.bytes() + " bytes in all");
    }
    return content;
  }

  private static String extension(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String baseName(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
