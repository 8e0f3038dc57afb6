package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedAgreementsTest {
  private static final String SOURCE = "pasted";
  private static final String URL = "https://www.ice.gov/moa.pdf";

  private final PastedAgreements reader = new PastedAgreements();

  @Test
  void columns_are_found_by_what_their_headings_mean_in_any_order() throws ListingException {
    assertThat(
            read(
                "Date Signed\tLink to MOA\tAgency Name\tSuport Type\tState\tCounty\n"
                    + "6/9/2025\t"
                    + URL
                    + "\tMesa Police Department\tTask Force Model\tArizona\t"
                    + "Maricopa County\n"))
        .containsExactly(
            new ListingRow(
                SOURCE,
                2,
                "Arizona",
                "Mesa Police Department",
                null,
                "Maricopa County",
                "Task Force Model",
                "6/9/2025",
                URL,
                null));
  }

  @Test
  void columns_without_headings_are_found_by_their_content() throws ListingException {
    assertThat(
            read(
                "05/082025\tMesa Police Department\tMunicipality\tMaricopa County\tTask Force Officer"
                    + "\tARIZONA\t"
                    + URL
                    + "\taddendum\n"
                    + "7/72025\tPinal County Sheriff’s Office\tCounty\t#N/A\tTFM\tAZ\tlink pending\t\n"))
        .containsExactly(
            new ListingRow(
                SOURCE,
                1,
                "ARIZONA",
                "Mesa Police Department",
                "Municipality",
                "Maricopa County",
                "Task Force Officer",
                "05/082025",
                URL,
                "addendum"),
            new ListingRow(
                SOURCE,
                2,
                "AZ",
                "Pinal County Sheriff’s Office",
                "County",
                "#N/A",
                "TFM",
                "7/72025",
                "link pending",
                null));
  }

  @Test
  void quoted_cells_may_hold_line_breaks_tabs_and_quotation_marks_and_hard_spaces_are_folded()
      throws ListingException {
    assertThat(
            read(
                "STATE\tAGENCY\tSIGNED\r\n"
                    + "\"ARIZONA\n\"\t\"Mesa\u00a0 Police\r\nDepartment \"\"North\"\"\"\t6/9/2025\r\n"
                    + "\"Texas\t\"Big\" Town Police\t6/10/2025\r\n"))
        .extracting(ListingRow::state, ListingRow::agency, ListingRow::signed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "ARIZONA", "Mesa Police Department \"North\"", "6/9/2025"),
            org.assertj.core.groups.Tuple.tuple("\"Texas", "\"Big\" Town Police", "6/10/2025"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";"})
  void separated_values_are_read(String delimiter) throws ListingException {
    String text =
        "STATE,AGENCY,SUPPORT TYPE,SIGNED,MOA\nTEXAS,\"Lubbock, City of, Police\",TFM,6/9/2025,link\n";
    assertThat(read(delimiter.equals(",") ? text : text.replace(',', ';')))
        .singleElement()
        .satisfies(row -> assertThat(row.agency()).endsWith("Police"));
  }

  @Test
  void the_page_as_text_is_read_up_to_its_meetings() throws ListingException {
    assertThat(
            read(
                """
                Participating agencies, as of today, or so, says the page
                STATE | LAW ENFORCEMENT AGENCY | SUPPORT TYPE | SIGNED | MOA |
                ---- | --- | --- | --- | --- |
                TEXAS | Aransas County Sheriff's Office | Jail Enforcement Model | 2020-06-08 | link | addendum |

                TEXAS | | Jail Enforcement Model | soon | link |
                MOA Name | Meeting Date | Location | Type |
                Nash County | 12/7/2023 | Virtual | WSO |
                """))
        .extracting(ListingRow::agency, ListingRow::signed)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Aransas County Sheriff's Office", "2020-06-08"),
            org.assertj.core.groups.Tuple.tuple("", "soon"));
  }

  @Test
  void html_keeps_the_links_of_cells() throws ListingException {
    assertThat(
            read(
                "<table><tr><th>State</th><th>Agency</th><th>MOA</th></tr><tr><td>Texas</td>"
                    + "<td>Aransas County Sheriff</td><td><a href='https://a.gov/1'>link</a> | "
                    + "<a href='https://a.gov/2'>addendum</a></td></tr></table>"))
        .singleElement()
        .satisfies(row -> assertThat(row.moa()).isEqualTo("https://a.gov/1 | https://a.gov/2"));
  }

  @Test
  void a_row_that_lacks_cells_is_not_lost() throws ListingException {
    assertThat(read("STATE\tAGENCY\tSIGNED\n\tMesa Police Department\nAZ\t\t6/9/2025"))
        .extracting(ListingRow::row)
        .containsExactly(2, 3);
  }

  @Test
  void more_than_fits_is_refused_and_nothing_is_read() {
    assertFault("x".repeat(2_000_001), ListingException.Fault.TOO_LONG);
    assertFault(
        "STATE\tAGENCY\n" + "AZ\tMesa Police\n".repeat(10_001),
        ListingException.Fault.TOO_MANY_ROWS);
    assertFault("Nothing of that sort", ListingException.Fault.NO_AGREEMENTS);
    assertFault("", ListingException.Fault.NO_AGREEMENTS);
  }

  @Test
  void hostile_texts_take_no_longer_than_long_ones() {
    for (String piece : List.of("\"a\t", "\"", "\"\"\t", "|", "<tr>", "a,b,\n", "\t\n")) {
      String text = piece.repeat(2_000_000 / piece.length());
      org.assertj.core.api.Assertions.assertThatCode(
              () -> {
                try {
                  reader.read(SOURCE, text);
                } catch (ListingException refused) {
                  // what matters is that it ends
                }
              })
          .doesNotThrowAnyException();
    }
  }

  private void assertFault(String text, ListingException.Fault fault) {
    assertThatThrownBy(() -> reader.read(SOURCE, text))
        .isInstanceOfSatisfying(
            ListingException.class, thrown -> assertThat(thrown.fault()).contains(fault));
  }

  private List<ListingRow> read(String text) throws ListingException {
    return reader.read(SOURCE, text);
  }
}
