package org.atlas287g.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.atlas287g.domain.account.AccountRefusal.Reason;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {
  private static final List<String> KNOWN = List.of("the owner's name");

  private final List<String> scored = new ArrayList<>();
  private int score = PasswordRules.MIN_SCORE;
  private final PasswordRules rules =
      new PasswordRules((password, known) -> {
        scored.add(password);
        assertThat(known).isEqualTo(KNOWN);
        return score;
      });

  @Test
  void length_countsCharacters_notTheirParts() {
    assertThat(rules.findFault("🗝".repeat(14), KNOWN)).contains(Reason.PASSWORD_SHORT);
    assertThat(rules.findFault("🗝".repeat(15), KNOWN)).isEmpty();
    assertThat(rules.findFault("a".repeat(200), KNOWN)).isEmpty();
    assertThat(rules.findFault("a".repeat(201), KNOWN)).contains(Reason.PASSWORD_LONG);
  }

  @Test
  void guessable_isRefused_andOnlyWhatIsLongEnoughIsScored() {
    score = PasswordRules.MIN_SCORE - 1;
    assertThat(rules.findFault("x".repeat(15), KNOWN)).contains(Reason.PASSWORD_GUESSABLE);
    assertThat(rules.findFault("short", KNOWN)).contains(Reason.PASSWORD_SHORT);
    assertThat(scored).containsExactly("x".repeat(15));
    assertThatThrownBy(() -> rules.check("x".repeat(15), KNOWN)).isInstanceOf(AccountRefusal.class);
  }

  @Test
  void score_looksAtNoMoreThanMayBeChosen() {
    rules.score("y".repeat(5_000_000), KNOWN);
    assertThat(scored).containsExactly("y".repeat(PasswordRules.MAX_LENGTH));
  }
}
