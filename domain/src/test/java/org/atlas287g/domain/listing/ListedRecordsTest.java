package org.atlas287g.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.document.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListedRecordsTest {
  private final ListedRecords records = new ListedRecords("a list", LocalDate.of(2025, 2, 12));

  @Test
  void a_text_that_is_too_long_is_told_with_file_row_and_lengths() {
    assertThatThrownBy(
            () -> records.agreement(row("A jail", "x".repeat(401), null), new AgencyId(1)))
        .isInstanceOf(ListingException.class)
        .hasMessage(
            "list.csv, row 7: model as printed has 401 characters; at most 400 are possible");
    AgencyMatcher matcher = new AgencyMatcher((state, key) -> false);
    assertThatThrownBy(
            () -> ListedAgency.gather(List.of(row("x".repeat(100_000), "WSO", null)), matcher))
        .isInstanceOf(ListingException.class)
        .hasMessage("list.csv, row 7: name has 100,000 characters; at most 400 are possible");
    assertThatThrownBy(() ->
            records.meeting(
                new MeetingRow("list.csv", 7, "x".repeat(401), "2025-01-01", "Virtual", "WSO"),
                null))
        .isInstanceOf(ListingException.class)
        .hasMessageStartingWith("list.csv, row 7: name has 401 characters");
  }

  @Test
  void a_document_whose_url_holds_a_password_is_kept_without_it() throws ListingException {
    assertThat(
            records
                .agreement(
                    row("A jail", "WSO", "https://editor:secret@example.org/a.pdf"),
                    new AgencyId(1))
                .documents())
        .extracting(Document::url)
        .containsExactly((java.net.URI) null);
  }

  private static ListingRow row(String agency, String model, @Nullable String moa) {
    return new ListingRow("list.csv", 7, "AL", agency, null, null, model, null, moa, null);
  }
}
