package org.atlas287g.domain.importing;

/**
 * How far a list's proposals are decided.
 *
 * @param decided how many are
 * @param open how many are not
 */
public record Tally(int decided, int open) {
  /** Of a list that changes nothing. */
  public static final Tally NONE = new Tally(0, 0);

  /** All of them. */
  public int all() {
    return decided + open;
  }
}
