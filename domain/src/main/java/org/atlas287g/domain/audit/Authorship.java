package org.atlas287g.domain.audit;

import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and why. The name that belongs to the account is looked up where it is shown.
 *
 * @param who the account; null if the Atlas itself does it: a schedule, a command, the first
 *     dataset
 * @param why the reason in plain words; may be empty
 */
public record Authorship(@Nullable AccountId who, String why) {
  /**
   * Checks the reason.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if it is longer than may be
   */
  public Authorship {
    why = Limit.WHY.text(why);
  }

  /** Of what the Atlas does by itself. */
  public static Authorship system(String why) {
    return new Authorship(null, why);
  }
}
