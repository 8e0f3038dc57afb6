package org.atlas287g.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.meeting.MeetingId;
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

    AuditRow row = AuditRow.of(event, Map.of(id, account), _ -> "Passkey added");

    assertThat(AuditRow.csv(List.of(row)).lines())
        .containsExactly(
            "at,actor,event,subject,detail",
            "2026-11-24T12:00:00Z,—,Passkey added,'+cmd,\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(row.contains(" PASSKEY ")).isTrue();
    assertThat(row.contains("role")).isFalse();
  }

  @Test
  void changeOfARecord_leadsToIt_andHasItsDay() {
    AuditEntry change =
        new AuditEntry(
            7, 3, AT, null, "misprint", new MeetingId(12), 2, Action.CHANGED, "{}", "{}");

    AuditRow row = AuditRow.of(change, Map.of(), key -> key);

    assertThat(row)
        .isEqualTo(
            new AuditRow(
                AT,
                "edit.actor.system",
                "edit.action.CHANGED",
                "edit.action.CHANGED",
                "/edit/meetings/12",
                "misprint",
                3L));
    assertThat(row.isAboutRecord()).isTrue();
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(row.isWithin(day, day)).isTrue();
    assertThat(row.isWithin(null, null)).isTrue();
    assertThat(row.isWithin(day.plusDays(1), null)).isFalse();
    assertThat(row.isWithin(null, day.minusDays(1))).isFalse();
  }
}
