package org.atlas287g.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.Role;
import org.junit.jupiter.api.Test;

class AuditRowTest {
  private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void file_runsNothingInASpreadsheet() {
    AccountId id = new AccountId(1);
    Account account =
        new Account(id, new Login("+cmd"), "A", Role.EDITOR, AccountState.ACTIVE, 0, null);
    AccountEvent event =
        new AccountEvent(AT, AccountEvent.Type.PASSKEY_ADDED, id, null, "=HYPERLINK(\"x\")");

    AuditRow row = AuditRow.of(event, Map.of(id, account), "Passkey added");

    assertThat(AuditRow.csv(List.of(row)).lines())
        .containsExactly(
            "at,actor,event,account,detail",
            "2026-11-24T12:00:00Z,—,Passkey added,'+cmd,\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(row.contains(" PASSKEY ")).isTrue();
    assertThat(row.contains("role")).isFalse();
  }
}
