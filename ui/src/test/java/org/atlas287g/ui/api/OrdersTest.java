package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.ui.api.Documents.AgencyReference;
import org.atlas287g.ui.api.Documents.AgreementDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {
  private static final List<AgreementDocument> ROWS =
      List.of(
          row(1, "B", StateCode.FL, "2020-01-01"),
          row(2, "A", StateCode.FL, null),
          row(3, "C", StateCode.AL, "2021-01-01"),
          row(4, "D", StateCode.AL, "2020-01-01"));

  @ParameterizedTest
  @CsvSource({
    "state, false, 3 4 2 1",
    "state, true, 2 1 3 4",
    "agency, true, 4 3 1 2",
    "signed, false, 4 1 3 2",
    "signed, true, 3 4 1 2"
  })
  void rowsAlikeKeepTheListsOrder_andMissingValuesComeLast(
      String column, boolean descending, String ids) {
    Stream<AgreementDocument> sorted =
        ROWS.stream().sorted(Orders.agreements(new SortOrder(column, descending)));
    assertThat(String.join(" ", sorted.map(r -> String.valueOf(r.id())).toList())).isEqualTo(ids);
  }

  private static AgreementDocument row(
      long id, String name, StateCode state, @Nullable String signed) {
    return new AgreementDocument(
        id,
        new AgencyReference("slug", name, state, AgencyLevel.COUNTY),
        state,
        SupportModel.JEM,
        "",
        "",
        signed == null ? null : LocalDate.parse(signed),
        null,
        AgreementStatus.ACTIVE,
        null,
        signed == null ? null : LocalDate.parse(signed),
        null,
        List.of(),
        false,
        List.of(),
        List.of(),
        "",
        null,
        Known.fromList(LocalDate.of(2025, 2, 12), true));
  }
}
