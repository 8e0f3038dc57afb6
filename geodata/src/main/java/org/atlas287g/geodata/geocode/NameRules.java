package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Places an agency by its name alone. */
final class NameRules {
  private static final double NAMED = 0.97;
  private static final double NAMED_WITH_A_SLIP = 0.9;
  private static final double NAMED_BY_GUESS = 0.75;
  private static final double NAMED_WITHOUT_COUNTY_WORD = 0.85;
  private static final double REGIONAL_OF_A_COUNTY = 0.75;
  private static final double STATEWIDE = 0.95;

  /** What is left of the confidence where the gazetteer's spelling differs from the list's. */
  private static final double MISSPELT = 0.9;

  private final CountyNames counties;
  private final PlaceNames places;

  NameRules(CountyNames counties, PlaceNames places) {
    this.counties = counties;
    this.places = places;
  }

  /** Where an agency of that level and name serves, as far as the name tells. */
  Placement place(
      AgencyName name, AgencyLevel level, StateCode state, @Nullable CountyMention mention) {
    if (level == AgencyLevel.STATE) {
      return Placement.statewide(
          Basis.NAME, STATEWIDE, "An agency of the state of " + state.stateName() + ".");
    }
    if (mention != null) {
      return byMention(mention, level);
    }
    List<County> only = counties.listIn(state);
    if (only.size() == 1) {
      return in(only.getFirst().fips(), Basis.NAME, NAMED, "The only county there.");
    }
    return switch (level) {
      case COUNTY ->
          name.says("police") ? byPlaceThenBareCounty(name, state) : byCountyThenPlace(name, state);
      case MUNICIPAL, CONSTABLE -> byPlaceThenCounty(name, state);
      case CAMPUS, PORT -> byAgreement(name, state);
      default ->
          Placement.unplaced(
              Basis.NAME,
              List.of(),
              "It may serve several counties, and its name does not say which.");
    };
  }

  private Placement byMention(CountyMention mention, AgencyLevel level) {
    List<CountyFips> named = mention.counties();
    if (named.size() > 1) {
      return Placement.unplaced(
          Basis.NAME, named, "The name can mean " + Sentences.or(named, counties) + ".");
    }
    double confidence =
        switch (mention.spelling()) {
          case EXACT -> level == AgencyLevel.REGIONAL ? REGIONAL_OF_A_COUNTY : NAMED;
          case SLIP -> NAMED_WITH_A_SLIP;
          case GUESS -> NAMED_BY_GUESS;
        };
    String how = mention.spelling() == CountyMention.Spelling.EXACT ? "says " : "seems to mean ";
    return in(
        named.getFirst(),
        Basis.NAME,
        confidence,
        "The name " + how + counties.print(named.getFirst()) + ".");
  }

  /** "Miami-Dade Sheriff's Office", "Jacksonville Sheriff's Office". */
  private Placement byCountyThenPlace(AgencyName name, StateCode state) {
    return byBareCounty(name, state).or(() -> byPlace(name, state)).orElseGet(() -> unknown(state));
  }

  /** A list's type says county, its name police: "Miami-Dade", but also a city's by mistake. */
  private Placement byPlaceThenBareCounty(AgencyName name, StateCode state) {
    return byPlace(name, state).or(() -> byBareCounty(name, state)).orElseGet(() -> unknown(state));
  }

  private Placement byPlaceThenCounty(AgencyName name, StateCode state) {
    return byPlace(name, state)
        .or(() -> name.says("township") ? Optional.empty() : bareCountyOfPolice(name, state))
        .orElseGet(() -> unknown(state));
  }

  /** A police department that bears a county's name may be of a town that the gazetteer lacks. */
  private Optional<Placement> bareCountyOfPolice(AgencyName name, StateCode state) {
    return byBareCounty(name, state)
        .map(NameRules::candidates)
        .map(found ->
            Placement.unplaced(
                Basis.GAZETTEER,
                found,
                "No place of that name is known; there is " + Sentences.or(found, counties) + "."));
  }

  /** A campus or port lies where its name says if the county and the place of that name agree. */
  private Placement byAgreement(AgencyName name, StateCode state) {
    Optional<Placement> county = byBareCounty(name, state);
    Optional<Placement> place = byPlace(name, state);
    if (county.isPresent() && place.isPresent()) {
      List<CountyFips> both = CountyLists.union(candidates(county.get()), candidates(place.get()));
      return both.size() == 1
          ? place.get()
          : Placement.unplaced(
              Basis.NAME, both, "The name can mean " + Sentences.or(both, counties) + ".");
    }
    return county.or(() -> place).orElseGet(() -> unknown(state));
  }

  private Optional<Placement> byBareCounty(AgencyName name, StateCode state) {
    return BareCounty.find(name, state, counties)
        .map(found ->
            found.size() == 1
                ? in(
                    found.getFirst(),
                    Basis.NAME,
                    NAMED_WITHOUT_COUNTY_WORD,
                    "The name is that of " + counties.print(found.getFirst()) + ".")
                : Placement.unplaced(
                    Basis.NAME, found, "The name can mean " + Sentences.or(found, counties) + "."));
  }

  private Optional<Placement> byPlace(AgencyName name, StateCode state) {
    return PlaceMention.find(name, state, places).map(mention -> byPlace(mention, state));
  }

  private Placement byPlace(PlaceMention mention, StateCode state) {
    PlaceCandidates candidates = mention.candidates();
    List<CountyFips> found = candidates.counties();
    if (mention.township()) {
      return Placement.unplaced(
          Basis.GAZETTEER,
          found,
          "A township; the gazetteer knows only a place of that name in "
              + Sentences.or(found, counties)
              + ".");
    }
    double confidence = candidates.confidence() * (mention.misspelt() ? MISSPELT : 1);
    if (confidence <= 0) {
      return Placement.unplaced(
          Basis.GAZETTEER,
          found,
          state.stateName()
              + " has places of that name in "
              + Sentences.and(found, counties)
              + ".");
    }
    String place = mention.misspelt() ? "A place of nearly that name" : "The place of that name";
    return Placement.in(
        List.of(found.getFirst()),
        Basis.GAZETTEER,
        confidence,
        found.subList(1, found.size()),
        place
            + (found.size() > 1 ? ", the largest of several," : "")
            + " lies in "
            + counties.print(found.getFirst())
            + ".");
  }

  private static Placement unknown(StateCode state) {
    return Placement.unplaced(
        Basis.GAZETTEER,
        List.of(),
        "No county or known place of " + state.stateName() + " has that name.");
  }

  private static List<CountyFips> candidates(Placement placement) {
    return CountyLists.union(placement.counties(), placement.alternatives());
  }

  private static Placement in(CountyFips county, Basis basis, double confidence, String reason) {
    return Placement.in(List.of(county), basis, confidence, List.of(), reason);
  }
}
