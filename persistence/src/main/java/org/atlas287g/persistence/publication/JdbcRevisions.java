package org.atlas287g.persistence.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRevisions implements Revisions {
  private final JdbcClient jdbc;
  private final WriteLock lock;

  JdbcRevisions(JdbcClient jdbc, WriteLock lock) {
    this.jdbc = jdbc;
    this.lock = lock;
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
            "select number, listed, inferred, published_at from revision order by number "
                + order
                + " fetch first 1 row only")
        .query((row, _) ->
            new Revision(
                row.getLong("number"),
                row.getObject("listed", LocalDate.class),
                row.getBoolean("inferred"),
                row.getObject("published_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void awaitTurn() {
    lock.hold();
  }

  @Override
  @Transactional
  public Revision advance() {
    lock.hold();
    Revision current =
        findCurrent()
            .orElseThrow(() -> new IllegalStateException("the store holds no revision yet"));
    return advance(current.listed(), current.listedInferred());
  }

  @Override
  @Transactional
  public Revision advance(LocalDate listed, boolean inferred) {
    lock.hold();
    long number = findCurrent().map(Revision::number).orElse(0L) + 1;
    // Both databases keep microseconds: what is returned equals what is read later.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql("insert into revision (number, listed, inferred, published_at) values (?, ?, ?, ?)")
        .param(number)
        .param(listed)
        .param(inferred)
        .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
    return new Revision(number, listed, inferred, now);
  }
}
