package org.atlas287g.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.SignIn.Failed;
import org.atlas287g.ui.log.LineLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailedSignInLogTest {
  private Instant now = Instant.parse("2026-11-29T12:00:00Z");
  private final FailedSignInLog log = new FailedSignInLog(() -> now);

  @Test
  void oneLineForEach_saysWhyAndFromWhere(CapturedOutput output) {
    log.write(new Failed(Failed.Cause.WRONG, new AccountId(7), "192.0.2.0/24"));
    log.write(new Failed(Failed.Cause.WRONG, null, "192.0.2.0/24"));
    log.write(new Failed(Failed.Cause.LOGIN_WAITS, new AccountId(7), "192.0.2.0/24"));
    log.write(new Failed(Failed.Cause.ADDRESS_WAITS, null, "unknown"));
    assertThat(output.toString().lines().map(line -> line.replaceFirst(".*(?=Sign-in)", "")))
        .containsExactly(
            "Sign-in failed: wrong password, or not active, account 7, from 192.0.2.0/24",
            "Sign-in failed: unknown login, no account, from 192.0.2.0/24",
            "Sign-in failed: too many attempts for the login, account 7, from 192.0.2.0/24",
            "Sign-in failed: too many attempts of the caller, no account, from unknown");
  }

  @Test
  void aFlood_isCounted_notWritten(CapturedOutput output) {
    Failed failed = new Failed(Failed.Cause.WRONG, null, "192.0.2.0/24");
    for (int i = 0; i < 1000; i++) {
      log.write(failed);
    }
    assertThat(output.toString().lines()).hasSize(LineLimit.MOST);
    now = now.plusSeconds(60);
    log.write(failed);
    assertThat(output.toString().lines()).hasSize(LineLimit.MOST + 2);
    assertThat(output).contains("980 more failed sign-ins were left out of the log");
  }
}
