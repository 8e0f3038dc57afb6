package org.atlas287g.geodata.geocode;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.TypingSlips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.geodata.county.CountyIndex;
import org.atlas287g.geodata.gazetteer.CensusPlaces;
import org.atlas287g.geodata.gazetteer.Gazetteer;
import org.atlas287g.geodata.gazetteer.Place;

/** Finds the county of the city, town, or village whose name an agency has. */
final class PlaceFinder {
  /** Letters that a misspelled name must have, because there are thousands to compare it with. */
  private static final int SHORTEST_MISSPELLED = 6;

  /** Letters from which on one wrong letter does not make another name. */
  private static final int SHORTEST_REPLACED = 9;

  private static final double INEXACT = 0.72;

  /** Last words of places' names that agencies leave out: "Sunny Isles" for Sunny Isles Beach. */
  private static final List<String> LEFT_OUT = List.of("beach", "city");

  /**
   * States in which villages are a class of municipality and "village" is not a part of their
   * names, so that "Allegany Village" is Allegany. Source: Census Bureau, Guide to State and Local
   * Census Geography.
   */
  private static final Set<StateCode> VILLAGES =
      EnumSet.of(
          StateCode.IL,
          StateCode.LA,
          StateCode.MI,
          StateCode.NE,
          StateCode.NM,
          StateCode.NY,
          StateCode.OH,
          StateCode.VT,
          StateCode.WI);

  private final Gazetteer gazetteer;
  private final CensusPlaces census;
  private final CensusFinder municipalities;

  PlaceFinder(Gazetteer gazetteer, CensusPlaces census, CountyIndex index) {
    this.gazetteer = gazetteer;
    this.census = census;
    this.municipalities = new CensusFinder(census, gazetteer, index);
  }

  /** Whether a gazetteer has a place with this key. */
  boolean knows(StateCode state, String key) {
    return !gazetteer.find(state, key).isEmpty() || !census.find(state, key).isEmpty();
  }

  /** What the gazetteers say of the place; empty if they have none of that name. */
  Optional<Finding> find(StateCode state, AgencyName name) {
    if (name.place().isEmpty()) {
      return Optional.empty();
    }
    return municipalities
        .find(state, name)
        .or(() -> inGazetteer(state, name))
        .or(() -> shortened(state, name))
        .or(() -> misspelled(state, name));
  }

  private Optional<Finding> inGazetteer(StateCode state, AgencyName name) {
    boolean township = name.kind().equals("township");
    List<Place> places = gazetteer.find(state, name.placeKey());
    boolean bare = name.kindIsLast() && places.isEmpty();
    if (bare) {
      places = gazetteer.find(state, name.plainPlaceKey());
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Finding finding = Namesakes.decide(places);
    boolean certain =
        township
            ? name.kindIsLast() && !bare && places.getFirst().source() != Place.Source.POSTAL
            : !bare || isKind(state, name);
    return Optional.of(
        certain
            ? finding
            : finding.asSuggestion(
                "%s is known, but %s may lie elsewhere"
                    .formatted(
                        places.getFirst().name(),
                        township
                            ? "a township of that name"
                            : "one with \"" + name.kind() + "\" in its name")));
  }

  /** Whether the word behind a place's name says what it is and belongs to no place's name. */
  private static boolean isKind(StateCode state, AgencyName name) {
    return switch (name.kind()) {
      case "borough", "town" -> true;
      case "village" -> VILLAGES.contains(state);
      case "city" -> name.says("city", "marshal") || name.says("city", "marshals");
      default -> false;
    };
  }

  private Optional<Finding> shortened(StateCode state, AgencyName name) {
    List<Finding> whole =
        name.kind().isEmpty()
            ? LEFT_OUT.stream()
                .flatMap(word -> called(state, name.placeKey() + word).stream())
                .toList()
            : List.of();
    return whole.size() == 1
        ? Optional.of(whole.getFirst().asInexact(INEXACT, "if the name leaves a word out"))
        : Optional.empty();
  }

  private Optional<Finding> misspelled(StateCode state, AgencyName name) {
    String key = name.kindIsLast() && isKind(state, name) ? name.plainPlaceKey() : name.placeKey();
    Optional<Finding> township =
        name.kind().equals("township")
            ? corrected(name.plainPlaceKey(), municipalities.townships(state))
                .flatMap(meant -> municipalities.findTownship(state, meant))
            : Optional.empty();
    return township
        .or(() ->
            corrected(
                    key, Stream.concat(gazetteer.keys(state).stream(), census.keys(state).stream()))
                .flatMap(meant -> called(state, meant)))
        .map(finding -> finding.asInexact(INEXACT, "if the name is a misspelling of it"));
  }

  private static Optional<String> corrected(String key, Stream<String> known) {
    return key.length() < SHORTEST_MISSPELLED
        ? Optional.empty()
        : Typing.correct(key, known)
            .filter(meant -> TypingSlips.between(key, meant, 1) == 1)
            .filter(meant -> key.length() >= SHORTEST_REPLACED || !isReplacement(key, meant));
  }

  private Optional<Finding> called(StateCode state, String key) {
    List<Place> places = gazetteer.find(state, key);
    return municipalities
        .find(state, key)
        .or(() -> places.isEmpty() ? Optional.empty() : Optional.of(Namesakes.decide(places)));
  }

  /** Whether one letter stands in another's place: "Benson" is a name, where "Bneton" is none. */
  private static boolean isReplacement(String key, String meant) {
    return key.length() == meant.length()
        && IntStream.range(0, key.length()).filter(i -> key.charAt(i) != meant.charAt(i)).count()
            == 1;
  }
}
