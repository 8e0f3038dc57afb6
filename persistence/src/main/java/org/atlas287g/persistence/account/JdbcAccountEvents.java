package org.atlas287g.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.AccountEvent;
import org.atlas287g.domain.account.AccountEvents;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccountEvents implements AccountEvents {
  private final JdbcClient jdbc;

  JdbcAccountEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void add(AccountEvent event) {
    AccountId actor = event.actor();
    jdbc.sql(
            """
            insert into account_event (happened_at, type, account_id, actor_id, detail)
            values (:at, :type, :account, :actor, :detail)
            """)
        .param("at", Columns.time(event.at()))
        .param("type", event.type().name())
        .param("account", event.account().value())
        .param("actor", actor == null ? null : actor.value())
        .param("detail", event.detail())
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountEvent> listNewest(int most) {
    return jdbc.sql("select * from account_event order by id desc fetch first ? rows only")
        .param(most)
        .query(JdbcAccountEvents::event)
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountEvent> listNewest(AccountId account, int most) {
    return jdbc.sql(
            """
            select * from account_event where account_id = :account
            order by id desc fetch first :most rows only
            """)
        .param("account", account.value())
        .param("most", most)
        .query(JdbcAccountEvents::event)
        .list();
  }

  private static AccountEvent event(ResultSet row, int number) throws SQLException {
    return new AccountEvent(
        Objects.requireNonNull(Columns.instant(row, "happened_at")),
        Columns.constant(row, "type", AccountEvent.Type.class),
        new AccountId(row.getLong("account_id")),
        Columns.id(row, "actor_id", AccountId::new),
        row.getString("detail"));
  }
}
