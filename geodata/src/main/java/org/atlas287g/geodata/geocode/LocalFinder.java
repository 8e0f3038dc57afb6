package org.atlas287g.geodata.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.StateCode;

/** Finds the county of a local agency by its name alone. */
final class LocalFinder {
  private final PlaceFinder places;

  LocalFinder(PlaceFinder places) {
    this.places = places;
  }

  Finding find(StateCode state, CountyNames counties, AgencyName name, AgencyLevel level) {
    Optional<CountyNames.Match> stated = counties.statedIn(name.words());
    if (stated.isPresent()) {
      return stated(stated.get());
    }
    if (counties.only().isPresent() && level != AgencyLevel.TRIBAL) {
      return Finding.decided(
          counties.only().get(), Basis.NAME, 0.9, "There is only one county there");
    }
    return switch (level) {
      case REGIONAL -> ofSeveral(counties, name).orElseGet(() -> ofOwnArea(state, counties, name));
      case TRIBAL, JUDICIAL_DISTRICT -> ofOwnArea(state, counties, name);
      case CAMPUS ->
          name.says("at")
              ? ofPlace(state, counties, name)
              : Finding.open(
                  candidates(state, counties, name),
                  Basis.GAZETTEER,
                  "A campus may lie elsewhere than its name says");
      case COUNTY -> ofCounty(state, counties, name);
      case PORT -> ofSeveral(counties, name).orElseGet(() -> ofPlace(state, counties, name));
      case STATE, MUNICIPAL, CONSTABLE -> ofPlace(state, counties, name);
    };
  }

  private Finding ofOwnArea(StateCode state, CountyNames counties, AgencyName name) {
    return Finding.open(
        candidates(state, counties, name),
        Basis.NAME,
        "It serves an area of its own that its name does not define");
  }

  /** "Rappahannock, Shenandoah, Warren Regional Jail", "Sarasota Manatee Airport Authority". */
  private static Optional<Finding> ofSeveral(CountyNames counties, AgencyName name) {
    return counties
        .listed(name.place())
        .map(all ->
            Finding.decided(
                all,
                Basis.NAME,
                0.9,
                "The name says "
                    + all.stream().map(County::fullName).collect(Collectors.joining(", "))));
  }

  private static Finding stated(CountyNames.Match match) {
    if (match.counties().size() > 1) {
      return ambiguous(match.counties());
    }
    County county = match.counties().getFirst();
    return match.exact()
        ? Finding.decided(county, Basis.NAME, 0.98, "The name says " + county.fullName())
        : Finding.decided(county, Basis.NAME, 0.98, "The name says " + county.fullName())
            .asInexact(0.8, "if it is a misspelling of it");
  }

  private static Finding ambiguous(List<County> counties) {
    return Finding.open(
        counties,
        Basis.NAME,
        "The name can mean "
            + counties.stream().map(County::fullName).collect(Collectors.joining(" or ")));
  }

  /** A sheriff or a jail without the word "county": looks for a county, then for a place. */
  private Finding ofCounty(StateCode state, CountyNames counties, AgencyName name) {
    List<County> called = counties.called(name.placeKey());
    if (called.size() == 1) {
      County county = called.getFirst();
      return Finding.decided(county, Basis.NAME, 0.9, "The name is that of " + county.fullName());
    }
    if (!called.isEmpty()) {
      return ambiguous(called);
    }
    Finding place = ofPlace(state, counties, name);
    return name.saysCounty()
        ? place.asSuggestion("The name says a county that the state does not have")
        : place;
  }

  /** A city's agency; independent cities are counties of their own. */
  private Finding ofPlace(StateCode state, CountyNames counties, AgencyName name) {
    List<County> called = new ArrayList<>(counties.called(name.placeKey()));
    if (called.isEmpty() && name.kind().equals("city") && name.place().size() > 1) {
      called.addAll(counties.called(name.plainPlaceKey()));
      called.removeIf(county -> !CountyNames.isIndependentCity(county));
    }
    Optional<County> city = called.stream().filter(CountyNames::isIndependentCity).findFirst();
    if (city.isPresent()) {
      return Finding.decided(
          city.get(), Basis.NAME, 0.9, "The name is that of the independent city");
    }
    Optional<Finding> place = places.find(state, name);
    if (place.isPresent()) {
      return place.get();
    }
    return Finding.open(called, Basis.GAZETTEER, "No place of that name is known in the state");
  }

  private List<County> candidates(StateCode state, CountyNames counties, AgencyName name) {
    Finding place = ofPlace(state, counties, name);
    return place.isDecided() ? place.counties() : place.candidates();
  }
}
