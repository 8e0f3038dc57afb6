package org.atlas287g.geodata.shapefile;

import java.io.File;
import java.io.IOException;
import java.net.URI;
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
 * Opens shapefiles for {@code DataStoreFinder}. The parameter {@code url} is the URL or {@link
 * File} of a local {@code .shp} or {@code .zip}; {@code charset} overrides the encoding that the
 * files tell.
 */
public final class ShapefileDataStoreFactory implements DataStoreFactorySpi {

  private static final Param LOCATION =
      new Param("url", URL.class, "URL of a local .shp file, or of a .zip that holds one", true);
  private static final Param CHARSET =
      new Param("charset", String.class, "Encoding of the table's text", false);

  /** For the service loader. */
  public ShapefileDataStoreFactory() {}

  @Override
  public String getDisplayName() {
    return "Shapefile";
  }

  @Override
  public String getDescription() {
    return "ESRI shapefile (read only), on disk or zipped";
  }

  @Override
  public Param[] getParametersInfo() {
    return new Param[] {LOCATION, CHARSET};
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public boolean canProcess(Map<String, ?> params) {
    Path path = path(params.get(LOCATION.key));
    String name = path == null ? "" : path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".shp") || name.endsWith(".zip");
  }

  /**
   * Reads the files; the store does not look at them again.
   *
   * @throws DataSourceException if they are missing, unreadable or too large
   */
  @Override
  public DataStore createDataStore(Map<String, ?> params) throws IOException {
    Path path = path(params.get(LOCATION.key));
    if (path == null) {
      throw new DataSourceException(
          "found url %s, expected a local .shp or .zip".formatted(params.get(LOCATION.key)));
    }
    return ShapefileDataStore.open(
        ShapefileFiles.read(path, ShapefileFiles.Limits.DEFAULT), charset(params));
  }

  /** Always fails: the store is read only. */
  @Override
  public DataStore createNewDataStore(Map<String, ?> params) {
    throw new UnsupportedOperationException("Shapefiles are read only.");
  }

  private static @Nullable Charset charset(Map<String, ?> params) throws DataSourceException {
    Object name = params.get(CHARSET.key);
    try {
      return name == null ? null : Charset.forName(name.toString());
    } catch (IllegalArgumentException e) {
      throw new DataSourceException("found charset " + name + ", expected a known encoding", e);
    }
  }

  /** The local path of a URL, text of a URL, or File; null for anything else. */
  private static @Nullable Path path(@Nullable Object location) {
    try {
      return switch (location) {
        case File file -> file.toPath();
        case URL url -> Path.of(url.toURI());
        case String text -> Path.of(new URI(text));
        case null, default -> null;
      };
    } catch (URISyntaxException | RuntimeException e) {
      // Not a local path: another scheme, a host, or signs that no path has.
      return null;
    }
  }
}
