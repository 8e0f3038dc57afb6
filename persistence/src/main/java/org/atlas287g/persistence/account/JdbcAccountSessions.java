package org.atlas287g.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.AccountSessions;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.CurrentSession;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.SessionId;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccountSessions implements AccountSessions {
  /** Sessions that may go on: the rule about security versions and states. */
  private static final String SELECT_VALID =
      """
      select a.id, a.login, a.name, a.role, a.state, a.security_version, a.last_sign_in,
          s.id as session_id, s.browser, s.platform, s.signed_in_at, s.confirmed_at,
          s.last_active_at, s.expires_at
      from account_session s
      join account a on a.id = s.account_id and a.security_version = s.security_version
      where a.state = '%s'
      """
          .formatted(AccountState.ACTIVE);

  private final JdbcClient jdbc;

  JdbcAccountSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void add(AccountSession session) {
    jdbc.sql(
            """
            insert into account_session
                (id, account_id, security_version, browser, platform,
                 signed_in_at, confirmed_at, last_active_at, expires_at)
            values
                (:id, :account, :version, :browser, :platform,
                 :signedIn, :confirmed, :active, :expires)
            """)
        .param("id", session.id().text())
        .param("account", session.account().value())
        .param("version", session.securityVersion())
        .param("browser", session.device().browser().name())
        .param("platform", session.device().platform().name())
        .param("signedIn", Columns.time(session.signedIn()))
        .param("confirmed", Columns.time(session.confirmed()))
        .param("active", Columns.time(session.lastActive()))
        .param("expires", Columns.time(session.expires()))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CurrentSession> find(SessionId id) {
    return jdbc.sql(SELECT_VALID + "and s.id = ?")
        .param(id.text())
        .query(JdbcAccountSessions::current)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public List<AccountSession> listOf(AccountId account, Instant now) {
    return jdbc.sql(
            SELECT_VALID
                + "and s.account_id = :account and s.expires_at > :now order by s.signed_in_at desc")
        .param("account", account.value())
        .param("now", Columns.time(now))
        .query((row, number) -> current(row, number).session())
        .list();
  }

  @Override
  @Transactional
  public void used(AccountSession session) {
    jdbc.sql("update account_session set last_active_at = ?, expires_at = ? where id = ?")
        .param(Columns.time(session.lastActive()))
        .param(Columns.time(session.expires()))
        .param(session.id().text())
        .update();
  }

  @Override
  @Transactional
  public void confirmed(SessionId id, Instant at) {
    jdbc.sql("update account_session set confirmed_at = ? where id = ?")
        .param(Columns.time(at))
        .param(id.text())
        .update();
  }

  @Override
  @Transactional
  public void remove(SessionId id) {
    jdbc.sql("delete from account_session where id = ?").param(id.text()).update();
  }

  @Override
  @Transactional
  public void removeOf(AccountId account) {
    jdbc.sql("delete from account_session where account_id = ?").param(account.value()).update();
  }

  @Override
  @Transactional
  public void removeOthers(AccountId account, SessionId kept) {
    jdbc.sql("delete from account_session where account_id = ? and id <> ?")
        .param(account.value())
        .param(kept.text())
        .update();
  }

  @Override
  @Transactional
  public void removeExpired(Instant now) {
    jdbc.sql("delete from account_session where expires_at <= ?").param(Columns.time(now)).update();
  }

  private static CurrentSession current(ResultSet row, int number) throws SQLException {
    return new CurrentSession(
        JdbcAccounts.account(row, number),
        new AccountSession(
            new SessionId(row.getString("session_id")),
            new AccountId(row.getLong("id")),
            row.getInt("security_version"),
            new Device(
                Columns.constant(row, "browser", Device.Browser.class),
                Columns.constant(row, "platform", Device.Platform.class)),
            moment(row, "signed_in_at"),
            moment(row, "confirmed_at"),
            moment(row, "last_active_at"),
            moment(row, "expires_at")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Columns.instant(row, column));
  }
}
