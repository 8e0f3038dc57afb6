package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingLimits;
import org.atlas287g.domain.listing.ReadList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody made to do harm, or that broke on their way. */
class HostileFilesTest {
  private static final int GENERATED = 500;

  /** Keeps a file that is never done with from holding up all tests; each takes seconds at most. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Map<String, byte[]> FILES =
      HostileFiles.all(URI.create("http://192.0.2.1/evil"));

  /** A list is in these, with something else beside or in it that is passed over. */
  private static final Set<String> READ =
      Set.of(
          "lying-size-small.xlsx",
          "lying-size-large.xlsx",
          "without-directory.xlsx",
          "headings-alone.xlsx",
          "traversal.xlsx",
          "absolute.xlsx",
          "macros.xlsm",
          "embedded.xlsx",
          "formulas.xlsx",
          "open-quotes.csv",
          "brackets.csv",
          "formulas-as-texts.csv",
          "long-row.csv",
          "repeated-rows.csv");

  private final ListFiles reader = new ListFiles();

  @Test
  void the_file_that_the_others_are_made_of_is_read() throws ListingException {
    assertThat(reader.read("list.xlsx", HostileFiles.zip(HostileFiles.plain())).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.state()).isEqualTo("FLORIDA"));
  }

  @Test
  void lists_with_something_else_in_them_are_read_and_all_others_are_refused() {
    assertThat(
            FILES.entrySet().stream()
                .filter(file -> !isSafelyRefused(file.getValue()))
                .map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(READ);
  }

  @Test
  void what_cannot_do_harm_is_passed_over() throws ListingException {
    assertThat(reader.read("list.xlsx", file("formulas.xlsx")).rows())
        .extracting(row -> row.agency())
        .containsExactly("Clay County SO", "x");
    assertThat(reader.read("list.xlsx", file("traversal.xlsx")).rows()).hasSize(1);
  }

  @Test
  void a_small_heap_is_enough_and_nothing_is_left_in_the_folder_of_temporary_files(
      @TempDir Path temporary) throws Exception {
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                HostileFilesTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(reading.waitFor()).isZero();
    assertThat(temporary).isEmptyDirectory();
  }

  /** Reads all of them. */
  public static void main(String[] none) {
    HostileFilesTest test = new HostileFilesTest();
    FILES.values().forEach(test::isRefused);
  }

  private static byte[] file(String name) {
    return Objects.requireNonNull(FILES.get(name));
  }

  @Test
  void files_with_random_damage_are_read_or_refused() {
    Random random = new Random(287);
    byte[] whole = HostileFiles.zip(HostileFiles.plain());
    for (int i = 0; i < GENERATED; i++) {
      byte[] damaged = i % 2 == 0 ? damage(whole, random) : HostileFiles.zip(damagedParts(random));
      isSafelyRefused(damaged);
    }
  }

  private static Map<String, byte[]> damagedParts(Random random) {
    Map<String, byte[]> parts = HostileFiles.plain();
    List<String> names = List.copyOf(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    parts.computeIfPresent(name, (_, part) -> damage(part, random));
    return parts;
  }

  private static byte[] damage(byte[] content, Random random) {
    byte[] damaged = content.clone();
    for (int n = 1 + random.nextInt(8); n > 0; n--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    boolean cut = random.nextInt(4) == 0;
    return cut ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
  }

  private boolean isSafelyRefused(byte[] file) {
    return Assertions.assertTimeoutPreemptively(LONGEST, () -> isRefused(file));
  }

  /** Whether a file is refused in words; anything else but a list fails the test. */
  private boolean isRefused(byte[] file) {
    try {
      ReadList list = reader.read("hostile", file);
      assertThat(list.rows().size()).isLessThanOrEqualTo(ListingLimits.FILE_ROWS);
      return false;
    } catch (ListingException refused) {
      assertThat(refused).hasMessageStartingWith("hostile");
      return true;
    } catch (RuntimeException | Error bug) {
      return fail("neither read nor refused", bug);
    }
  }
}
