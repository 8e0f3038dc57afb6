package org.atlas287g.ui.edit;

import org.atlas287g.domain.account.AccountId;
import org.jspecify.annotations.Nullable;

/** Who edits, and what to call them on editors' screens. */
public interface Editors {
  /**
   * The account that is signed in.
   *
   * @throws IllegalStateException if nobody is
   */
  AccountId current();

  /**
   * A secret of the account that is signed in, for one purpose.
   *
   * @see org.atlas287g.ui.security.BrowserSecrets
   */
  String secret(String purpose);

  /** The name of an account on editors' screens; null names the Atlas itself. */
  String name(@Nullable AccountId account);
}
