package org.atlas287g.ui.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.search.NameIndex.Entry;
import org.atlas287g.ui.search.SearchHit.Kind;

/** What each kind of thing is found by and shown as. */
final class SearchEntries {
  private static final int COUNTIES_NAMED = 3;

  private SearchEntries() {}

  /** States, counties and places. */
  static List<Entry> geography(CountyDirectory counties, PlaceDirectory places) {
    List<Entry> entries = new ArrayList<>();
    Arrays.stream(StateCode.values())
        .filter(state -> !counties.listIn(state).isEmpty())
        .forEach(state -> entries.add(state(state)));
    counties.list().forEach(county -> entries.add(county(county)));
    places.places().forEach(place -> entries.add(place(place)));
    return entries;
  }

  static List<Entry> agencies(List<Agency> agencies, CountyDirectory counties) {
    return agencies.stream().map(agency -> agency(agency, counties)).toList();
  }

  static Entry zip(PlaceDirectory.ZipCode zip) {
    County county = zip.county();
    String where = "%s, %s".formatted(zip.postOffice(), inState(county.fullName(), county.state()));
    return new Entry(
        new SearchHit(Kind.ZIP, zip.code(), where, county.state(), county.fips(), null),
        List.of(),
        zip.code(),
        0);
  }

  private static Entry state(StateCode state) {
    return new Entry(
        new SearchHit(Kind.STATE, state.stateName(), state.name(), state, null, null),
        List.of(state.stateName()),
        state.name().toLowerCase(Locale.ROOT),
        0);
  }

  private static Entry county(County county) {
    StateCode state = county.state();
    return new Entry(
        new SearchHit(
            Kind.COUNTY,
            inState(county.fullName(), state),
            state.stateName(),
            state,
            county.fips(),
            null),
        List.of(county.fullName(), county.name()),
        "",
        0);
  }

  private static Entry place(PlaceDirectory.NamedPlace place) {
    County county = place.county();
    return new Entry(
        new SearchHit(
            Kind.PLACE,
            inState(place.name(), county.state()),
            county.fullName(),
            county.state(),
            county.fips(),
            null),
        List.of(place.name()),
        "",
        place.population());
  }

  private static Entry agency(Agency agency, CountyDirectory counties) {
    AgencyDraft draft = agency.draft();
    List<CountyFips> served = draft.placement().counties();
    return new Entry(
        new SearchHit(
            Kind.AGENCY,
            draft.name().text(),
            served.isEmpty()
                ? draft.state().stateName()
                : inState(namesOf(served, counties), draft.state()),
            draft.state(),
            served.isEmpty() ? null : served.getFirst(),
            agency.slug().value()),
        Stream.concat(
                Stream.of(draft.name().text()),
                draft.aliases().stream().map(alias -> alias.spelling().text()))
            .toList(),
        "",
        0);
  }

  private static String namesOf(List<CountyFips> served, CountyDirectory counties) {
    return served.stream()
            .limit(COUNTIES_NAMED)
            .map(fips -> counties.find(fips).map(County::fullName).orElse(fips.value()))
            .collect(Collectors.joining(", "))
        + (served.size() > COUNTIES_NAMED ? ", …" : "");
  }

  private static String inState(String name, StateCode state) {
    return name + ", " + state.name();
  }
}
