package org.atlas287g.persistence.publication;

import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSnapshots implements Snapshots {
  private static final int SECONDS = 30;

  private final Revisions revisions;
  private final Agencies agencies;
  private final Agreements agreements;
  private final Meetings meetings;
  private final LinkChecks links;
  private final KnownDaysQuery days;
  private final FormerSlugsQuery slugs;
  private final SourceRowsQuery rows;

  JdbcSnapshots(
      Revisions revisions,
      Agencies agencies,
      Agreements agreements,
      Meetings meetings,
      LinkChecks links,
      KnownDaysQuery days,
      FormerSlugsQuery slugs,
      SourceRowsQuery rows) {
    this.revisions = revisions;
    this.agencies = agencies;
    this.agreements = agreements;
    this.meetings = meetings;
    this.links = links;
    this.days = days;
    this.slugs = slugs;
    this.rows = rows;
  }

  /**
   * Repeatable read: all queries see the database as it was at the first of them. Nobody waits for
   * this; it may take longer than other queries, so that a slow database is not a stale one.
   */
  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, timeout = SECONDS)
  public Snapshot read() {
    Revision revision =
        revisions
            .findCurrent()
            .orElseThrow(() -> new IllegalStateException("the store holds no revision yet"));
    return new Snapshot(revision, agencies.list(), agreements.list(), meetings.list(), slugs.read())
        .withLinks(links.read())
        .withDays(days.read())
        .withRows(rows.read());
  }
}
