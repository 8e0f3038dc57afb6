package org.atlas287g.persistence.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@OnEveryDatabase
class AgreementsTest {
  private final Store store;
  private final Agreements agreements;
  private final AgencyId agency;

  AgreementsTest(TestDatabase database) {
    store = Store.empty(database);
    agreements = store.get(Agreements.class);
    agency =
        store
            .get(Agencies.class)
            .add(Samples.agency(StateCode.FL, "Hernando County Sheriff's Office", "12053"))
            .id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void agreements_are_read_as_they_were_added_with_their_documents() {
    List<Agreement> added =
        agreements.addAll(
            List.of(
                Samples.agreement(agency, LocalDate.of(2020, 6, 9)),
                Samples.agreement(agency, null)));

    assertThat(added)
        .extracting(a -> a.draft().signed())
        .containsExactly(LocalDate.of(2020, 6, 9), null);
    assertThat(agreements.list()).containsExactlyElementsOf(added);
    assertThat(agreements.find(added.getLast().id())).contains(added.getLast());
  }

  @Test
  void agreements_are_listed_by_signing_date_with_the_undated_last() {
    agreements.addAll(
        List.of(
            Samples.agreement(agency, null),
            Samples.agreement(agency, LocalDate.of(2020, 6, 9)),
            Samples.agreement(agency, LocalDate.of(2019, 5, 6))));

    assertThat(agreements.list())
        .extracting(a -> a.draft().signed())
        .containsExactly(LocalDate.of(2019, 5, 6), LocalDate.of(2020, 6, 9), null);
  }

  @Test
  void a_batch_with_an_agreement_of_nobody_stores_nothing() {
    assertThatThrownBy(() ->
            agreements.addAll(
                List.of(
                    Samples.agreement(agency, null), Samples.agreement(new AgencyId(4711), null))))
        .isInstanceOf(DataIntegrityViolationException.class);

    assertThat(agreements.list()).isEmpty();
  }

  @Test
  void nothing_added_is_nothing_stored() {
    assertThat(agreements.addAll(List.of())).isEmpty();
    assertThat(agreements.find(new AgreementId(1))).isEmpty();
  }
}
