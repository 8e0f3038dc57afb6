package org.atlas287g.geodata.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapefileDataStoreFactoryTest {

  private final ShapefileWriter shapefile =
      new ShapefileWriter(ShapefileWriter.POINT)
          .field("NAME", 'C', 10, 0)
          .row(ShapefileWriter.point(1, 2), "Doña Ana");

  private final Path folder;

  ShapefileDataStoreFactoryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_shp_on_disk_is_found_by_its_url() throws IOException {
    Path shp = shapefile.write(folder, "counties");

    DataStore store = open(Map.of("url", shp.toUri().toURL()));

    assertThat(store.getTypeNames()).containsExactly("counties");
    assertThat(names(store)).containsExactly("Doña Ana");
  }

  @Test
  void the_url_may_be_a_file_or_text() throws IOException {
    Path shp = shapefile.write(folder, "counties");

    assertThat(names(open(Map.of("url", shp.toFile())))).hasSize(1);
    assertThat(names(open(Map.of("url", shp.toUri().toString())))).hasSize(1);
  }

  @Test
  void extensions_may_be_in_capitals() throws IOException {
    Files.write(folder.resolve("COUNTIES.SHP"), shapefile.shp());
    Files.write(folder.resolve("COUNTIES.DBF"), shapefile.dbf());

    assertThat(names(open(Map.of("url", folder.resolve("COUNTIES.SHP").toFile())))).hasSize(1);
  }

  @Test
  void a_shapefile_in_a_zip_is_read_wherever_it_is_inside() throws IOException {
    Map<String, byte[]> entries = shapefile.zipEntries("a/b/counties");
    entries.put("readme.txt", new byte[10]);
    entries.put("__MACOSX/a/b/._counties.shp", new byte[10]);
    Path zip = ShapefileWriter.zip(folder.resolve("download.zip"), entries);

    DataStore store = open(Map.of("url", zip.toFile()));

    assertThat(store.getTypeNames()).containsExactly("counties");
    assertThat(names(store)).containsExactly("Doña Ana");
  }

  @Test
  void a_given_charset_overrides_what_the_files_tell() throws IOException {
    Path shp =
        shapefile.encoding(StandardCharsets.UTF_8).with("cpg", "8859-1").write(folder, "counties");

    assertThat(names(open(Map.of("url", shp.toFile(), "charset", "UTF-8"))))
        .containsExactly("Doña Ana");
  }

  @Test
  void other_files_and_remote_urls_are_left_to_other_stores() throws IOException {
    assertThat(DataStoreFinder.getDataStore(Map.of("url", folder.resolve("a.csv").toFile())))
        .isNull();
    assertThat(
            DataStoreFinder.getDataStore(
                Map.of("url", URI.create("https://example.org/a.shp").toURL())))
        .isNull();
  }

  @Test
  void a_missing_file_is_named() {
    Path missing = folder.resolve("missing.shp");

    assertThatThrownBy(() -> open(Map.of("url", missing.toFile())))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("missing.shp");
  }

  @Test
  void a_missing_table_is_named() throws IOException {
    Path shp = folder.resolve("counties.shp");
    Files.write(shp, shapefile.shp());

    assertThatThrownBy(() -> open(Map.of("url", shp.toFile())))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("counties.dbf");
  }

  @Test
  void a_zip_must_hold_exactly_one_shapefile() throws IOException {
    Map<String, byte[]> two = shapefile.zipEntries("one");
    two.putAll(shapefile.zipEntries("two"));
    Path twoZip = ShapefileWriter.zip(folder.resolve("two.zip"), two);
    Path noneZip = ShapefileWriter.zip(folder.resolve("none.zip"), Map.of("a.txt", new byte[1]));

    assertThatThrownBy(() -> open(Map.of("url", twoZip.toFile())))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("found 2 .shp files [one.shp, two.shp], expected one");
    assertThatThrownBy(() -> open(Map.of("url", noneZip.toFile())))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("found 0 .shp files");
  }

  @Test
  void a_zip_with_too_many_entries_is_refused() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>(shapefile.zipEntries("counties"));
    for (int i = 0; i < 100; i++) {
      entries.put("extra" + i, new byte[0]);
    }
    Path zip = ShapefileWriter.zip(folder.resolve("many.zip"), entries);

    assertThatThrownBy(() -> open(Map.of("url", zip.toFile())))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("found 102 entries, expected at most 100");
  }

  @Test
  void a_zip_that_unpacks_to_too_much_is_refused() throws IOException {
    Map<String, byte[]> entries = shapefile.zipEntries("counties");
    entries.put("counties.prj", new byte[2_000_000]);
    Path zip = ShapefileWriter.zip(folder.resolve("bomb.zip"), entries);

    assertThat(Files.size(zip)).isLessThan(10_000);
    assertThatThrownBy(() -> ShapefileFiles.read(zip, new ShapefileFiles.Limits(100, 1_000_000)))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("bomb.zip!counties.prj is too large")
        .hasMessageContaining("1000000 bytes");
  }

  @Test
  void a_file_that_is_no_zip_is_refused() throws IOException {
    Path zip = Files.write(folder.resolve("counties.zip"), shapefile.shp());

    assertThatThrownBy(() -> open(Map.of("url", zip.toFile())))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("counties.zip cannot be read");
  }

  private static DataStore open(Map<String, ?> params) throws IOException {
    DataStore store = DataStoreFinder.getDataStore(params);
    assertThat(store).as("store for %s", params).isNotNull();
    return store;
  }

  private static List<Object> names(DataStore store) throws IOException {
    return Features.read(store).stream().map(f -> f.getAttribute("NAME")).toList();
  }
}
