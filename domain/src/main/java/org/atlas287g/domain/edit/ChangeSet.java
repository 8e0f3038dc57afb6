package org.atlas287g.domain.edit;

import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.audit.Subject;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes of one transaction. They share one revision, which the first of them makes, and each
 * leaves its audit entry. Changes of all nodes come one by one, so nothing that was read since the
 * begin can change before the commit.
 */
final class ChangeSet {
  private final Beginning beginning;
  private final Authorship by;
  private @Nullable Revision revision;

  private ChangeSet(Beginning beginning, Authorship by) {
    this.beginning = beginning;
    this.by = by;
  }

  /** Begins change sets. */
  @Component
  static class Beginning {
    private final Revisions revisions;
    private final AuditTrail trail;
    private final DraftJson json;
    private final ReferenceRules rules;
    private final ApplicationEventPublisher events;

    Beginning(
        Revisions revisions,
        AuditTrail trail,
        DraftJson json,
        ReferenceRules rules,
        ApplicationEventPublisher events) {
      this.revisions = revisions;
      this.trail = trail;
      this.json = json;
      this.rules = rules;
      this.events = events;
    }

    /** Waits for the changes of others; from here to the commit there are none. */
    @Transactional(propagation = Propagation.MANDATORY)
    ChangeSet begin(Authorship by) {
      revisions.awaitTurn();
      return new ChangeSet(this, by);
    }
  }

  /** Stores a new record. */
  <D> Outcome<D> add(Records<D> records, D draft, Action action) {
    Optional<Refusal> refusal = beginning.rules.check(records.kind(), 0, draft);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    Revision part = revision();
    long key = records.add(draft);
    note(part, records, key, 0, action, null, draft);
    return new Outcome.Saved<>(new Stored<>(key, 0, draft));
  }

  /** Replaces a record's contents, if the version is the current one; null removes it. */
  <D> Outcome<D> replace(
      Records<D> records, long key, int version, @Nullable D draft, Action action) {
    Optional<Stored<D>> found = records.find(key);
    if (found.isEmpty()) {
      return new Outcome.Refused<>(Refusal.UNKNOWN_RECORD);
    }
    Stored<D> current = found.get();
    if (current.version() != version) {
      return new Outcome.Conflict<>(current);
    }
    if (Objects.equals(current.draft(), draft)) {
      return new Outcome.Saved<>(current);
    }
    Optional<Refusal> refusal = beginning.rules.check(records.kind(), key, draft);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    Revision part = revision();
    if (!records.replace(key, version, draft)) {
      throw new IllegalStateException("changed in spite of the lock: " + records.kind() + key);
    }
    note(part, records, key, version + 1, action, current.draft(), draft);
    return new Outcome.Saved<>(new Stored<>(key, version + 1, draft));
  }

  private <D> void note(
      Revision part,
      Records<D> records,
      long key,
      int version,
      Action action,
      @Nullable D before,
      @Nullable D after) {
    beginning.trail.add(
        part,
        by,
        new Subject(records.kind(), key),
        version,
        action,
        before == null ? null : beginning.json.write(before),
        after == null ? null : beginning.json.write(after));
  }

  /** Comes before the records that are part of it. */
  private Revision revision() {
    Revision known = revision;
    if (known == null) {
      known = beginning.revisions.advance();
      revision = known;
      beginning.events.publishEvent(new RecordsChanged(known.number()));
    }
    return known;
  }
}
