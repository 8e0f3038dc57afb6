package org.atlas287g.domain.text;

import java.util.Locale;

/** A text, URL or list that no record may hold. The message says in English what is wrong. */
public final class UnusableValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final Limit limit;
  private final Fault fault;
  private final int found;

  /** What is wrong; each has a translation. */
  public enum Fault {
    /** More characters than may be. */
    TOO_LONG("has %2$,d characters; at most %3$,d are possible"),
    /** More entries than may be. */
    TOO_MANY("has %2$,d entries; at most %3$,d are possible"),
    /** Another scheme than https and http, or no host. */
    NOT_OF_THE_WEB("is no URL that begins with https:// or http://"),
    /** A user name, and perhaps a password, before the host. */
    WITH_USER("holds a user name or password; a public URL must not");

    private final String message;

    Fault(String message) {
      this.message = "%1$s " + message;
    }
  }

  UnusableValue(Limit limit, Fault fault, int found) {
    super(
        fault.message.formatted(
            limit.name().toLowerCase(Locale.ROOT).replace('_', ' '), found, limit.most()));
    this.limit = limit;
    this.fault = fault;
    this.found = found;
  }

  /** What the value was meant for, and how long it may be. */
  public Limit limit() {
    return limit;
  }

  /** What is wrong with it. */
  public Fault fault() {
    return fault;
  }

  /** How many characters or entries it has. */
  public int found() {
    return found;
  }
}
