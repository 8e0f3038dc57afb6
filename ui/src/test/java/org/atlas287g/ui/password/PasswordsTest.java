package org.atlas287g.ui.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final ArgonHasher hasher = new ArgonHasher();
  private final ZxcvbnEstimator estimator = new ZxcvbnEstimator();

  @Test
  void hash_isSaltedArgon2id_andMatchesItsPasswordOnly() {
    String hash = hasher.hash("gravel piano mountain kettle");
    assertThat(hash).startsWith("{argon2}$argon2id$");
    assertThat(hasher.hash("gravel piano mountain kettle")).isNotEqualTo(hash);
    assertThat(hasher.matches("gravel piano mountain kettle", hash)).isTrue();
    assertThat(hasher.matches("gravel piano mountain kettl", hash)).isFalse();
    assertThat(hasher.isOutdated(hash)).isFalse();
  }

  @Test
  void noHash_matchesNothing() {
    assertThat(hasher.matches("anything", null)).isFalse();
  }

  @Test
  void hashOfAnotherKind_isReadAndOutdated() {
    String bcrypt =
        "{bcrypt}"
            + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4)
                .encode("an old password");
    assertThat(hasher.matches("an old password", bcrypt)).isTrue();
    assertThat(hasher.isOutdated(bcrypt)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "aaaaaaaaaaaaaaaa",
        "qwertyuiopasdfgh",
        "123456789012345678",
        "editor@example.org"
      })
  void commonAndDerivedPasswords_areEasyToGuess(String password) {
    assertThat(estimator.score(password, List.of("editor@example.org"))).isLessThan(3);
  }

  @Test
  void unrelatedWords_areHardToGuess() {
    assertThat(estimator.score("gravel piano mountain kettle", List.of())).isEqualTo(4);
  }
}
