package org.atlas287g.geodata.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.atlas287g.domain.place.AgencyGeocoder.Question;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
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
    "NC,Albemarle District Jail,Albemarle County,review",
    "VA,Southwest Virginia Regional Jail Authority,,review",
    "VA,Richmond Sheriff's Office,,review",
    "FL,Burnet County Sheriff's Office,,review",
    "FL,Midway Police Department,,review",
    "PA,Union Township Police Department,,review",
    "PA,Manor Township Police Department,,review",
    "GA,Monroe Police Department,Monroe County,review",
    "FL,University of Florida Police Department,,review",
    "AR,16th Judicial Distric Drug Task Force,,review",
    "TX,Sheriff's Office,,review",
  })
  void placesAgencies(StateCode state, String agency, @Nullable String county, String expected) {
    Placement placement =
        TestCounties.GEOCODER.place(new Question(state, agency, null, county, null)).placement();
    assertThat(shown(placement)).as(placement.toString()).isEqualTo(expected);
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
