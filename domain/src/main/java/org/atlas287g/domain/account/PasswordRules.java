package org.atlas287g.domain.account;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.springframework.stereotype.Component;

/** Which passwords may be chosen: long ones that are not easily guessed, of any characters. */
@Component
public class PasswordRules {
  /** Fewest characters of a password. */
  public static final int MIN_LENGTH = 15;

  /** Most characters of a password: enough for a sentence, not enough to keep the server busy. */
  public static final int MAX_LENGTH = 200;

  /** Lowest {@linkplain PasswordEstimator#score score} that is accepted. */
  public static final int MIN_SCORE = 3;

  private final PasswordEstimator estimator;

  PasswordRules(PasswordEstimator estimator) {
    this.estimator = estimator;
  }

  /** How hard the password is to guess, from 0 to 4. */
  public int score(String password, List<String> known) {
    String looked = password.length() > MAX_LENGTH ? password.substring(0, MAX_LENGTH) : password;
    return estimator.score(looked, known);
  }

  /** Why the password cannot be chosen; empty if it can. */
  public Optional<Reason> findFault(String password, List<String> known) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH) {
      return Optional.of(Reason.PASSWORD_SHORT);
    }
    if (length > MAX_LENGTH) {
      return Optional.of(Reason.PASSWORD_LONG);
    }
    return score(password, known) < MIN_SCORE
        ? Optional.of(Reason.PASSWORD_GUESSABLE)
        : Optional.empty();
  }

  void check(String password, List<String> known) {
    findFault(password, known)
        .ifPresent(reason -> {
          throw new AccountRefusal(reason);
        });
  }
}
