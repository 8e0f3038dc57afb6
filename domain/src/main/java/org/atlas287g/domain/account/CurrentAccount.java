package org.atlas287g.domain.account;

import java.util.Optional;

/** The account that the current request or command acts for. */
public interface CurrentAccount {
  /**
   * The account as it is stored now; empty if nobody is signed in, or if what was signed in has
   * been disabled or had its sessions ended since.
   */
  Optional<Account> find();

  /** Lets the current session go on as this account, whose other sessions end. */
  void goOnAs(Account changed);

  /** Like {@link #find}, for what needs an account. */
  default Account get() {
    return find().orElseThrow(() -> new AccountRefusal(AccountRefusal.Reason.NOT_SIGNED_IN));
  }
}
