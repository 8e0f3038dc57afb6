package org.atlas287g.geodata.shapefile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFactorySpi;
import org.jspecify.annotations.Nullable;

/**
 * Opens a shapefile for GeoTools: parameter {@code url} is a file URL of a .shp file, or of a .zip
 * file that holds one; parameter {@code charset} overrides the table's character set.
 */
public final class ShapefileDataStoreFactory implements DataStoreFactorySpi {
  private static final Param URL_PARAM =
      new Param("url", URL.class, "file URL of a .shp file or of a .zip file with one", true);
  private static final Param CHARSET_PARAM =
      new Param("charset", Charset.class, "character set of the table", false);

  @Override
  public String getDisplayName() {
    return "Shapefile (read-only)";
  }

  @Override
  public String getDescription() {
    return "ESRI shapefile, plain or zipped";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {URL_PARAM, CHARSET_PARAM};
  }

  @Override
  public boolean canProcess(Map<String, ?> parameters) {
    return path(parameters) != null;
  }

  @Override
  public DataStore createDataStore(Map<String, ?> parameters) throws IOException {
    Path file = path(parameters);
    if (file == null) {
      throw new DataSourceException("expected a file URL that ends in .shp or .zip");
    }
    ShapefileParts parts = ShapefileParts.read(file);
    Charset charset = (Charset) CHARSET_PARAM.lookUp(parameters);
    return new ShapefileDataStore(parts, charset == null ? Charsets.of(parts) : charset);
  }

  @Override
  public DataStore createNewDataStore(Map<String, ?> parameters) {
    throw new UnsupportedOperationException("shapefiles are only read");
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  private static @Nullable Path path(Map<String, ?> parameters) {
    try {
      if (!(URL_PARAM.lookUp(parameters) instanceof URL url) || !"file".equals(url.getProtocol())) {
        return null;
      }
      String name = url.getPath().toLowerCase(Locale.ROOT);
      return name.endsWith(".shp") || name.endsWith(".zip") ? Path.of(url.toURI()) : null;
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
