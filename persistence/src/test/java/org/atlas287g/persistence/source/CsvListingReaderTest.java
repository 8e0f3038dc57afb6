package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvListingReaderTest {
  private final CsvListingReader reader = new CsvListingReader();

  @TempDir Path folder;

  @Test
  void rows_are_read_quoted_or_not_and_blank_ones_skipped() throws Exception {
    Path file =
        file(
            "\ufeffagency,state,County\r\n\"Smith County Sheriff’s Office\",TX,\r\n"
                + "\r\n,,\r\n\"Clay County, \"\"SO\"\"\",FL,Clay");

    assertThat(reader.read(file))
        .containsExactly(
            row(2, "TX", "Smith County Sheriff’s Office", null),
            row(5, "FL", "Clay County, \"SO\"", "Clay"));
  }

  @Test
  void text_that_is_not_utf_8_is_refused_with_advice() throws Exception {
    Path file = folder.resolve("list.csv");
    Files.write(file, "state,agency\nPR,Bayamón PD".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(ListingException.class)
        .hasMessage("list.csv: the text is not UTF-8; save the file as \"CSV UTF-8\"");
  }

  @Test
  void a_quote_that_never_ends_is_refused() throws Exception {
    Path file = file("state,agency\nFL,\"Clay County");

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(ListingException.class)
        .hasMessageStartingWith("list.csv: not well-formed CSV");
  }

  @Test
  void a_missing_or_empty_file_is_refused() throws Exception {
    assertThatThrownBy(() -> reader.read(folder.resolve("missing.csv")))
        .isInstanceOf(ListingException.class)
        .hasMessageStartingWith("missing.csv");
    Path empty = file("");
    assertThatThrownBy(() -> reader.read(empty))
        .isInstanceOf(ListingException.class)
        .hasMessageContaining("STATE");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), text);
  }

  private static ListingRow row(int number, String state, String agency, @Nullable String county) {
    return new ListingRow("list.csv", number, state, agency, null, county, null, null, null, null);
  }
}
