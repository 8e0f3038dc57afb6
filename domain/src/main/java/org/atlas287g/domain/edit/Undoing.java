package org.atlas287g.domain.edit;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.atlas287g.domain.account.Account;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.AccountRefusal;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
import org.atlas287g.domain.record.RecordStore;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes what was changed together, as one revision, or what an account changed since an instant.
 * Undoing is a change itself, so it can be undone.
 */
@Service
public class Undoing {
  private final Map<RecordKind, RecordStore<?, ?>> stores = new EnumMap<>(RecordKind.class);
  private final AuditTrail trail;
  private final DraftJson json;
  private final ChangeSet.Beginning changes;
  private final CurrentAccount current;
  private final ListRevisions lists;

  Undoing(
      Agencies agencies,
      Agreements agreements,
      Meetings meetings,
      AuditTrail trail,
      DraftJson json,
      ChangeSet.Beginning changes,
      CurrentAccount current,
      ListRevisions lists) {
    stores.put(RecordKind.AGENCY, agencies);
    stores.put(RecordKind.AGREEMENT, agreements);
    stores.put(RecordKind.MEETING, meetings);
    this.trail = trail;
    this.json = json;
    this.changes = changes;
    this.current = current;
    this.lists = lists;
  }

  /**
   * What came of undoing.
   *
   * @param undone the records that are now as they were before
   * @param left the records that could not, or not wholly, be set back, and why
   */
  public record Report(List<RecordId> undone, List<Left> left) {
    /** Copies the lists. */
    public Report {
      undone = List.copyOf(undone);
      left = List.copyOf(left);
    }
  }

  /**
   * A record that is not as it was before.
   *
   * @param subject the record
   * @param refusal why
   */
  public record Left(RecordId subject, Refusal refusal) {}

  /**
   * Sets every record that an account changed since an instant back to what it was before, in one
   * transaction. Where somebody else changed a record afterwards, only what the account did after
   * that is undone, and the record is reported.
   */
  @RolesAllowed(Role.ADMIN_NAME)
  @Transactional
  public Report undo(AccountId account, Instant since, String why) {
    ChangeSet set = changes.begin(why);
    return undo(
        set,
        trail.listChangedBy(account, since),
        entry -> account.equals(entry.who()) && !entry.at().isBefore(since));
  }

  /**
   * The revisions that changed a record together with others, as far as the account that is signed
   * in may undo them, each with the number of records that it changed.
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional(readOnly = true)
  public Map<Long, Integer> batches(RecordId subject) {
    Map<Long, Integer> batches = new HashMap<>(trail.countTogether(subject));
    batches.values().removeIf(records -> records < 2);
    batches.keySet().removeIf(revision -> !mayUndo(revision));
    return batches;
  }

  /**
   * How many records {@link #undo(long, String)} would look at: those that a revision changed. None
   * if the account that is signed in may not undo it.
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional(readOnly = true)
  public int count(long revision) {
    return mayUndo(revision) ? trail.listChangedIn(revision).size() : 0;
  }

  /**
   * Sets every record that a revision changed back to what it was before, in one transaction.
   * Admins undo any revision, also what the Atlas did by itself; editors those that they made. A
   * record that was changed again since, by whomever, is left as it is and reported.
   *
   * @throws AccountRefusal if the account that is signed in may not undo it
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Report undo(long revision, String why) {
    if (!mayUndo(revision)) {
      throw new AccountRefusal(AccountRefusal.Reason.NOT_POSSIBLE_NOW);
    }
    Optional<ListRevisions.Listed> without = lists.findWithout(revision);
    ChangeSet set =
        without
            .map(list ->
                changes.beginListed(
                    new Authorship(current.get().id(), why), list.listed(), list.inferred()))
            .orElseGet(() -> changes.begin(why));
    Report report = undo(set, trail.listChangedIn(revision), entry -> entry.revision() == revision);
    without.ifPresent(_ -> set.revision());
    lists.undone(revision);
    return report;
  }

  private boolean mayUndo(long revision) {
    Account account = current.get();
    return account.isActiveAdmin() || trail.isBy(account.id(), revision);
  }

  /**
   * Sets records back.
   *
   * @param meant tells the changes that are to be undone
   */
  private Report undo(ChangeSet set, List<RecordId> subjects, Predicate<AuditEntry> meant) {
    List<RecordId> undone = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    List<Step> steps =
        subjects.stream()
            .map(subject -> step(subject, meant))
            .sorted(comparing(Step::turn))
            .toList();
    for (Step step : steps) {
      Optional<Refusal> refusal =
          step.isEmpty() ? Optional.empty() : undo(set, step, store(step.subject()));
      if (refusal.isPresent()) {
        left.add(new Left(step.subject(), refusal.get()));
      } else if (step.overlaid()) {
        left.add(new Left(step.subject(), Refusal.CHANGED_AFTERWARDS));
      } else {
        undone.add(step.subject());
      }
    }
    return new Report(undone, left);
  }

  /**
   * How a record is set back.
   *
   * @param earliest the first of its newest changes that are all to be undone; null if the newest
   *     is not
   * @param overlaid whether it was changed otherwise after another change that is to be undone
   */
  private record Step(RecordId subject, @Nullable AuditEntry earliest, boolean overlaid) {
    boolean isEmpty() {
      return earliest == null;
    }

    /** Agencies are brought back before what belongs to them, and taken away after it. */
    int turn() {
      if (subject.kind() != RecordKind.AGENCY) {
        return 1;
      }
      AuditEntry entry = earliest;
      boolean takenAway =
          entry != null && (entry.before() == null || entry.action() == Action.SPLIT);
      return takenAway ? 2 : 0;
    }
  }

  private Step step(RecordId subject, Predicate<AuditEntry> meant) {
    AuditEntry earliest = null;
    boolean othersMet = false;
    for (AuditEntry entry : trail.listAbout(subject).reversed()) {
      if (!meant.test(entry)) {
        othersMet = true;
      } else if (othersMet) {
        return new Step(subject, earliest, true);
      } else {
        earliest = entry;
      }
    }
    return new Step(subject, earliest, false);
  }

  private <I extends RecordId, D> Optional<Refusal> undo(
      ChangeSet set, Step step, RecordStore<I, D> store) {
    AuditEntry earliest = step.earliest();
    if (earliest == null) {
      return Optional.empty();
    }
    String before = earliest.before();
    Kept<I, D> current = store.findKept(store.id(step.subject().value())).orElseThrow();
    Outcome<I, D> outcome;
    try {
      outcome =
          before == null
              ? set.withdraw(store, current.id(), current.version(), Action.UNDONE)
              : set.replace(
                  store,
                  current.id(),
                  current.version(),
                  json.read(before, store.type()),
                  Action.UNDONE);
    } catch (UnusableValue ofOldRules) {
      return Optional.of(Refusal.UNKNOWN_VERSION);
    }
    return outcome instanceof Outcome.Refused<I, D>(Refusal refusal)
        ? Optional.of(refusal)
        : Optional.empty();
  }

  private RecordStore<?, ?> store(RecordId subject) {
    return Objects.requireNonNull(stores.get(subject.kind()));
  }
}
