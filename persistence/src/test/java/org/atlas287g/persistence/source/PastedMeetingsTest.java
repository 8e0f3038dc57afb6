package org.atlas287g.persistence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingRow;
import org.junit.jupiter.api.Test;

class PastedMeetingsTest {
  private static final String SOURCE = "pasted";

  private final PastedMeetings reader = new PastedMeetings();

  @Test
  void tables_between_other_text_are_read_whatever_follows_them() throws ListingException {
    String page =
        """
        STATE | LAW ENFORCEMENT AGENCY | SUPPORT TYPE | SIGNED | MOA |
        ---|---|---|---|---|
        ALASKA | Kodiak Police Department | Warrant Service Officer | 2020-06-09 | link |
        Steering Committee Meetings
        FY 2025
        MOA Name | Meeting Date | Location | Type |
        ---|---|---|---|
        Floyd County Sheriff’s Office | 02/12/2025 | In Person | JEM |
        FY2024
        MOA Name | Meeting Date | Location | Type |
        ---|---|---|---|
        Nash  County | 12/7/2023 | Virtual | WSO |
        """;

    assertThat(reader.read(SOURCE, page))
        .extracting(MeetingRow::name, MeetingRow::date, MeetingRow::location, MeetingRow::model)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "Floyd County Sheriff’s Office", "02/12/2025", "In Person", "JEM"),
            org.assertj.core.groups.Tuple.tuple("Nash County", "12/7/2023", "Virtual", "WSO"));
  }

  @Test
  void rows_that_a_browser_copied_need_no_headings() throws ListingException {
    assertThat(
            reader.read(
                SOURCE, "Nash County\t12/7/2023\tVirtual\tWSO\nPolk County\t1/9/2024\t\tWSO"))
        .containsExactly(
            new MeetingRow(SOURCE, 1, "Nash County", "12/7/2023", "Virtual", "WSO"),
            new MeetingRow(SOURCE, 2, "Polk County", "1/9/2024", "", "WSO"));
  }

  @Test
  void html_is_read_as_text_and_its_columns_by_their_headings() throws ListingException {
    String html =
        "<table><tr><th>Meeting Date</th><th>MOA Name</th><th>Type</th><th>Location</th></tr>"
            + "<tr><td>12/7/2023</td><td><b>Nash</b> County<script>x</script></td>"
            + "<td>WSO</td><td>Virtual</td></tr></table>";

    assertThat(reader.read(SOURCE, html))
        .isEqualTo(
            List.of(new MeetingRow(SOURCE, 2, "Nash County", "12/7/2023", "Virtual", "WSO")));
  }

  @Test
  void a_row_that_lacks_cells_and_blank_lines_end_nothing_and_lose_nothing()
      throws ListingException {
    assertThat(
            reader.read(
                SOURCE,
                """
                MOA Name | Meeting Date | Location | Type |
                Nash County | 12/7/2023 | Virtual | WSO |
                Polk County | 1/9/2024 |

                FY2024
                Pasco County | 2/9/2024 | Virtual | WSO |
                """))
        .extracting(MeetingRow::row, MeetingRow::name, MeetingRow::model)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "Nash County", "WSO"),
            org.assertj.core.groups.Tuple.tuple(3, "Polk County", ""),
            org.assertj.core.groups.Tuple.tuple(6, "Pasco County", "WSO"));
  }

  @Test
  void a_text_without_meetings_is_refused_in_plain_words() {
    assertThatThrownBy(() -> reader.read(SOURCE, "Nothing of that sort"))
        .isInstanceOf(ListingException.class)
        .hasMessageContaining("MOA Name");
  }
}
