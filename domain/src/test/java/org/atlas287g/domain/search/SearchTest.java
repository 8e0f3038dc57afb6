package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.search.NameIndex.Terms;
import org.atlas287g.domain.search.SearchHit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in a small world, and in which order. */
class SearchTest {
  private static final NameIndex WORLD =
      new NameIndex(
          List.of(
              entry(Kind.STATE, "Texas", StateCode.TX, 0, "Texas"),
              entry(Kind.STATE, "Florida", StateCode.FL, 0, "Florida"),
              entry(Kind.STATE, "Montana", StateCode.MT, 0, "Montana"),
              entry(Kind.COUNTY, "Miami-Dade County, FL", StateCode.FL, 0, "Miami-Dade County"),
              entry(Kind.COUNTY, "Miami County, OH", StateCode.OH, 0, "Miami County", "Miami"),
              entry(Kind.COUNTY, "St. Johns County, FL", StateCode.FL, 0, "St. Johns County"),
              entry(Kind.COUNTY, "DeSoto County, FL", StateCode.FL, 0, "DeSoto County", "DeSoto"),
              entry(Kind.COUNTY, "Doña Ana County, NM", StateCode.NM, 0, "Doña Ana County"),
              entry(Kind.COUNTY, "Texas County, MO", StateCode.MO, 0, "Texas County", "Texas"),
              entry(Kind.PLACE, "Miami, OK", StateCode.OK, 13_611, "Miami"),
              entry(Kind.PLACE, "Miami, FL", StateCode.FL, 441_003, "Miami"),
              entry(Kind.PLACE, "Miami Beach, FL", StateCode.FL, 91_732, "Miami Beach"),
              entry(Kind.PLACE, "North Miami, FL", StateCode.FL, 61_000, "North Miami"),
              entry(Kind.PLACE, "Texas City, TX", StateCode.TX, 47_000, "Texas City"),
              entry(Kind.PLACE, "Saint Louis, MO", StateCode.MO, 315_000, "Saint Louis"),
              entry(Kind.PLACE, "Columbus, MT", StateCode.MT, 2_000, "Columbus"),
              entry(
                  Kind.AGENCY,
                  "Sweetwater County Sheriff's Office",
                  StateCode.WY,
                  0,
                  "Sweetwater County Sheriff's Office"),
              entry(
                  Kind.AGENCY,
                  "Jail of Nowhere",
                  StateCode.TX,
                  0,
                  "Jail of Nowhere",
                  "Nowhere Detention Center")));

  @ParameterizedTest
  @CsvSource({
    "'miami', 'Miami, FL'",
    "'miami fl', 'Miami, FL'",
    "'MIAMI, FL', 'Miami, FL'",
    "'miami florida', 'Miami, FL'",
    "'miami ok', 'Miami, OK'",
    "'miami-d', 'Miami-Dade County, FL'",
    "'miami dade county', 'Miami-Dade County, FL'",
    "'tx', 'Texas'",
    "'TEXAS', 'Texas'",
    "'texas co', 'Texas County, MO'",
    "'saint johns', 'St. Johns County, FL'",
    "'St Johns Co', 'St. Johns County, FL'",
    "'st. johns co fl', 'St. Johns County, FL'",
    "'st louis', 'Saint Louis, MO'",
    "'de soto', 'DeSoto County, FL'",
    "'de soto county fl', 'DeSoto County, FL'",
    "'dona ana', 'Doña Ana County, NM'",
    "'DOÑA', 'Doña Ana County, NM'",
    "'columbus mt', 'Columbus, MT'",
    "'sweetwater county sheriff', 'Sweetwater County Sheriff''s Office'",
    "'Sweetwater Co. SO', 'Sweetwater County Sheriff''s Office'",
    "'sheriff wy', 'Sweetwater County Sheriff''s Office'",
    "'sheriffs'' office', 'Sweetwater County Sheriff''s Office'",
    "'nowhere detention', 'Jail of Nowhere'"
  })
  void bestHitIsWhatWasMeant(String typed, String label) {
    assertThat(labels(WORLD, typed)).first().isEqualTo(label);
  }

