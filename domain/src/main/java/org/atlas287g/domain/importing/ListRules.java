package org.atlas287g.domain.importing;

import org.atlas287g.domain.comparison.ListedRow;
import org.jspecify.annotations.Nullable;

/** What decided proposals of a list do to the records. */
sealed interface ListRules permits NewestListRules, EarlierListRules {
  /**
   * Takes a decided proposal, those of identity first.
   *
   * @param row the row that it is about; null if the list has none
   */
  void take(Proposal proposal, @Nullable ListedRow row);

  /** What a list does to the records by its day alone, when it is applied for the first time. */
  void finish();
}
