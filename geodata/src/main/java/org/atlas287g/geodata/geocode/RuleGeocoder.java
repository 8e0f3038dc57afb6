package org.atlas287g.geodata.geocode;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.authority.Authorities;
import org.atlas287g.geodata.authority.Authority;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.CensusPlaces;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places agencies by rules, which weigh what the name says, what the gazetteer knows, and what the
 * list's county column prints. Immutable, thread-safe.
 */
@Component
class RuleGeocoder implements AgencyGeocoder {
  private final CountyIndex index;
  private final Authorities authorities;
  private final LocalFinder local;
  private final StatewideRule statewide;
  private final Map<StateCode, CountyNames> names = new EnumMap<>(StateCode.class);

  RuleGeocoder(
      CountyIndex index, Gazetteer gazetteer, CensusPlaces census, Authorities authorities) {
    this.index = index;
    this.authorities = authorities;
    PlaceFinder places = new PlaceFinder(gazetteer, census, index);
    this.local = new LocalFinder(places);
    this.statewide = new StatewideRule(places);
    Arrays.stream(StateCode.values())
        .forEach(state -> names.put(state, new CountyNames(index.listIn(state))));
  }

  @Override
  public Answer place(Question question) {
    StateCode state = question.state();
    AgencyName name = AgencyName.of(state, question.agency());
    CountyNames counties = Objects.requireNonNull(names.get(state));
    Optional<Authorities.Match> authority = authorities.find(state, name.words());
    if (authority.isPresent()) {
      Finding found = served(authority.get());
      return new Answer(
          authority.get().authority().level(),
          weighed(found, question.county(), counties).toPlacement());
    }
    if (statewide.holds(state, name, question.type())) {
      return new Answer(
          AgencyLevel.STATE,
          Placement.statewide(Basis.NAME, 0.95, "An agency of the state of " + state.stateName()));
    }
    AgencyLevel level = name.localLevel();
    Finding found = local.find(state, counties, name, level);
    return new Answer(level, weighed(found, question.county(), counties).toPlacement());
  }

  /** The counties of an authority; suggestions if it may be a branch of it elsewhere. */
  private Finding served(Authorities.Match match) {
    Authority authority = match.authority();
    List<County> counties =
        authority.counties().stream().flatMap(code -> index.find(code).stream()).toList();
    String where = counties.stream().map(County::fullName).collect(Collectors.joining(", "));
    if (counties.isEmpty() || !match.whole()) {
      return Finding.open(
          counties,
          Basis.GAZETTEER,
          "It may be a part of %s elsewhere".formatted(authority.name()));
    }
    Finding found =
        Finding.decided(
            counties, Basis.GAZETTEER, 0.9, "%s serves %s".formatted(authority.name(), where));
    return match.exact() ? found : found.asInexact(0.8, "if the name is a misspelling of it");
  }

  /** The list's county text beside what the name and the gazetteer say. */
  private Finding weighed(Finding found, @Nullable String text, CountyNames counties) {
    if (text == null) {
      return found;
    }
    Optional<CountyNames.Match> read = counties.read(text);
    if (read.isEmpty()) {
      return found;
    }
    List<County> printed = read.get().counties();
    Optional<County> agreed = printed.stream().filter(found.counties()::contains).findFirst();
    if (agreed.isPresent()) {
      return found.counties().size() > 1 || !(found.exact() || read.get().exact())
          ? found
          : source(agreed.get(), 0.99, "The list and " + basis(found) + " agree", List.of());
    }
    if (printed.size() > 1) {
      return found.isDecided()
          ? found
          : Finding.open(printed, Basis.SOURCE, "A city and a county are both called " + text);
    }
    return against(found, printed.getFirst(), read.get().exact());
  }

  private Finding against(Finding found, County printed, boolean exact) {
    List<County> others = found.counties().isEmpty() ? found.candidates() : found.counties();
    if (!found.isDecided()) {
      return source(
          printed,
          found.mentions(printed) ? 0.9 : exact ? 0.8 : 0.72,
          "The list prints " + printed.fullName(),
          others.stream().filter(county -> !county.equals(printed)).toList());
    }
    boolean near =
        found.mentions(printed)
            || index.touches(printed.fips(), found.counties().getFirst().fips());
    if (found.basis() == Basis.GAZETTEER && (near || (exact && !found.exact()))) {
      return source(
          printed,
          0.75,
          "The list prints %s; the gazetteer says %s"
              .formatted(printed.fullName(), others.getFirst().fullName()),
          others);
    }
    return found
        .with(List.of(printed))
        .asSuggestion(
            "The list prints %s, but %s says %s"
                .formatted(printed.fullName(), basis(found), others.getFirst().fullName()));
  }

  private static Finding source(
      County county, double confidence, String reason, List<County> others) {
    return Finding.decided(county, Basis.SOURCE, confidence, reason).with(others);
  }

  private static String basis(Finding found) {
    return found.basis() == Basis.GAZETTEER ? "the gazetteer" : "the agency's name";
  }
}
