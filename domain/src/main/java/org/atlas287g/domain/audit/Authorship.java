package org.atlas287g.domain.audit;

import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.text.Limit;

/**
 * Who makes a change, and why. The name that belongs to the account is looked up where it is shown.
 *
 * @param who the account
 * @param why the editor's reason in plain words; may be empty
 */
public record Authorship(AccountId who, String why) {
  /**
   * Checks the reason.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if it is longer than may be
   */
  public Authorship {
    why = Limit.WHY.text(why);
  }
}
