package org.atlas287g.domain.account;

/** Why something about an account cannot be done; views say it in words. */
public final class AccountRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** The reasons; each has a translation. */
  public enum Reason {
    CONFIRMATION_NEEDED,
    LAST_ADMIN,
    LAST_MEANS,
    LINK_UNUSABLE,
    LOGIN_TAKEN,
    LOGIN_UNUSABLE,
    NAME_MISSING,
    NOT_SIGNED_IN,
    NOT_POSSIBLE_NOW,
    PASSWORD_GUESSABLE,
    PASSWORD_LONG,
    PASSWORD_SHORT,
    PASSWORD_WRONG
  }

  public AccountRefusal(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
