package org.atlas287g.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.LinkPurpose;
import org.atlas287g.domain.account.OneTimeLink;
import org.atlas287g.domain.account.OneTimeLinks;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOneTimeLinks implements OneTimeLinks {
  private final JdbcClient jdbc;

  JdbcOneTimeLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void add(OneTimeLink link) {
    AccountId account = link.account();
    jdbc.sql(
            """
            insert into one_time_link (token_hash, purpose, account_id, expires_at)
            values (:hash, :purpose, :account, :expires)
            """)
        .param("hash", link.tokenHash())
        .param("purpose", link.purpose().name())
        .param("account", account == null ? null : account.value())
        .param("expires", Columns.time(link.expires()))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<OneTimeLink> find(String tokenHash) {
    return jdbc.sql("select * from one_time_link where token_hash = ?")
        .param(tokenHash)
        .query(JdbcOneTimeLinks::link)
        .optional();
  }

  @Override
  @Transactional
  public boolean remove(String tokenHash) {
    return jdbc.sql("delete from one_time_link where token_hash = ?").param(tokenHash).update()
        == 1;
  }

  @Override
  @Transactional
  public void removeOf(AccountId account) {
    jdbc.sql("delete from one_time_link where account_id = ?").param(account.value()).update();
  }

  @Override
  @Transactional
  public void removeAll(LinkPurpose purpose) {
    jdbc.sql("delete from one_time_link where purpose = ?").param(purpose.name()).update();
  }

  @Override
  @Transactional
  public void removeExpired(Instant now) {
    jdbc.sql("delete from one_time_link where expires_at <= ?").param(Columns.time(now)).update();
  }

  private static OneTimeLink link(ResultSet row, int number) throws SQLException {
    return new OneTimeLink(
        row.getString("token_hash"),
        Columns.constant(row, "purpose", LinkPurpose.class),
        Columns.id(row, "account_id", AccountId::new),
        Objects.requireNonNull(Columns.instant(row, "expires_at")));
  }
}
