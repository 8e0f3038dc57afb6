package org.atlas287g.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.NoCounties;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.search.NameIndex.Closeness;
import org.atlas287g.domain.search.NameIndex.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchEntriesTest {
  @ParameterizedTest(name = "{1}: {2} is its {3}")
  @CsvSource({
    "COUNTY,Wexler Co. SO,wexler,NAME",
    "COUNTY,Wexler Co. SO,wexler county,NAME",
    "COUNTY,Wexler Co. SO,wexler co. sheriffs' office,NAME",
    "COUNTY,Wexler Co. SO,wexler county jail,",
    "MUNICIPAL,City of Quillport P.D.,quillport,NAME",
    "MUNICIPAL,City of Quillport P.D.,quillport police,WORDS",
    "CONSTABLE,Wexler County Constable Precinct 3,wexler,NAME",
    // a campus and a state's agency are of no place
    "CAMPUS,Quillport State College,quillport,BEGINNING",
    "STATE,Florida Department of Corrections,florida,BEGINNING",
  })
  void anAgencyIsFoundByThePlaceThatItIsOf(
      AgencyLevel level, String name, String typed, Closeness closeness) {
    NameIndex index =
        new NameIndex(List.of(SearchEntries.agency(agency(level, name), new NoCounties())));
    assertThat(index.find(SearchQuery.of(typed)).stream().map(Match::closeness).findFirst())
        .isEqualTo(Optional.ofNullable(closeness));
  }

  private static Agency agency(AgencyLevel level, String name) {
    Placement unplaced = Placement.unplaced(Basis.NAME, List.of(), "for a test");
    return new Agency(
        new AgencyId(1),
        0,
        Slug.of(StateCode.FL, name),
        new AgencyDraft(StateCode.FL, new Spelling(name), level, List.of(), unplaced, null, null));
  }
}
