package org.atlas287g.domain.account;

/**
 * Port: tells the rest of the application what happens to accounts, within the transaction that
 * makes it happen if there is one. Whoever listens waits for the commit.
 */
public interface AccountNews {
  /** An event was stored. */
  void happened(AccountEvent event);

  /** An attempt to sign in with a password failed. */
  void failed(SignIn.Failed attempt);
}
