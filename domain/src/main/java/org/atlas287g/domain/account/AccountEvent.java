package org.atlas287g.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an account.
 *
 * @param account the account that it happened to
 * @param actor who did it; null if nobody was signed in, such as for a failed sign-in
 * @param detail a value that belongs to it, such as the new role; empty if there is none
 */
public record AccountEvent(
    Instant at, Type type, AccountId account, @Nullable AccountId actor, String detail) {
  /** The kinds of events; each has a translation. */
  public enum Type {
    SET_UP,
    INVITED,
    INVITATION_ACCEPTED,
    ROLE_CHANGED,
    DISABLED,
    ENABLED,
    RESET_STARTED,
    PASSWORD_RESET,
    PASSWORD_CHANGED,
    SESSION_ENDED,
    SESSIONS_ENDED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED
  }
}
