package org.atlas287g.domain.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.PlaceDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.search.NameIndex.Entry;
import org.atlas287g.domain.search.NameIndex.Terms;
import org.atlas287g.domain.search.SearchHit.Kind;

/** What each kind of thing is found by and shown as. */
final class SearchEntries {
  private static final int COUNTIES_NAMED = 3;
  private static final String NEW_YORK = "New York City";

  private static final Set<AgencyLevel> NAMED_AFTER_PLACES =
      EnumSet.of(
          AgencyLevel.COUNTY,
          AgencyLevel.MUNICIPAL,
          AgencyLevel.CONSTABLE,
          AgencyLevel.PORT,
          AgencyLevel.REGIONAL);

  private SearchEntries() {}

  /** States, counties and places. */
  static List<Terms> geography(CountyDirectory counties, PlaceDirectory places) {
    List<Terms> entries = new ArrayList<>();
    Arrays.stream(StateCode.values())
        .filter(state -> !counties.listIn(state).isEmpty())
        .forEach(state -> entries.add(state(state)));
    counties.list().forEach(county -> entries.add(county(county)));
    places.places().forEach(place -> entries.add(place(place)));
    return entries;
  }

  static Entry zip(PlaceDirectory.ZipCode zip) {
    County county = zip.county();
    String where = "%s, %s".formatted(zip.postOffice(), inState(county.fullName(), county.state()));
    return new Entry(
        new SearchHit(Kind.ZIP, zip.code(), where, county.state(), county.fips(), null), 0);
  }

  private static Terms state(StateCode state) {
    return Terms.of(
        new SearchHit(Kind.STATE, state.stateName(), state.name(), state, null, null),
        Stream.concat(Stream.of(state.stateName()), SpanishNames.of(state).stream()).toList(),
        state.name().toLowerCase(Locale.ROOT),
        0);
  }

  private static Terms county(County county) {
    StateCode state = county.state();
    return Terms.of(
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

  private static Terms place(PlaceDirectory.NamedPlace place) {
    County county = place.county();
    return Terms.of(
        new SearchHit(
            Kind.PLACE,
            inState(place.name(), county.state()),
            county.fullName(),
            county.state(),
            county.fips(),
            null),
        names(place),
        "",
        place.population());
  }

  /** Only one city is known by letters that name nothing else ("LA" is Louisiana, too). */
  private static List<String> names(PlaceDirectory.NamedPlace place) {
    return place.name().equals(NEW_YORK) && place.county().state() == StateCode.NY
        ? List.of(place.name(), "New York", "NYC", "Nueva York City")
        : List.of(place.name());
  }

  static Terms agency(Agency agency, CountyDirectory counties) {
    AgencyDraft draft = agency.draft();
    List<CountyFips> served = draft.placement().counties();
    return Terms.of(
        new SearchHit(
            Kind.AGENCY,
            draft.name().text(),
            served.isEmpty()
                ? draft.state().stateName()
                : inState(namesOf(served, counties), draft.state()),
            draft.state(),
            served.isEmpty() ? null : served.getFirst(),
            agency.slug().value()),
        Stream.concat(SharedNames.spellings(draft), places(draft)).toList(),
        "",
        0);
  }

  /** Someone who types "Pinal" or "Pinal County" names its sheriff, too. */
  private static Stream<String> places(AgencyDraft draft) {
    return NAMED_AFTER_PLACES.contains(draft.level())
        ? AgencyName.of(draft.state(), draft.name().text()).placeNames().stream()
        : Stream.of();
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
