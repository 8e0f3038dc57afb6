package org.atlas287g.persistence.edit;

import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.persistence.Acting;

/** Who edits in tests, and what they expect. */
final class Editors {
  static final AccountId ONE = new AccountId(1);
  static final AccountId OTHER = new AccountId(2);

  private Editors() {}

  /** Lets the thread act for an account from now on; the reason that it gives. */
  static String by(AccountId who) {
    Acting.as(who);
    return "the notice says so";
  }

  static <I extends RecordId, D> Kept<I, D> saved(Outcome<I, D> outcome) {
    if (outcome instanceof Outcome.Saved<I, D>(Kept<I, D> stored)) {
      return stored;
    }
    throw new AssertionError("not saved: " + outcome);
  }
}
