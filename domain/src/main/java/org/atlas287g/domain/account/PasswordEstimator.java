package org.atlas287g.domain.account;

import java.util.List;

/** Estimates how hard a password is to guess, knowing common passwords and patterns. */
public interface PasswordEstimator {
  /**
   * From 0 (among the first guesses) to 4 (very hard to guess).
   *
   * @param known words that a guesser would try first, such as the account's name
   */
  int score(String password, List<String> known);
}
