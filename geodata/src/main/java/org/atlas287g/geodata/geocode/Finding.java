package org.atlas287g.geodata.geocode;

import java.util.List;
import java.util.stream.Stream;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;

/**
 * What one rule found.
 *
 * @param counties the counties decided on; empty if the rule leaves the choice to an editor
 * @param candidates counties that were considered and not chosen, best first
 * @param basis what the finding rests on
 * @param confidence between 0 and 1
 * @param reason one line in plain words
 * @param exact whether the name was read as it is printed, not as a misspelling of another
 */
record Finding(
    List<County> counties,
    List<County> candidates,
    Basis basis,
    double confidence,
    String reason,
    boolean exact) {

  static Finding decided(County county, Basis basis, double confidence, String reason) {
    return decided(List.of(county), basis, confidence, reason);
  }

  static Finding decided(List<County> counties, Basis basis, double confidence, String reason) {
    return new Finding(counties, List.of(), basis, confidence, reason, true);
  }

  static Finding open(List<County> candidates, Basis basis, String reason) {
    return new Finding(List.of(), candidates, basis, 0, reason, true);
  }

  boolean isDecided() {
    return !counties.isEmpty();
  }

  Finding with(List<County> moreCandidates) {
    return new Finding(counties, moreCandidates, basis, confidence, reason, exact);
  }

  /** The same for a name that is read as a misspelling; with at most this confidence. */
  Finding asInexact(double atMost, String condition) {
    return new Finding(
        counties,
        candidates,
        basis,
        Math.min(confidence, atMost),
        reason + ", " + condition,
        false);
  }

  /** The same counties, as suggestions only. */
  Finding asSuggestion(String why) {
    return open(
        Stream.concat(counties.stream(), candidates.stream()).distinct().toList(), basis, why);
  }

  /** Whether a county is decided on or at least considered. */
  boolean mentions(County county) {
    return counties.contains(county) || candidates.contains(county);
  }

  /** A placement; suggestions for an editor if the confidence is too low. */
  Placement toPlacement() {
    return isDecided() && confidence >= Placement.REVIEW_BELOW
        ? Placement.in(codes(counties), basis, confidence, codes(candidates), reason)
        : Placement.unplaced(basis, codes(asSuggestion(reason).candidates()), reason);
  }

  private static List<CountyFips> codes(List<County> counties) {
    return counties.stream().map(County::fips).toList();
  }
}
