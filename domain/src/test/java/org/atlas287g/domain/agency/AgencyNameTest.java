package org.atlas287g.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quirks of real lists, mostly with invented names. */
class AgencyNameTest {
  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    // words that sources abbreviate, misspell or strew apostrophes into
    "FL,Wexler Co. SO,wexler [county] [sheriffs]",
    "FL,Wexler County Sheriff’s Dept.,wexler [county] [sheriffs]",
    "FL,Wexler Conty Sherif's Offcie,wexler [county] [sheriffs]",
    "FL,Wexler County Sheriff ' s Office,wexler [county] [sheriffs]",
    "FL,Wexler County Sheriffs' Office,wexler [county] [sheriffs]",
    "FL,WEXLER  COUNTY SHERRIFS OFFICE,wexler [county] [sheriffs]",
    "FL,Quillport P.D.,quillport [] [police]",
    "FL,St. Orva Police Department,saint orva [] [police]",
    "FL,Saint Orva PD,saint orva [] [police]",
    "MO,Ste. Orva County Jail,sainte orva [county] [jail]",
    "FL,Ft. Quill Dept. of Public Safety,fort quill [] [safety]",
    "LA,West Quillport Parish Sheriff's Office,west quillport [parish] [sheriffs]",
    "PA,Quill Twonship Polcie Departent,quill [township] [police]",
    "PA,Quill Boro Police,quill [borough] [police]",
    // what stands before the place
    "FL,City of Quillport Police,quillport [] [police]",
    "FL,The City of Quillport,quillport [] []",
    "FL,Quillport City Police,quillport city [] [police]",
    "AK,Municipality of Quillport Police Department,quillport [] [police]",
    "NY,Village of Quill Creek Police,quill creek [village] [police]",
    "NY,Quill Creek Village Police,quill creek [village] [police]",
    "TX,County of San Wexler Jail,san wexler [county] [jail]",
    "TX,San Wexler County Jail,san wexler [county] [jail]",
    "PA,County of Wexler / Wexler County Jail,wexler [county] [jail]",
    "PA,County of Wexler Board of Commissioners,wexler [county] [board commissioners]",
    "WA,County of Walla Walla Jail,walla walla [county] [jail]",
    // behind "County" the name tells what the agency does
    "FL,Wexler County Board of County Commissioners/ Wexler County Corrections,"
        + "wexler [county] [board commissioners corrections]",
    "TX,Wexler County Constable's Office Pct.4,wexler [county] [4 constables precinct]",
    "OK,Wexler County Criminal Justice Authority,wexler [county] [authority criminal justice]",
    "FL,Wexler Correctional Department,wexler [] [corrections]",
    // the state's own
    "AK,AKDOC, [] [corrections]",
    "AK,Department of Corrections, [] [corrections]",
    "AK,Alaska Dept. of Correction, [] [corrections]",
    "AK,State of Alaska DOC, [] [corrections]",
    "FL,Alaska Department of Corrections,alaska [] [corrections]",
    ",Alaska Department of Corrections,alaska [] [corrections]",
    "TX,Texas County Jail,texas [county] [jail]",
    "FL,University of Quillport Police,university quillport [] [police]",
    "FL,, [] []",
  })
  void whatTellsAnAgencyFromOthers(
      @Nullable StateCode state, @Nullable String name, String expected) {
    AgencyName parts = AgencyName.of(state, name == null ? "" : name);
    assertThat(
            "%s %s %s"
                .formatted(
                    String.join(" ", parts.own()), list(parts.sorts()), list(parts.duties())))
        .isEqualTo(expected.startsWith("[") ? " " + expected : expected);
  }

  @Test
  void aSheriffIsACountysOfficer_whetherTheNameSaysSoOrNot() {
    assertThat(key("Wexler Sheriff's Office"))
        .isEqualTo(key("Wexler County SO"))
        .isEqualTo(key("Wexler Parish Sheriff's Office"))
        .isNotEqualTo(key("Wexler Township Sheriff's Office"))
        .isNotEqualTo(key("Wexler County Jail"));
    assertThat(key("Wexler Police")).isNotEqualTo(key("Wexler County Police"));
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource({
    "FL,City of Quillport Police Department,quillport,city",
    "FL,The Quillport Police Department,quillport,",
    "TX,League City Police Department,league city,city",
    "MO,Quill Grove Village Police Department,quill grove village,village",
    "NY,Village of Quill Grove,quill grove,village",
    "PA,Cooke Twp. Constable's Office,cooke township,township",
    "PA,'Pennsylvania State Constable''s Office, Cooke Township',cooke township,township",
    "TX,Wexler County Constable Precinct 3,wexler,",
    "LA,Quillport Fourth Ward Marshal,quillport,",
    "FL,Florida State College at Quillport Police,quillport,",
    "FL,Quillport International Airport,quillport,",
    "FL,Quillport Law Enforcement Agency,quillport,",
    "FL,Wexler Correction Department,wexler,",
    "PA,County of Wexler Jail,wexler,county",
    "AK,State of Alaska Troopers,alaska troopers,",
    "LA,Central Police Department,central,",
    // no place
    "MO,North County Police Cooperative,,",
    "FL,Department of Public Safety,,",
    "FL,Office of the State Attorney,,",
    "TX,Sheriff's Office,,",
    "TX,,,",
  })
  void thePlaceThatANameSays(
      StateCode state, @Nullable String name, @Nullable String place, @Nullable String kind) {
    AgencyName parts = AgencyName.of(state, name == null ? "" : name);
    assertThat(String.join(" ", parts.place())).isEqualTo(place == null ? "" : place);
    assertThat(parts.kind()).isEqualTo(kind == null ? "" : kind);
  }

  @Test
  void aKindAtTheEndMayBelongToTheName() {
    AgencyName behind = AgencyName.of(StateCode.MO, "Quill Grove Village Police Department");
    assertThat(behind.kindIsLast()).isTrue();
    assertThat(behind.placeKey()).isEqualTo("quillgrovevillage");
    assertThat(behind.plainPlaceKey()).isEqualTo("quillgrove");

    AgencyName before = AgencyName.of(StateCode.MO, "Village of Quill Grove");
    assertThat(before.kindIsLast()).isFalse();
    assertThat(before.placeKey()).isEqualTo("quillgrove");
    assertThat(before.plainPlaceKey()).isEqualTo("quillgrove");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Wexler County Sheriff's Office,COUNTY",
    "Wexler Jail,COUNTY",
    "Wexler Correctional Department,COUNTY",
    "Quillport Police Department,MUNICIPAL",
    "Wexler County Police Department,COUNTY",
    "Wexler County Constable Pct. 1,CONSTABLE",
    "Quillport State College Police,CAMPUS",
    "Quillport Independent School District,CAMPUS",
    "Quillport Airport Authority,PORT",
    "Port of Quillport,PORT",
    "Wexler Regional Jail,REGIONAL",
    "Wexler District Jail,REGIONAL",
    "Sixth Judicial Circuit,JUDICIAL_DISTRICT",
    "Quill Nation Police,TRIBAL",
    "Pueblo of Quill,TRIBAL",
    "Pueblo Police Department,MUNICIPAL",
  })
  void theLevelThatANameTells(String name, AgencyLevel level) {
    assertThat(AgencyName.of(StateCode.NM, name).localLevel()).isEqualTo(level);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Wexler Co. SO,wexler county|wexler",
    "City of Quillport Police,quillport",
    "Quillport City Police,quillport city",
    "Quill Township Police,quill township|quill",
    "University of Quillport Police,university of quillport",
    "Wexler County Constable Precinct 3,wexler county|wexler",
    "Department of Corrections,''",
  })
  void whatThePlaceIsCalled(String name, String names) {
    assertThat(AgencyName.of(StateCode.PA, name).placeNames())
        .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split("\\|")));
  }

  private static String key(String name) {
    return AgencyName.of(StateCode.LA, name).key();
  }

  private static String list(java.util.Set<String> words) {
    return "[" + String.join(" ", new TreeSet<>(words)) + "]";
  }
}
