package org.atlas287g.domain.account;

import java.util.Optional;

/** The account that the current request or command acts for, and the session that it is part of. */
public interface CurrentAccount {
  /**
   * The session and its account as they are stored now; empty if nobody is signed in, or if the
   * session or the account's right to one has been ended since.
   */
  Optional<CurrentSession> findSession();

  /** The account of {@link #findSession}. */
  default Optional<Account> find() {
    return findSession().map(CurrentSession::account);
  }

  /** Like {@link #findSession}, for what needs a session. */
  default AccountSession getSession() {
    return findSession().map(CurrentSession::session).orElseThrow(CurrentAccount::refusal);
  }

  /** Like {@link #find}, for what needs an account. */
  default Account get() {
    return find().orElseThrow(CurrentAccount::refusal);
  }

  private static AccountRefusal refusal() {
    return new AccountRefusal(AccountRefusal.Reason.NOT_SIGNED_IN);
  }
}
