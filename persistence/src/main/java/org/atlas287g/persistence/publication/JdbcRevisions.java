package org.atlas287g.persistence.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRevisions implements Revisions {
  private static final Duration BETWEEN = Duration.ofMillis(5);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  JdbcRevisions(JdbcClient jdbc, InstantSource accountClock) {
    this.jdbc = jdbc;
    this.clock = accountClock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Revision> findCurrent() {
    return findOne("desc");
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Revision> findFirst() {
    return findOne("asc");
  }

  private Optional<Revision> findOne(String order) {
    return jdbc.sql(
            "select number, listed, inferred, edited_at, published_at from revision order by number "
                + order
                + " fetch first 1 row only")
        .query(JdbcRevisions::revision)
        .optional();
  }

  static Revision revision(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getLong("number"),
        row.getObject("listed", LocalDate.class),
        row.getBoolean("inferred"),
        day(Columns.instant(row, "edited_at")),
        Objects.requireNonNull(Columns.instant(row, "published_at")));
  }

  private static @Nullable LocalDate day(@Nullable Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, Revision.ZONE);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void awaitTurn() {
    hold();
  }

  /**
   * Waits until no other transaction, on any node, holds the lock; this one does to its end. It
   * asks again and again, so that no single question outlasts the limits on all of them.
   */
  private void hold() {
    long end = System.nanoTime() + WritesInTurn.PATIENCE.toNanos();
    while (!holdIfFree()) {
      if (System.nanoTime() - end > 0) {
        throw new CannotAcquireLockException("others have been changing records for too long");
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private boolean holdIfFree() {
    return jdbc.sql("select id from publication_lock for update skip locked")
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  @Transactional
  public Revision advance() {
    hold();
    Revision current =
        findCurrent()
            .orElseThrow(() -> new IllegalStateException("the store holds no revision yet"));
    return store(current.listed(), current.listedInferred(), true);
  }

  @Override
  @Transactional
  public Revision advance(LocalDate listed, boolean inferred) {
    hold();
    return store(listed, inferred, false);
  }

  private Revision store(LocalDate listed, boolean inferred, boolean byEditors) {
    long number = findCurrent().map(Revision::number).orElse(0L) + 1;
    OffsetDateTime now = Columns.time(clock.instant());
    jdbc.sql(
            """
            insert into revision (number, listed, inferred, published_at, edited_at)
            values (:number, :listed, :inferred, :now,
                    %s)
            """
                .formatted(
                    byEditors
                        ? ":now"
                        : "(select max(edited_at) from revision where number = :number - 1)"))
        .param("number", number)
        .param("listed", listed)
        .param("inferred", inferred)
        .param("now", now)
        .update();
    return findCurrent().orElseThrow();
  }
}
