package org.atlas287g.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.OwnAccount;
import org.atlas287g.domain.account.Passkey;
import org.atlas287g.domain.account.Passkeys;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PasskeysTest {
  private final AccountStore store;
  private final OwnAccount own;
  private final Passkeys passkeys;

  PasskeysTest(TestDatabase database) {
    store = new AccountStore(database);
    own = store.get(OwnAccount.class);
    passkeys = store.get(Passkeys.class);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_passkey_is_read_as_it_was_added_and_belongs_to_one_account() {
    Account first = store.admin("first@example.org");
    Passkey passkey = passkey("Y3JlZGVudGlhbA", first.id(), 0);
    own.addPasskey(passkey);
    assertThat(own.listPasskeys()).containsExactly(passkey);

    Account second = store.admin("second@example.org");
    assertThat(own.listPasskeys()).isEmpty();
    assertThatThrownBy(() -> own.removePasskey(passkey.credentialId()))
        .hasMessage("NOT_POSSIBLE_NOW");
    assertThatThrownBy(() -> own.addPasskey(passkey("b3RoZXI", first.id(), 0)))
        .hasMessage("NOT_SIGNED_IN");
    Accounts accounts = store.get(Accounts.class);
    assertThat(accounts.findByHandle(accounts.getHandle(second.id()))).contains(second);
  }

  @Test
  void its_use_is_stored_and_its_owner_removes_it() {
    Account first = store.admin("first@example.org");
    own.addPasskey(passkey("Y3JlZGVudGlhbA", first.id(), 0));
    Passkey used = passkey("Y3JlZGVudGlhbA", first.id(), 7);
    passkeys.used(used);
    assertThat(passkeys.find("Y3JlZGVudGlhbA")).contains(used);

    own.removePasskey("Y3JlZGVudGlhbA");
    assertThat(passkeys.find("Y3JlZGVudGlhbA")).isEmpty();
  }

  private static Passkey passkey(String id, AccountId account, long count) {
    Instant created = Instant.parse("2026-11-24T12:00:00Z");
    return new Passkey(
        id,
        account,
        "a2V5",
        count,
        true,
        true,
        false,
        "internal,usb",
        "",
        "",
        "A phone",
        created,
        created.plusSeconds(count));
  }
}
