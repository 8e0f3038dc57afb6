package org.atlas287g.domain.account;

import org.atlas287g.domain.account.AccountRefusal.Reason;

/** Names of people as they type them. */
final class Names {
  private static final int MAX_LENGTH = 200;

  private Names() {}

  /** The name without surrounding or repeated spaces; refuses none and one that is too long. */
  static String check(String typed) {
    String name = typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw new AccountRefusal(Reason.NAME_MISSING);
    }
    return name;
  }
}
