package org.atlas287g.domain.listing;

/** How much is read at a time of what people paste or upload. */
public final class ListingLimits {
  /** Many times what a saved page has. */
  public static final int CHARACTERS = 2_000_000;

  /** Four times what ICE's list had in autumn 2026. */
  public static final int ROWS = 10_000;

  /** The largest file of a list: ICE's has a third of a megabyte. */
  public static final int FILE_BYTES = 25 << 20;

  /** What a spreadsheet may become when it is unpacked, and what the cells of a sheet may print. */
  public static final int UNPACKED_BYTES = 50 << 20;

  /** The parts of a spreadsheet; ICE's has 22. */
  public static final int PARTS = 100;

  /** The rows of a file. */
  public static final int FILE_ROWS = 100_000;

  /** The meetings of a file; ICE's page has a hundred. Each name is compared with all agencies. */
  public static final int MEETINGS = 10_000;

  /** What is read of one cell, in characters. */
  public static final int CELL = 4_000;

  /** The columns looked at; what stands further to the right belongs to no list. */
  public static final int COLUMNS = 200;

  private ListingLimits() {}
}
