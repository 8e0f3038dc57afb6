package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacedCsvTest {
  private static final int LINES = 100_000;

  /** More than the buffers of reader, writer and encoder together. */
  private static final long HELD_AT_MOST = 64 * 1024;

  @TempDir private Path folder;

  @Test
  void rowsLeaveAsTheyCome_soThatALongListNeedsNoMoreMemory() throws IOException {
    Path in = folder.resolve("in.csv");
    Path out = folder.resolve("out.csv");
    String row = "FL,Baker County Sheriff's Office";
    try (BufferedWriter list = Files.newBufferedWriter(in)) {
      list.write("state,agency\n");
      for (int i = 0; i < LINES; i++) {
        list.write(row + "\n");
      }
    }
    long[] asked = {0};
    AgencyGeocoder geocoder =
        question -> {
          long answered = asked[0]++;
          if (answered % 1_000 == 0) {
            assertThat(size(out)).isGreaterThanOrEqualTo(answered * row.length() - HELD_AT_MOST);
          }
          return new AgencyGeocoder.Answer(
              AgencyLevel.COUNTY, Placement.statewide(Basis.NAME, 1, "test"));
        };
    new PlacedCsv(geocoder, in, new PrintWriter(new StringWriter())).write(out);
    assertThat(asked[0]).isEqualTo(LINES);
    try (var lines = Files.lines(out)) {
      assertThat(lines.count()).isEqualTo(LINES + 1);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
