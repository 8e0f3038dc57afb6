package org.atlas287g.ui.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a long list.
 *
 * @param items what is on it
 * @param newer the number of the page before it; null if it is the first
 * @param older the number of the page after it; null if it is the last
 */
record PageOf<T>(List<T> items, @Nullable Integer newer, @Nullable Integer older) {
  /**
   * Cuts a page out of a list.
   *
   * @param number from 1; the last page counts where there are fewer
   * @param size items of a page
   */
  static <T> PageOf<T> of(List<T> all, int number, int size) {
    int last = Math.max(1, Math.ceilDiv(all.size(), size));
    int page = Math.clamp(number, 1, last);
    return new PageOf<>(
        all.subList((page - 1) * size, Math.min(all.size(), page * size)),
        page == 1 ? null : page - 1,
        page == last ? null : page + 1);
  }
}
