package org.atlas287g.ui.edit;

import org.atlas287g.domain.account.AccountId;

/** Who edits, and what to call them on editors' screens. */
public interface Editors {
  /**
   * The account that is signed in.
   *
   * @throws IllegalStateException if nobody is
   */
  AccountId current();

  /** The name of an account on editors' screens. */
  String name(AccountId account);
}
