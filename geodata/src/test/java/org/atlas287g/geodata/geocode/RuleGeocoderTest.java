package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.atlas287g.domain.geocoding.AgencyGeocoder.Question;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleGeocoderTest {
  @ParameterizedTest(name = "{1}, {0}, county text {2}: {3}")
  @CsvSource({
    // the name
    "AZ,LaPaz County Sheriff's Office,,04012",
    "FL,St Johns Co. SO,,12109",
    "LA,St. Charles Parish Sheriff's Office,German Coast County,22089",
    "PA,County of Franklin / Franklin County Jail,,42055",
    "MO,Dogulas County Sheriff's Office,,29067",
    "FL,Miami-Dade Corrections and Rehabilitation,,12086",
    "TX,Galveston County Constable's Office Pct.4,,48167",
    "NY,Cattaraugus Counry Sheriff's Office,,36009",
    "OK,Texas County's Sheriff's Office,,40139",
    // places
    "MD,Marlow Heights Special Police Department,,24033",
    "CO,Pueblo Police Department,,08101",
    "MO,Town and Country Police Department,,29189",
    "TX,Hill Country Village Police Department,,48029",
    "DC,Metropolitan Police Department,,11001",
    "FL,Jacksonville Sheriff's Office,,12031",
    "AK,Kodiak Police Department,#N/A,02150",
    "AZ,Mesa Police Department,,04013",
    "FL,Macro Island Police Department,,12021",
    "FL,North Port Police Department,,12115",
    "FL,City of Miami,,12086",
    "FL,Town of Palm Beach,,12099",
    "TX,Texas City Police Department,,48167",
    "AR,Texarkana Police Department,Bowie County,05091",
    "TN,Sparta Police Department,Sparta-White County,47185",
    "NY,Allegany Village Police Department,,36009",
    "PA,Kittanning Borough Police Department,,42005",
    "TX,Smiley City Marshal's Office,,48177",
    "FL,Sunny Isles Police Department,,12086",
    // large cities, with post offices in neighboring counties
    "FL,Orlando Police Department,,12095",
    // independent cities
    "VA,Richmond Police Department,,51760",
    "VA,Richmond County Sheriff's Office,,51159",
    "VA,Roanoke City Sheriff's Office,,51770",
    "VA,Hopewell Police Department,Hopewell County,51670",
    "MD,Baltimore Police Department,,24510",
    "MD,Baltimore County Police Department,,24005",
    // the list's county text
    "TX,Marlin Police Department,Fall County,48145",
    "PA,Manor Township Police Department,Armstrong County,42005",
    "FL,Midway Police Department,Gadsden County,12039",
    "CT,Hartford Police Department,Hartford County,09110",
    "MO,Oak Grove Village Police Department,Franklin County,29071",
    "GA,Alto Police Department,Banks County,13011",
    "AL,Benson Police Department,Mobile County,01097",
    // authorities that no gazetteer names
    "FL,University of Florida Police Department,,12001",
    "FL,Florida A & M University Board of Trustees,,12073",
    "FL,District Board of Trustees of Pensacola State College,,12033",
    "FL,Florida State College at Jacksonville Police Department,,12031",
    "FL,Universty of North Florida Police Department,,12031",
    "FL,Florida Atlantic University Police Department,Broward County,12011",
    "FL,Office of the State Attorney Sixth Judicial Circuit,,12101 12103",
    "FL,'State Attorney''s Office, 6th Judicial Circuit',Pasco County,12101 12103",
    "VA,Pamunkey Regional Jail Authority,,51033 51085",
    "NC,Albermarle District Jail,Albermarle County,37029 37139 37143",
    "VA,'Rappahannock, Shenandoah, Warren Regional Jail Authority',,51157 51171 51187",
    "FL,Sarasota Manatee Airport Authority Police Department,,12115 12081",
    // not statewide
    "OK,Oklahoma County Sheriff's Office,,40109",
    "FL,Florida Atlantic Police Department,Broward County,12011",
    // the state
    "AK,Department of Corrections,,state",
    "IN,Indiana State Police Department,Marion County,state",
    "FL,Florida Fish & Wildlife Conservation Commission,,state",
    "TX,Texas Department of Public Safety - Texas Highway Patrol,#NA,state",
    "VA,Virginia DOC Law Enforcement Services,,state",
    "AK,AKDOC,,state",
    // an editor's
    "FL,AKDOC,,review",
    "FL,Lake and Baker County Sheriff's Office,,review",
    "VA,Somewhere Regional Jail Authority,,review",
    "VA,Richmond Sheriff's Office,,review",
    "FL,Burnet County Sheriff's Office,,review",
    "FL,Midway Police Department,,review",
    "PA,Union Township Police Department,,review",
    "PA,Manor Township Police Department,,review",
    "GA,Monroe Police Department,Monroe County,review",
    "FL,University of South Florida St. Petersburg Police Department,,review",
    "FL,University of Nowhere Police Department,,review",
    // a name one letter from another's
    "MO,North County Police Cooperative,,review",
    "MO,North County Police Cooperative,North County,review",
    "MO,Paynesville Police Department,,review",
    "NE,Garrison Police Department,,review",
    "AL,Sanford Police Department,,review",
    "KY,Madson County Sheriff's Office,,review",
    // a name that a kind may belong to
    "MO,Oak Grove Village Police Department,,review",
    "IL,Standard City Police Department,,review",
    // a settlement and a post office elsewhere
    "TX,Yoakum Police Department,,review",
    "TX,Yoakum Police Department,Yoakum County,review",
    "GA,Alto Police Department,,review",
    "NJ,Washington Township Police Department,,review",
    // a county's name without the word, and no place
    "CO,Montezuma Police Department,,review",
    "AR,16th Judicial Distric Drug Task Force,,review",
    "TX,Sheriff's Office,,review",
  })
  void placesAgencies(StateCode state, String agency, @Nullable String county, String expected) {
    Placement placement = place(state, agency, county);
    assertThat(shown(placement)).as(placement.toString()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1}, county text {2}: {3}")
  @CsvSource({
    "MI,Berrien County Sheriff's Office,Berrian County,0.99",
    "MI,Berrian County Sheriff's Office,Berrien County,0.99",
    "MI,Berrian County Sheriff's Office,Berrian County,0.80",
    "FL,Macro Island Police Department,Colier County,0.72",
  })
  void twoInexactReadingsAreNotTwoPiecesOfEvidence(
      StateCode state, String agency, String county, double confidence) {
    assertThat(TestCounties.GEOCODER.place(new Question(state, agency, null, county, null)))
        .extracting(answer -> answer.placement().confidence())
        .isEqualTo(confidence);
  }

  @Test
  void everyCountysSheriffIsFound() {
    assertThat(TestCounties.INDEX.list())
        .hasSizeGreaterThan(3000)
        .allSatisfy(county ->
            assertThat(shown(place(county.state(), county.fullName() + " Sheriff's Office", null)))
                .isEqualTo(county.fips().value()));
  }

  @Test
  void theLongestNameOfManyCountiesIsAnswered() {
    String counties = "Clay Lake Polk ".repeat(25);
    assertThat(shown(place(StateCode.FL, counties + "Regional Jail", counties)))
        .isEqualTo("12019 12069 12105");
  }

  private static Placement place(StateCode state, String agency, @Nullable String county) {
    return TestCounties.GEOCODER.place(new Question(state, agency, null, county, null)).placement();
  }

  private static String shown(Placement placement) {
    if (placement.needsReview()) {
      return "review";
    }
    return placement.isStatewide()
        ? "state"
        : placement.counties().stream().map(CountyFips::value).collect(Collectors.joining(" "));
  }
}
