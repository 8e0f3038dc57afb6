package org.atlas287g.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountState;
import org.atlas287g.domain.account.Accounts;
import org.atlas287g.domain.account.Login;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.account.Secrets;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccounts implements Accounts {
  private static final String SELECT =
      "select id, login, name, role, state, security_version, last_sign_in from account";

  private final JdbcClient jdbc;

  JdbcAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock() {
    jdbc.sql("select id from account_lock for update").query(Integer.class).single();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Account> list() {
    return jdbc.sql(SELECT + " order by login").query(JdbcAccounts::account).list();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return jdbc.sql("select id from account fetch first 1 row only")
        .query(Long.class)
        .optional()
        .isEmpty();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> find(AccountId id) {
    return jdbc.sql(SELECT + " where id = ?")
        .param(id.value())
        .query(JdbcAccounts::account)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> find(Login login) {
    return jdbc.sql(SELECT + " where login = ?")
        .param(login.text())
        .query(JdbcAccounts::account)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> findByHandle(String handle) {
    return jdbc.sql(SELECT + " where handle = ?")
        .param(handle)
        .query(JdbcAccounts::account)
        .optional();
  }

  @Override
  @Transactional(readOnly = true)
  public String getHandle(AccountId id) {
    return jdbc.sql("select handle from account where id = ?")
        .param(id.value())
        .query(String.class)
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> findPasswordHash(AccountId id) {
    return jdbc.sql("select password_hash from account where id = ? and password_hash is not null")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  @Override
  @Transactional
  public Account add(Login login, String name, Role role, AccountState state) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into account (login, name, role, state, handle)
            values (:login, :name, :role, :state, :handle)
            """)
        .param("login", login.text())
        .param("name", name)
        .param("role", role.name())
        .param("state", state.name())
        .param("handle", Secrets.create())
        .update(keys, "id");
    AccountId id = new AccountId(Objects.requireNonNull(keys.getKeyAs(Long.class)));
    return new Account(id, login, name, role, state, 0, null);
  }

  @Override
  @Transactional
  public void update(Account account) {
    jdbc.sql(
            """
            update account
            set name = :name, role = :role, state = :state, security_version = :version
            where id = :id
            """)
        .param("name", account.name())
        .param("role", account.role().name())
        .param("state", account.state().name())
        .param("version", account.securityVersion())
        .param("id", account.id().value())
        .update();
  }

  @Override
  @Transactional
  public void setPasswordHash(AccountId id, String hash) {
    jdbc.sql("update account set password_hash = ? where id = ?")
        .param(hash)
        .param(id.value())
        .update();
  }

  @Override
  @Transactional
  public void replacePasswordHash(AccountId id, String from, String to) {
    jdbc.sql("update account set password_hash = ? where id = ? and password_hash = ?")
        .param(to)
        .param(id.value())
        .param(from)
        .update();
  }

  @Override
  @Transactional
  public void setLastSignIn(AccountId id, Instant at) {
    jdbc.sql("update account set last_sign_in = ? where id = ?")
        .param(Columns.time(at))
        .param(id.value())
        .update();
  }

  static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        new Login(row.getString("login")),
        row.getString("name"),
        Columns.constant(row, "role", Role.class),
        Columns.constant(row, "state", AccountState.class),
        row.getInt("security_version"),
        Columns.instant(row, "last_sign_in"));
  }
}
