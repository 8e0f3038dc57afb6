package org.atlas287g.persistence.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.atlas287g.domain.account.Attempts;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAttempts implements Attempts {
  private final JdbcClient jdbc;

  JdbcAttempts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Count lock(String key) {
    // Makes sure that there is a row to lock.
    jdbc.sql(
            """
            insert into sign_in_attempt (attempt_key, failures, not_before, touched_at)
            values (:key, 0, :epoch, :epoch) on conflict do nothing
            """)
        .param("key", key)
        .param("epoch", Columns.time(Instant.EPOCH))
        .update();
    return jdbc.sql(
            """
            select failures, not_before, touched_at from sign_in_attempt
            where attempt_key = ? for update
            """)
        .param(key)
        .query((row, _) ->
            new Count(row.getInt("failures"), moment(row, "not_before"), moment(row, "touched_at")))
        .single();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(Columns.instant(row, column));
  }

  @Override
  @Transactional
  public void store(String key, Count count) {
    jdbc.sql(
            """
            update sign_in_attempt
            set failures = :failures, not_before = :before, touched_at = :touched
            where attempt_key = :key
            """)
        .param("failures", count.failures())
        .param("before", Columns.time(count.notBefore()))
        .param("touched", Columns.time(count.touched()))
        .param("key", key)
        .update();
  }

  @Override
  @Transactional
  public void remove(String key) {
    jdbc.sql("delete from sign_in_attempt where attempt_key = ?").param(key).update();
  }

  @Override
  @Transactional
  public void removeUntouchedSince(Instant then) {
    jdbc.sql("delete from sign_in_attempt where touched_at < ?").param(Columns.time(then)).update();
  }
}
