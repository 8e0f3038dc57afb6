package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextListTest {
  private final ListFiles reader = new ListFiles();

  @TempDir Path folder;

  @Test
  void rows_are_read_quoted_or_not_and_blank_ones_skipped() throws Exception {
    Path file =
        file(
            "\ufeffagency,state,County\r\n\"Smith County Sheriff’s Office\",TX,\r\n"
                + "\r\n,,\r\n\"Clay County, \"\"SO\"\"\",FL,Clay");

    assertThat(reader.read(file).rows())
        .containsExactly(
            row(2, "TX", "Smith County Sheriff’s Office", null),
            row(5, "FL", "Clay County, \"SO\"", "Clay"));
  }

  @Test
  void text_that_is_not_utf_8_is_read_with_a_remark() throws Exception {
    byte[] latin = "state,agency\nPR,Bayamón PD".getBytes(StandardCharsets.ISO_8859_1);

    ReadList list = reader.read("list.csv", latin);

    assertThat(list.rows()).extracting(ListingRow::agency).containsExactly("Bayamón PD");
    assertThat(list.remarks())
        .extracting(ListRemark::kind)
        .containsExactly(ListRemark.Kind.ENCODING);
    assertThat(
            reader
                .read("a.csv", "state,agency\nPR,Bayamón PD".getBytes(StandardCharsets.UTF_16))
                .rows())
        .extracting(ListingRow::agency)
        .containsExactly("Bayamón PD");
  }

  @Test
  void a_quote_that_never_ends_costs_no_row() throws Exception {
    assertThat(reader.read(file("state,agency\nFL,\"Clay County\nFL,Bay County SO")).rows())
        .hasSize(2);
  }

  @Test
  void the_saved_page_is_read_with_its_links_and_without_its_meetings() throws Exception {
    String page =
        """
        <html><body><h2>Participating</h2><table>
        <tr><th>STATE</th><th>LAW ENFORCEMENT AGENCY</th><th>SUPPORT TYPE</th><th>SIGNED</th><th>MOA</th></tr>
        <tr><td>TEXAS</td><td>Nowhere&nbsp;County Sheriff&rsquo;s Office</td><td>Jail Enforcement Model</td>
        <td>2020-06-08</td><td><a href="https://a.gov/moa-of-nowhere.pdf">link</a> | <a href="https://a.gov/addendum.pdf">addendum</a></td></tr>
        </table><table><tr><th>MOA Name</th><th>Meeting Date</th><th>Location</th><th>Type</th></tr>
        <tr><td>Nash County</td><td>12/7/2023</td><td>Virtual</td><td>WSO</td></tr></table></body></html>
        """;

    assertThat(reader.read("page.html", page.getBytes(StandardCharsets.UTF_8)).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.agency()).isEqualTo("Nowhere County Sheriff’s Office");
          assertThat(row.moa())
              .isEqualTo("https://a.gov/moa-of-nowhere.pdf | https://a.gov/addendum.pdf");
        });
  }

  @Test
  void lists_are_known_by_their_endings_and_read_by_their_content() {
    assertThat(reader.reads(Path.of("List.XLSX"))).isTrue();
    assertThat(reader.reads(Path.of("page.htm"))).isTrue();
    assertThat(reader.reads(Path.of("readme.md"))).isFalse();
  }

  @Test
  void a_missing_or_empty_file_is_refused() throws Exception {
    assertThatThrownBy(() -> reader.read(folder.resolve("missing.csv")))
        .isInstanceOf(ListingException.class)
        .hasMessageStartingWith("missing.csv");
    Path empty = file("");
    assertThatThrownBy(() -> reader.read(empty))
        .isInstanceOf(ListingException.class)
        .hasMessageContaining("AGENCY");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), text);
  }

  private static ListingRow row(int number, String state, String agency, @Nullable String county) {
    return new ListingRow("list.csv", number, state, agency, null, county, null, null, null, null);
  }
}
