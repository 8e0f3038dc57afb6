package org.atlas287g.domain.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.atlas287g.domain.place.StateCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyWordsTest {
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "AK,AKDOC,ak department of corrections",
    "FL,AKDOC,akdoc",
    "PA,Coolspring Township Constbales Office,coolspring township constables office",
    "PA,Greene Twonship Polcie Departent,greene township police department",
    "NE,Department of Correctons,department of corrections",
    // proper names, and other words
    "AL,City of Parrish,city of parrish",
    "OH,New Paris Police,new paris police",
    "FL,The Villages,the villages",
    "MA,Department of Correction,department of correction",
    "MO,Town and Country,town and country",
    "FL,Some Officer,some officer",
  })
  void generalWordsAreReadAsTheyWereMeant(StateCode state, String name, String words) {
    assertThat(AgencyWords.of(state, name)).containsExactly(words.split(" "));
  }
}