  @Test
  void namesakesComeByKindAndSize_beforeLongerNames() {
    assertThat(labels(WORLD, "miami"))
        .containsExactly(
            "Miami, FL",
            "Miami County, OH",
            "Miami, OK",
            "Miami Beach, FL",
            "Miami-Dade County, FL",
            "North Miami, FL");
  }

  @Test
  void stateAloneFindsNothingButWhatItNames() {
    assertThat(labels(WORLD, "tx")).containsExactly("Texas");
    assertThat(labels(WORLD, "texas"))
        .containsExactly("Texas", "Texas County, MO", "Texas City, TX");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(labels(WORLD, "miami wy")).isEmpty();
    assertThat(labels(WORLD, "zzz")).isEmpty();
    assertThat(labels(WORLD, "!")).isEmpty();
  }

  @Test
  void manyNamesakesDoNotHideAnAgency() {
    List<Terms> entries =
        new ArrayList<>(
            IntStream.range(0, 30)
                .mapToObj(
                    i -> entry(Kind.PLACE, "Jacksonville " + i, StateCode.TX, i, "Jacksonville"))
                .toList());
    entries.add(
        entry(
            Kind.AGENCY,
            "Jacksonville Sheriff's Office",
            StateCode.FL,
            0,
            "Jacksonville Sheriff's Office"));
    assertThat(labels(new NameIndex(entries), "jacksonville"))
        .hasSize(Search.MOST)
        .startsWith("Jacksonville 29")
        .element(4)
        .isEqualTo("Jacksonville Sheriff's Office");
  }

  @Test
  void countyOfAnAgency_standsBeforeItsNamesakes_andTheAgencyBeforeThem() {
    NameIndex index =
        new NameIndex(
            List.of(
                entry(Kind.COUNTY, "Jackson County, AL", StateCode.AL, 0, "Jackson"),
                entry(Kind.COUNTY, "Jackson County, TX", StateCode.TX, 0, "Jackson"),
                entry(Kind.AGENCY, "Jackson County Jail", StateCode.TX, 0, "Jackson")));
    assertThat(
            Ranking.best(
                index.find(SearchQuery.of("jackson")),
                Set.of(new CountyFips(StateCode.TX.fips() + "001")),
                Search.MOST))
        .extracting(SearchHit::label)
        .containsExactly("Jackson County, TX", "Jackson County Jail", "Jackson County, AL");
  }

  @Test
  void namesakesPutBack_comeAfterWhatIsAsCloseByItself() {
    List<Terms> entries =
        new ArrayList<>(
            IntStream.range(0, 30)
                .mapToObj(
                    i -> entry(Kind.COUNTY, "Jackson County " + i, StateCode.TX, 30 - i, "Jackson"))
                .toList());
    entries.add(entry(Kind.AGENCY, "Jackson County Jail", StateCode.FL, 0, "Jackson County Jail"));
    assertThat(labels(new NameIndex(entries), "jackson"))
        .startsWith("Jackson County 0")
        .element(4)
        .isEqualTo("Jackson County Jail");
  }

  private static List<String> labels(NameIndex index, String typed) {
    return Ranking.best(index.find(SearchQuery.of(typed)), Set.of(), Search.MOST).stream()
        .map(SearchHit::label)
        .toList();
  }

  private static Terms entry(
      Kind kind, String label, StateCode state, long weight, String... names) {
    CountyFips county = kind == Kind.STATE ? null : new CountyFips(state.fips() + "001");
    return Terms.of(
        new SearchHit(kind, label, "", state, county, null),
        List.of(names),
        kind == Kind.STATE ? state.name().toLowerCase(Locale.ROOT) : "",
        weight);
  }
}
