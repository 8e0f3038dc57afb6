package org.atlas287g.domain.account;

/** Whether an account can be signed in to. */
public enum AccountState {
  /** The invitation has not been accepted yet. */
  INVITED,
  /** The only state that allows signing in. */
  ACTIVE,
  /** Closed by an admin, until one opens it again. */
  DISABLED
}
