package org.atlas287g.persistence.account;

import java.time.Instant;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.KnownDevices;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcKnownDevices implements KnownDevices {
  private static final int KEPT = 20;

  private final JdbcClient jdbc;

  JdbcKnownDevices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isKnown(AccountId account, String deviceHash) {
    return jdbc.sql("select 1 from known_device where device_hash = ? and account_id = ?")
        .param(deviceHash)
        .param(account.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  @Transactional
  public void add(AccountId account, String deviceHash, Instant now) {
    jdbc.sql("insert into known_device (device_hash, account_id, added_at) values (?, ?, ?)")
        .param(deviceHash)
        .param(account.value())
        .param(Columns.time(now))
        .update();
    jdbc.sql(
            """
            delete from known_device
            where account_id = :account and device_hash <> :added and device_hash not in
                (select device_hash from known_device
                 where account_id = :account and device_hash <> :added
                 order by added_at desc fetch first :others rows only)
            """)
        .param("account", account.value())
        .param("added", deviceHash)
        .param("others", KEPT - 1)
        .update();
  }
}
