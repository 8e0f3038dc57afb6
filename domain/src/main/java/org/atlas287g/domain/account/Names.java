package org.atlas287g.domain.account;

import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.atlas287g.domain.text.CleanText;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.WhiteSpace;

/** Names of people as they type them. */
final class Names {
  private Names() {}

  /** The name without surrounding or repeated spaces; refuses none and one that is too long. */
  static String check(String typed) {
    String name = WhiteSpace.fold(CleanText.of(typed));
    if (name.isEmpty() || !Limit.ACCOUNT_NAME.admits(name)) {
      throw new AccountRefusal(Reason.NAME_MISSING);
    }
    return name;
  }
}
