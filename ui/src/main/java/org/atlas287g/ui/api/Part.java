package org.atlas287g.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many rows at most; null for all
 * @param offset how many rows come before it
 */
public record Part(@Nullable Integer limit, int offset) {
  /** The whole list. */
  static final Part ALL = new Part(null, 0);

  /** The greatest limit. */
  static final int MOST = 1_000;

  /** The greatest offset: more rows than there will be. */
  static final int LAST = 1_000_000;

  /** The rows of this part. */
  public <T> List<T> of(List<T> rows) {
    int from = Math.min(offset, rows.size());
    int to = limit == null ? rows.size() : Math.min(from + limit, rows.size());
    return rows.subList(from, to);
  }

  /** The part after this one; null if it is the last of so many rows. */
  @Nullable Part next(int rows) {
    return limit == null || offset + limit >= rows || offset + limit > LAST
        ? null
        : new Part(limit, offset + limit);
  }

  /** The part before this one; null if it is the first. */
  @Nullable Part previous() {
    return limit == null || offset == 0 ? null : new Part(limit, Math.max(0, offset - limit));
  }
}
