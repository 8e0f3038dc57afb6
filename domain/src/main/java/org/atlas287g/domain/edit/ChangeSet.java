package org.atlas287g.domain.edit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes of one transaction. They share one revision, which the first of them makes, and each
 * leaves its audit entry. Changes of all nodes come one by one, so nothing that was read since the
 * begin can change before the commit.
 */
public final class ChangeSet {
  private final Beginning beginning;
  private final Authorship by;
  private final Supplier<Revision> advance;
  private @Nullable Revision revision;

  private ChangeSet(Beginning beginning, Authorship by, Supplier<Revision> advance) {
    this.beginning = beginning;
    this.by = by;
    this.advance = advance;
  }

  /** Begins change sets, each for who makes it: callers give the reason only. */
  @Component
  public static class Beginning {
    private final CurrentAccount current;
    private final Revisions revisions;
    private final AuditTrail trail;
    private final DraftJson json;
    private final ReferenceRules rules;
    private final AgencyNameRule names;
    private final RecordNews news;

    Beginning(
        CurrentAccount current,
        Revisions revisions,
        AuditTrail trail,
        DraftJson json,
        ReferenceRules rules,
        AgencyNameRule names,
        RecordNews news) {
      this.current = current;
      this.revisions = revisions;
      this.trail = trail;
      this.json = json;
      this.rules = rules;
      this.names = names;
      this.news = news;
    }

    /**
     * Waits for the changes of others; from here to the commit there are none. What follows is done
     * by the account that is signed in.
     *
     * @param why the reason that it gives; may be empty
     * @throws org.atlas287g.domain.account.AccountRefusal if nobody is signed in
     * @throws org.atlas287g.domain.text.UnusableValue if the reason is longer than may be
     */
    @Transactional(propagation = Propagation.MANDATORY)
    ChangeSet begin(String why) {
      return begin(new Authorship(current.get().id(), why));
    }

    /**
     * The same for whoever makes the change: the account that is signed in, or the Atlas itself.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ChangeSet begin(Authorship by) {
      revisions.awaitTurn();
      return new ChangeSet(this, by, revisions::advance);
    }

    /**
     * Begins the changes that a source list makes; they are known from it, and not from an editor.
     *
     * @param listed the day of the newest source list that the records then reflect
     * @param inferred whether that day was inferred
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ChangeSet beginListed(Authorship by, LocalDate listed, boolean inferred) {
      revisions.awaitTurn();
      return new ChangeSet(this, by, () -> revisions.advance(listed, inferred));
    }
  }

  /** Who makes the changes. */
  public Authorship by() {
    return by;
  }

  /** Stores new records as a batch. Their names are not compared with those of others. */
  public <I extends RecordId, D> List<I> addAll(RecordStore<I, D> store, List<D> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Revision part = revision();
    List<I> ids = store.storeAll(drafts);
    SequencedMap<RecordId, String> added = new LinkedHashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      added.put(ids.get(i), beginning.json.write(drafts.get(i)));
    }
    beginning.trail.addAll(part, by, added);
    return ids;
  }

  /** The number of the revision that the changes share; null while there is no change. */
  @Nullable Long number() {
    Revision made = revision;
    return made == null ? null : made.number();
  }

  /** Stores a new record. */
  <I extends RecordId, D> Outcome<I, D> add(RecordStore<I, D> store, D draft, Action action) {
    Optional<Refusal> refusal = check(null, null, draft, action);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    Revision part = revision();
    Kept<I, D> added = Kept.standing(store.store(draft), 0, draft);
    note(part, added, action, null);
    return new Outcome.Saved<>(added);
  }

  /** Replaces a record's contents, if the version is the current one. */
  public <I extends RecordId, D> Outcome<I, D> replace(
      RecordStore<I, D> store, I id, int version, D draft, Action action) {
    return change(store, id, version, draft, action);
  }

  /** Withdraws a record, if the version is the current one. */
  public <I extends RecordId, D> Outcome<I, D> withdraw(
      RecordStore<I, D> store, I id, int version, Action action) {
    return change(store, id, version, null, action);
  }

  private <I extends RecordId, D> Outcome<I, D> change(
      RecordStore<I, D> store, I id, int version, @Nullable D draft, Action action) {
    Optional<Kept<I, D>> found = store.findKept(id);
    if (found.isEmpty()) {
      return new Outcome.Refused<>(Refusal.UNKNOWN_RECORD);
    }
    Kept<I, D> current = found.get();
    if (current.version() != version) {
      return new Outcome.Conflict<>(current);
    }
    if (Objects.equals(current.draft(), draft)) {
      return new Outcome.Saved<>(current);
    }
    Optional<Refusal> refusal = check(id, current.draft(), draft, action);
    if (refusal.isPresent()) {
      return new Outcome.Refused<>(refusal.get());
    }
    Revision part = revision();
    boolean done = draft == null ? store.withdraw(id, version) : store.replace(id, version, draft);
    if (!done) {
      throw new IllegalStateException("changed in spite of the lock: " + id);
    }
    Kept<I, D> changed =
        draft == null
            ? new Kept<>(id, version + 1, current.last(), true)
            : Kept.standing(id, version + 1, draft);
    note(part, changed, action, current.draft());
    return new Outcome.Saved<>(changed);
  }

  /** Names are checked where an editor gives them, not where earlier contents come back. */
  private Optional<Refusal> check(
      @Nullable RecordId id, @Nullable Object before, @Nullable Object draft, Action action) {
    boolean entered = action == Action.ADDED || action == Action.CHANGED;
    return beginning
        .rules
        .check(id, draft)
        .or(() ->
            entered && draft instanceof AgencyDraft agency
                ? beginning.names.check((AgencyId) id, (AgencyDraft) before, agency)
                : Optional.empty());
  }

  private <I extends RecordId, D> void note(
      Revision part, Kept<I, D> now, Action action, @Nullable D before) {
    D after = now.draft();
    beginning.trail.add(
        part,
        by,
        now.id(),
        now.version(),
        action,
        before == null ? null : beginning.json.write(before),
        after == null ? null : beginning.json.write(after));
  }

  /** The revision of the changes; it comes before the records that are part of it. */
  public Revision revision() {
    Revision known = revision;
    if (known == null) {
      known = advance.get();
      revision = known;
      beginning.news.changed(known.number());
    }
    return known;
  }
}
