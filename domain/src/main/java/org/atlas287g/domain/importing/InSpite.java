package org.atlas287g.domain.importing;

import org.atlas287g.domain.comparison.Gate;

/** In spite of which reasons of its gate a list is applied. */
public enum InSpite {
  /** Of none. */
  NOTHING,
  /** That it is older than the newest one: it only tells the past. */
  AGE,
  /** Of all of them: somebody has looked. */
  ALL;

  /** Whether a list with this gate may be applied. */
  boolean admits(Gate gate) {
    return gate.verdict() != Gate.Verdict.HELD
        || this == ALL
        || (this == AGE && gate.isOnlyEarlier());
  }
}
