package org.atlas287g.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An editor's or admin's account, without its secrets.
 *
 * @param name shown to editors and admins only; empty until the invitation is accepted
 * @param securityVersion grows whenever all sessions of the account must end
 * @param lastSignIn null if nobody has signed in yet
 */
public record Account(
    AccountId id,
    Login login,
    String name,
    Role role,
    AccountState state,
    int securityVersion,
    @Nullable Instant lastSignIn) {
  /** Whether the account counts as one that can administrate. */
  public boolean isActiveAdmin() {
    return role == Role.ADMIN && state == AccountState.ACTIVE;
  }

  /** Whether someone may sign in and act with the account. */
  public boolean isActive() {
    return state == AccountState.ACTIVE;
  }

  /** The name, or the login as long as there is none. */
  public String shownName() {
    return name.isEmpty() ? login.text() : name;
  }

  Account named(String newName) {
    return new Account(id, login, newName, role, state, securityVersion, lastSignIn);
  }

  Account as(Role newRole) {
    return new Account(id, login, name, newRole, state, securityVersion, lastSignIn);
  }

  Account in(AccountState newState) {
    return new Account(id, login, name, role, newState, securityVersion, lastSignIn);
  }

  Account withoutSessions() {
    return new Account(id, login, name, role, state, securityVersion + 1, lastSignIn);
  }
}
