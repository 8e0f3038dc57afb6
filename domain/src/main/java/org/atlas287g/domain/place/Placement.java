package org.atlas287g.domain.place;

import java.util.List;
import org.atlas287g.domain.text.Limit;

/**
 * Where an agency serves: the whole state, one or several counties, or not known.
 *
 * @param extent which of the three
 * @param counties the counties served, in order of importance; empty unless the extent is COUNTIES
 * @param basis what the placement rests on; for an unplaced agency, what was tried last
 * @param confidence between 0 and 1; an answer below {@link #REVIEW_BELOW} needs review
 * @param alternatives counties that were considered and not chosen, best first; may be empty
 * @param reason one line in plain words, English, for editors and the curious
 */
public record Placement(
    Extent extent,
    List<CountyFips> counties,
    Basis basis,
    double confidence,
    List<CountyFips> alternatives,
    String reason) {

  /** Which area a placement covers. */
  public enum Extent {
    /** One or several counties. */
    COUNTIES,
    /** The whole state; shown as a badge, never painted on each county. */
    STATEWIDE,
    /** Not decided: an editor should look. */
    UNPLACED
  }

  /** Below this confidence an answer is a suggestion that an editor must confirm. */
  public static final double REVIEW_BELOW = 0.7;

  /**
   * Checks the invariants.
   *
   * @throws IllegalArgumentException if counties and extent contradict each other, or the
   *     confidence is outside 0..1
   * @throws org.atlas287g.domain.text.UnusableValue if the reason or a list is longer than may be
   */
  public Placement {
    counties = Limit.COUNTIES.list(counties);
    alternatives = Limit.COUNTIES.list(alternatives);
    reason = Limit.PLACEMENT_REASON.text(reason);
    if ((extent == Extent.COUNTIES) == counties.isEmpty()) {
      throw new IllegalArgumentException("extent " + extent + " with counties " + counties);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
    }
  }

  /** A placement in counties. */
  public static Placement in(
      List<CountyFips> counties,
      Basis basis,
      double confidence,
      List<CountyFips> alternatives,
      String reason) {
    return new Placement(Extent.COUNTIES, counties, basis, confidence, alternatives, reason);
  }

  /** A placement over the whole state. */
  public static Placement statewide(Basis basis, double confidence, String reason) {
    return new Placement(Extent.STATEWIDE, List.of(), basis, confidence, List.of(), reason);
  }

  /** No answer; the alternatives are the candidates that an editor should choose from. */
  public static Placement unplaced(Basis basis, List<CountyFips> candidates, String reason) {
    return new Placement(Extent.UNPLACED, List.of(), basis, 0, candidates, reason);
  }

  /** Whether the agency serves the whole state. */
  public boolean isStatewide() {
    return extent == Extent.STATEWIDE;
  }

  /** Whether an editor must decide before the answer is relied on. */
  public boolean needsReview() {
    return extent == Extent.UNPLACED || confidence < REVIEW_BELOW;
  }
}
