package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordStore;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, changes, withdraws and restores the records of one kind. Every change is one transaction
 * with its audit entry and the next revision; a change that is based on a version that is not the
 * current one is a conflict and stores nothing. The account that is signed in makes the change;
 * callers give its reason, which may be empty.
 *
 * @param <I> their typed key
 * @param <D> what a form edits of the records
 * @see AgencyEditing
 * @see AgreementEditing
 * @see MeetingEditing
 */
public class Editing<I extends RecordId, D> {
  private final RecordStore<I, D> records;
  private final ChangeSet.Beginning changes;
  private final AuditTrail trail;
  private final DraftJson json;

  Editing(
      RecordStore<I, D> records, ChangeSet.Beginning changes, AuditTrail trail, DraftJson json) {
    this.records = records;
    this.changes = changes;
    this.trail = trail;
    this.json = json;
  }

  /** The key with this value. */
  @RolesAllowed(Role.EDITOR_NAME)
  public I id(long value) {
    return records.id(value);
  }

  /** The record with this key, if there ever was one. */
  @Transactional(readOnly = true)
  @RolesAllowed(Role.EDITOR_NAME)
  public Optional<Kept<I, D>> find(I id) {
    return records.findKept(id);
  }

  /** The records that were withdrawn and can be restored. */
  @Transactional(readOnly = true)
  @RolesAllowed(Role.EDITOR_NAME)
  public List<Kept<I, D>> listWithdrawn() {
    return records.listWithdrawn();
  }

  /** Stores a new record. */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<I, D> add(D draft, String why) {
    return changes.begin(why).add(records, draft, Action.ADDED);
  }

  /**
   * Changes a record.
   *
   * @param version the version that the editor has seen
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<I, D> save(I id, int version, D draft, String why) {
    return changes.begin(why).replace(records, id, version, draft, Action.CHANGED);
  }

  /**
   * Withdraws a record that was entered in error. It is no longer published; its history stays, and
   * with {@link #restore} it comes back.
   *
   * @param version the version that the editor has seen
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<I, D> withdraw(I id, int version, String why) {
    return changes.begin(why).withdraw(records, id, version, Action.WITHDRAWN);
  }

  /**
   * Gives a record the contents of an earlier version. That makes a new version.
   *
   * @param version the version that the editor has seen
   * @param restored the version whose contents are wanted
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<I, D> restore(I id, int version, int restored, String why) {
    ChangeSet set = changes.begin(why);
    D wanted =
        history(id).stream()
            .filter(v -> v.number() == restored)
            .findAny()
            .map(Version::draft)
            .orElse(null);
    return wanted == null
        ? new Outcome.Refused<>(Refusal.UNKNOWN_VERSION)
        : set.replace(records, id, version, wanted, Action.RESTORED);
  }

  /** All versions of a record, newest first; empty if there never was such a record. */
  @Transactional(readOnly = true)
  @RolesAllowed(Role.EDITOR_NAME)
  public List<Version<D>> history(I id) {
    Optional<Kept<I, D>> current = records.findKept(id);
    if (current.isEmpty()) {
      return List.of();
    }
    List<Version<D>> versions = new ArrayList<>();
    for (AuditEntry entry : trail.listAbout(id)) {
      Version<D> version =
          new Version<>(entry.version(), entry, read(entry.before()), read(entry.after()));
      if (versions.isEmpty() && version.number() > 0) {
        versions.add(new Version<>(version.number() - 1, null, null, version.before()));
      }
      versions.add(version);
    }
    if (versions.isEmpty()) {
      versions.add(new Version<>(current.get().version(), null, null, current.get().draft()));
    }
    return List.copyOf(versions.reversed());
  }

  /** Null also for contents that today's rules refuse. */
  private @Nullable D read(@Nullable String text) {
    try {
      return text == null ? null : Objects.requireNonNull(json.read(text, records.type()));
    } catch (UnusableValue ofOldRules) {
      return null;
    }
  }
}
