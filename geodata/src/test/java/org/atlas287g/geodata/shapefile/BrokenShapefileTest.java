package org.atlas287g.geodata.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atlas287g.geodata.shapefile.ShapefileWriter.clockwise;
import static org.atlas287g.geodata.shapefile.ShapefileWriter.counterclockwise;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.geotools.api.data.DataSourceException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are cut off or lie fail with a message, and cost no more than a good file. */
class BrokenShapefileTest {

  private static final int MUTATIONS = 1_000;
  private static final long MOST_BYTES_ALLOCATED = 8L << 20;
  private static final List<Integer> LIES =
      List.of(-1, 0, 1, 2, 255, 65_536, 1 << 20, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE);

  private final Path folder;

  BrokenShapefileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_truncated_shp_is_reported() {
    Map<String, byte[]> files = good().files();
    files.computeIfPresent("shp", (extension, shp) -> Arrays.copyOf(shp, shp.length - 10));

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(DataSourceException.class)
        .hasMessageMatching("data\\.shp: found \\d+ bytes, expected \\d+ as its header says");
  }

  @Test
  void a_record_longer_than_the_file_is_reported_with_its_number() {
    Map<String, byte[]> files = good().files();
    big(files, "shp").putInt(104, 1 << 30);

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(DataSourceException.class)
        .hasMessageStartingWith("data.shp, record 1: found a length of 2147483648 bytes");
  }

  @Test
  void more_points_than_the_record_holds_are_reported() {
    Map<String, byte[]> files = good().files();
    little(files, "shp").putInt(108 + 40, Integer.MAX_VALUE);

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(DataSourceException.class)
        .hasMessageMatching("data\\.shp, record 1: found 2147483647 points, expected 0 to \\d+");
  }

  @Test
  void parts_out_of_order_are_reported() {
    Map<String, byte[]> files = good().files();
    little(files, "shp").putInt(108 + 48, 99);

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(DataSourceException.class)
        .hasMessageStartingWith("data.shp, record 1: found")
        .hasMessageContaining("points");
  }

  @Test
  void a_shape_of_another_kind_than_the_file_is_reported() {
    ShapefileWriter mixed =
        new ShapefileWriter(ShapefileWriter.POLYGON).row(ShapefileWriter.point(1, 2));

    assertThatThrownBy(() -> read(mixed.files()))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("record 1: found a shape of kind POINT, expected POLYGONS");
  }

  @Test
  void a_coordinate_that_is_no_number_is_reported() {
    ShapefileWriter point =
        new ShapefileWriter(ShapefileWriter.POINT).row(ShapefileWriter.point(Double.NaN, 2));

    assertThatThrownBy(() -> read(point.files()))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("record 1: found coordinate NaN, expected a number");
  }

  @Test
  void a_truncated_table_is_reported() {
    Map<String, byte[]> files = good().files();
    files.computeIfPresent("dbf", (extension, dbf) -> Arrays.copyOf(dbf, dbf.length - 10));

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(DataSourceException.class)
        .hasMessageMatching(
            "data\\.dbf: found \\d+ bytes, expected a header of 97 bytes and 3 rows of 21");
  }

  @Test
  void fewer_rows_than_shapes_are_reported() {
    Map<String, byte[]> files = good().files();
    little(files, "dbf").putInt(4, 2);

    assertThatThrownBy(() -> read(files))
        .isInstanceOf(DataSourceException.class)
        .hasMessageContaining("found more shapes than its table's 2 rows");
  }

  @Test
  void a_thousand_mutated_files_read_or_are_reported_within_bounded_memory() throws IOException {
    Map<String, Integer> outcomes = new LinkedHashMap<>(Map.of("read", 0, "reported", 0));
    read(good().files()); // Loads GeoTools' classes, which are not to be counted.
    long most = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Map<String, byte[]> files = mutated(new Random(seed));
      long before = allocated();
      String outcome = outcome(files, seed);
      most = Math.max(most, allocated() - before);
      outcomes.merge(outcome, 1, Integer::sum);
    }

    System.out.printf("%d mutated shapefiles: %s, at most %d bytes%n", MUTATIONS, outcomes, most);
    assertThat(outcomes.keySet()).containsExactlyInAnyOrder("read", "reported");
    assertThat(outcomes.values()).allMatch(count -> count > MUTATIONS / 10);
    assertThat(most).isLessThan(MOST_BYTES_ALLOCATED);
  }

  private String outcome(Map<String, byte[]> files, int seed) throws IOException {
    try {
      if (seed % 4 == 0) {
        readZip(files, new Random(seed));
      } else {
        read(files);
      }
      return "read";
    } catch (DataSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
      return "reported";
    } catch (RuntimeException | Error e) {
      throw new AssertionError("mutation " + seed, e);
    }
  }

  private static Map<String, byte[]> mutated(Random random) {
    Map<String, byte[]> files = good().files();
    String extension = List.of("shp", "shp", "dbf", "dbf", "prj", "cpg").get(random.nextInt(6));
    byte[] content = Objects.requireNonNull(files.get(extension));
    files.put(extension, mutate(content, random));
    return files;
  }

  private static byte[] mutate(byte[] content, Random random) {
    int at = random.nextInt(content.length);
    switch (random.nextInt(3)) {
      case 0 -> content[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> {
        return Arrays.copyOf(content, at);
      }
      default -> {
        // Lengths and counts lie at even places, in either byte order.
        ByteBuffer bytes = ByteBuffer.wrap(content);
        int lie = LIES.get(random.nextInt(LIES.size()));
        int place = Math.max(0, Math.min(at & ~1, content.length - Integer.BYTES));
        if (content.length >= Integer.BYTES) {
          bytes
              .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
              .putInt(place, lie);
        }
      }
    }
    return content;
  }

  private List<SimpleFeature> read(Map<String, byte[]> files) throws IOException {
    Path shp = ShapefileWriter.write(folder, "data", files);
    return Features.read(
        new ShapefileDataStoreFactory().createDataStore(Map.of("url", shp.toFile())));
  }

  /** Reads a zip of the files in which a byte of the zip itself is wrong too. */
  private List<SimpleFeature> readZip(Map<String, byte[]> files, Random random) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    files.forEach((extension, content) -> entries.put("data." + extension, content));
    Path zip = folder.resolve("data.zip");
    Files.write(zip, mutate(ShapefileWriter.zip(entries), random));
    return Features.read(
        new ShapefileDataStoreFactory().createDataStore(Map.of("url", zip.toFile())));
  }

  private static ShapefileWriter good() {
    return new ShapefileWriter(ShapefileWriter.POLYGON)
        .field("NAME", 'C', 10, 0)
        .field("NUMBER", 'N', 10, 2)
        .with("prj", ShapefileWriter.WGS84)
        .with("cpg", "UTF-8")
        .row(
            ShapefileWriter.parts(
                ShapefileWriter.POLYGON,
                clockwise(0, 0, 9),
                counterclockwise(1, 1, 2),
                clockwise(20, 0, 9)),
            "one",
            "1.25")
        .row(ShapefileWriter.nullShape(), "two", "2")
        .row(ShapefileWriter.parts(ShapefileWriter.POLYGON, clockwise(5, 5, 1)), "three", "");
  }

  private static ByteBuffer big(Map<String, byte[]> files, String extension) {
    return ByteBuffer.wrap(Objects.requireNonNull(files.get(extension)));
  }

  private static ByteBuffer little(Map<String, byte[]> files, String extension) {
    return big(files, extension).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }
}
