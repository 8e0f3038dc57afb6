package org.atlas287g.domain.listing;

/** How much is read at a time of what people paste or upload. */
public final class ListingLimits {
  /** Many times what a saved page has. */
  public static final int CHARACTERS = 2_000_000;

  /** Four times what ICE's list had in autumn 2026. */
  public static final int ROWS = 10_000;

  private ListingLimits() {}
}
