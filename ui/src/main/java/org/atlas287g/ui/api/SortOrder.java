package org.atlas287g.ui.api;

/**
 * By which column a list is ordered. Rows alike in it follow in the list's own order, and rows
 * without a value come last in either direction.
 *
 * @param column its code, such as {@code signed}
 * @param descending whether the largest comes first
 */
public record SortOrder(String column, boolean descending) {
  /** As URLs write it: {@code signed}, or {@code -signed} for descending. */
  @Override
  public String toString() {
    return (descending ? "-" : "") + column;
  }
}
