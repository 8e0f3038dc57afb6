package org.atlas287g.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyMatcherTest {
  private static final Set<String> REAL =
      Set.of("TXwalker", "TXwaller", "TXdallas", "TXdallam", "VAnorthampton", "VAsouthampton");
  private final AgencyMatcher matcher =
      new AgencyMatcher((state, key) -> REAL.contains(state + key));

  /** With names within the limit, all that is compared has a bounded size. */
  @Test
  void a_text_longer_than_a_name_can_be_means_no_agency() {
    String longest = "Smith ".repeat(66).strip() + " Jail";
    assertThat(identify(StateCode.TX, longest, longest)).containsExactly(longest);
    assertThat(identify(StateCode.TX, longest + "s", longest)).isEmpty();
    assertThat(identify(StateCode.TX, " ".repeat(100_000) + "Smith", "Smith")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TX, Smith County Sheriff’s Office, Smith County Sheriff's Office",
    "TX, Smith County Sheriffs Office, Smith County Sheriff' s Department",
    "TX, Neuces County Sheriff's Office, Nueces County Sheriff's Office",
    "WI, Mantiowoc County Sheriff's Office, Manitowoc County Sheriff's Office",
    "FL, Macro Island Police Department, Marco Island PD",
    "FL, City of Miami Police Department, Miami Police Dept.",
    "FL, St. Johns County Sheriff's Office, St Johns Co. SO",
    "FL, DeSoto County Sheriff's Office, De Soto County Sheriff's Office",
    "FL, Lake Conty Sherif's Office, Lake County Sheriff's Office",
    "AK, Department of Corrections, Alaska Department of Corrections",
    "LA, East Baton Rouge Sheriff's Office, East Baton Rouge Parish Sheriff's Office",
    "NC, Albemarele District Jail, Albermarle District Jail",
  })
  void spellings_of_one_agency_are_told_to_be_one(StateCode state, String name, String other) {
    assertThat(identify(state, name, other)).containsExactly(other);
    assertThat(identify(state, other, name)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "FL, Baker County Sheriff's Office, Lake County Sheriff's Office",
    "AZ, Pima County Sheriff's Office, Pinal County Sheriff's Office",
    "FL, Melbourne Police Department, Melbourne Beach Police Department",
    "PA, Butler Township Police Department, Butler Police Department",
    "PA, Butler Township Police Department, Butler Borough Police Department",
    "PA, East Bradford Township Police, West Bradford Township Police",
    "MO, Oak Grove Police Department, Oak Grove Village Police Department",
    "FL, Marion County Sheriff's Office, Martin County Sheriff's Office",
    "TX, Walker County Sheriff's Office, Waller County Sheriff's Office",
    "TX, Dallas County Sheriff's Office, Dallam County Sheriff's Office",
    "VA, Northampton County Sheriff's Office, Southampton County Sheriff's Office",
    "VA, Richmond Police Department, Richmond County Sheriff's Office",
    "FL, Lake County Sheriff's Office, Lake City Police Department",
    "FL, Monroe County Sheriff's Office, Monroe County Jail",
    "FL, Palm Bay Police Department, Palm Beach Police Department",
    "FL, Clay County Sheriff's Office, Clay County Police Department",
    "TX, Travis County Constable Pct. 1, Travis County Constable Pct. 4",
    "OK, Oklahoma Bureau of Narcotics, Oklahoma Bureau of Investigation",
    "IN, Greens Fork Police Department, Greensboro Police Department",
    "NY, New York State Police, New York Police Department",
  })
  void near_neighbours_stay_apart(StateCode state, String name, String other) {
    assertThat(identify(state, name, other)).isEmpty();
    assertThat(identify(state, other, name)).isEmpty();
  }

  @Test
  void a_name_in_another_state_is_another_agency() {
    var florida = candidate(StateCode.FL, SupportModel.WSO, "Polk County Sheriff's Office");

    assertThat(matcher.identify(StateCode.GA, "Polk County Sheriff's Office", List.of(florida)))
        .isEmpty();
  }

  @Test
  void a_mistyped_name_between_two_agencies_means_neither() {
    assertThat(
            identify(
                StateCode.GA,
                "Martion County Sheriff's Office",
                "Marion County Sheriff's Office",
                "Martin County Sheriff's Office"))
        .isEmpty();
  }

  @Test
  void an_exact_spelling_wins_over_a_near_one() {
    assertThat(
            identify(
                StateCode.GA,
                "Harris County Sheriff's Office",
                "Harrys County Sheriff's Office",
                "Harris County Sheriff’s Office"))
        .containsExactly("Harris County Sheriff’s Office");
  }

  @Test
  void the_model_decides_between_states_where_a_meeting_names_only_the_county() {
    var florida = candidate(StateCode.FL, SupportModel.WSO, "Polk County Sheriff's Office");
    var georgia = candidate(StateCode.GA, SupportModel.JEM, "Polk County Sheriff's Office");

    assertThat(matcher.attach("Polk County", SupportModel.JEM, List.of(florida, georgia)))
        .contains(georgia);
    assertThat(
            matcher.attach(
                "Polk County",
                SupportModel.JEM,
                List.of(
                    candidate(StateCode.FL, SupportModel.JEM, "Polk County Sheriff's Office"),
                    georgia)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AKDOC, AK, Department of Corrections",
    "Kodiak PD, AK, Kodiak Police Department",
    "LaPaz County, AZ, La Paz County Sheriff's Office",
    "Osceola County, FL, Osceola County Corrections Department",
    "Okmulgee County, OK, Okmulgee County Criminal Justice Authority",
    "Massachusetts Department of Correction, MA, Massachusetts Department of Corrections",
  })
  void a_meetings_short_name_means_its_agency(String name, StateCode state, String agency) {
    assertThat(
            matcher.attach(
                name, SupportModel.WSO, List.of(candidate(state, SupportModel.WSO, agency))))
        .isPresent();
  }

  @Test
  void a_meeting_of_the_police_is_not_the_sheriffs() {
    assertThat(
            matcher.attach(
                "Monroe County Police",
                SupportModel.WSO,
                List.of(
                    candidate(StateCode.FL, SupportModel.WSO, "Monroe County Sheriff's Office"))))
        .isEmpty();
  }

  private List<String> identify(StateCode state, String name, String... candidates) {
    return matcher
        .identify(
            state,
            name,
            Arrays.stream(candidates).map(c -> candidate(state, SupportModel.WSO, c)).toList())
        .map(Candidate::key)
        .stream()
        .toList();
  }

  private static Candidate<String> candidate(StateCode state, SupportModel model, String name) {
    return new Candidate<>(name, state, List.of(name), Set.of(model));
  }
}
