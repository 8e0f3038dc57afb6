package org.atlas287g.persistence.document;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLinkChecks implements LinkChecks {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;

  JdbcLinkChecks(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public KnownLinks read() {
    return new KnownLinks(
        round(), jdbc.sql("select * from link_check").query(JdbcLinkChecks::check).list());
  }

  @Override
  @Transactional(readOnly = true)
  public long round() {
    return jdbc.sql("select number from link_check_round").query(Long.class).single();
  }

  @Override
  @Transactional
  public void store(Collection<LinkCheck> found) {
    SqlParameterSource[] rows =
        found.stream().map(JdbcLinkChecks::values).toArray(SqlParameterSource[]::new);
    // Its lock makes nodes that store at the same time do so one after the other.
    jdbc.sql("update link_check_round set number = number + 1").update();
    batches.batchUpdate("delete from link_check where url = :url", rows);
    batches.batchUpdate(
        """
        insert into link_check (url, standing, checked_at, failing_since, tried_at, detail)
        values (:url, :standing, :checkedAt, :failingSince, :triedAt, :detail)
        """,
        rows);
  }

  private static SqlParameterSource values(LinkCheck check) {
    return new MapSqlParameterSource("url", check.url().toString())
        .addValue("standing", check.standing().name())
        .addValue("checkedAt", time(check.checkedAt()))
        .addValue("failingSince", time(check.failingSince()))
        .addValue("triedAt", time(check.triedAt()))
        .addValue("detail", check.detail());
  }

  private static @Nullable Object time(@Nullable Instant instant) {
    return instant == null ? null : Columns.time(instant);
  }

  private static LinkCheck check(ResultSet row, int number) throws SQLException {
    return new LinkCheck(
        URI.create(row.getString("url")),
        Columns.constant(row, "standing", LinkCheck.Standing.class),
        Columns.instant(row, "checked_at"),
        Columns.instant(row, "failing_since"),
        Objects.requireNonNull(Columns.instant(row, "tried_at")),
        row.getString("detail"));
  }
}
