package org.atlas287g.persistence.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Samples;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEveryDatabase
class AgenciesTest {
  private final Store store;
  private final Agencies agencies;

  AgenciesTest(TestDatabase database) {
    store = Store.empty(database);
    agencies = store.get(Agencies.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_agency_is_read_as_it_was_added() {
    Agency added = agencies.add(Samples.districtJail());

    assertThat(added.slug()).isEqualTo(new Slug("nc-albermarle-district-jail"));
    assertThat(added.draft()).isEqualTo(Samples.districtJail());
    assertThat(agencies.find(added.id())).contains(added);
    assertThat(agencies.find(added.slug())).contains(added);
    assertThat(agencies.list()).containsExactly(added);
  }

  @Test
  void agencies_are_listed_by_state_and_name_whatever_the_case() {
    agencies.add(Samples.agency(StateCode.TX, "DeWitt County Sheriff’s Office", "48123"));
    agencies.add(Samples.agency(StateCode.TX, "Denton County Sheriff's Office", "48121"));
    agencies.add(Samples.agency(StateCode.AZ, "Pinal County Sheriff's Office", "04021"));

    assertThat(agencies.list())
        .extracting(a -> a.draft().name().text())
        .containsExactly(
            "Pinal County Sheriff's Office",
            "Denton County Sheriff's Office",
            "DeWitt County Sheriff’s Office");
  }

  @Test
  void agencies_of_one_name_get_slugs_of_their_own() {
    var township = Samples.agency(StateCode.PA, "Franklin Township Police Department", "42003");

    assertThat(agencies.add(township).slug()).hasToString("pa-franklin-township-police-department");
    assertThat(agencies.add(township).slug())
        .hasToString("pa-franklin-township-police-department-2");
    assertThat(agencies.add(township).slug())
        .hasToString("pa-franklin-township-police-department-3");
  }

  @Test
  void a_former_slug_still_leads_to_its_agency_and_is_never_given_away() {
    var pinal = Samples.agency(StateCode.AZ, "Pinal County Sheriff's Office", "04021");
    Agency agency = agencies.add(pinal);
    JdbcClient jdbc = store.get(JdbcClient.class);
    jdbc.sql("update agency_slug set is_current = null").update();
    jdbc.sql("insert into agency_slug (slug, agency_id, is_current) values ('az-new', ?, true)")
        .param(agency.id().value())
        .update();

    assertThat(agencies.find(agency.slug())).map(Agency::slug).contains(new Slug("az-new"));
    assertThat(agencies.add(pinal).slug()).hasToString("az-pinal-county-sheriffs-office-2");
  }

  @Test
  void an_unknown_key_or_slug_finds_nothing() {
    assertThat(agencies.find(new AgencyId(4711))).isEmpty();
    assertThat(agencies.find(new Slug("az-nobody"))).isEmpty();
  }

  @Test
  void the_database_refuses_two_current_slugs_and_unknown_constants() {
    Agency agency = agencies.add(Samples.districtJail());
    JdbcClient jdbc = store.get(JdbcClient.class);

    assertThatThrownBy(() ->
            jdbc.sql("insert into agency_slug values ('nc-second', ?, true)")
                .param(agency.id().value())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> jdbc.sql("update agency set level = 'GALACTIC'").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
