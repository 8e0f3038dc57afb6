package org.atlas287g.domain.edit;

import static java.util.Comparator.comparing;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
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

/** Undoes what an account changed. */
@Service
public class Undoing {
  private final Map<RecordKind, RecordStore<?, ?>> stores = new EnumMap<>(RecordKind.class);
  private final AuditTrail trail;
  private final DraftJson json;
  private final ChangeSet.Beginning changes;

  Undoing(
      Agencies agencies,
      Agreements agreements,
      Meetings meetings,
      AuditTrail trail,
      DraftJson json,
      ChangeSet.Beginning changes) {
    stores.put(RecordKind.AGENCY, agencies);
    stores.put(RecordKind.AGREEMENT, agreements);
    stores.put(RecordKind.MEETING, meetings);
    this.trail = trail;
    this.json = json;
    this.changes = changes;
  }

  /**
   * What came of undoing.
   *
   * @param undone the records that are now as they were before the account changed them
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
   * A record that is not as it was before the account changed it.
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
    List<RecordId> undone = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    List<Step> steps =
        trail.listChangedBy(account, since).stream()
            .map(subject -> step(subject, account, since))
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
   * @param earliest the first of its newest changes that are all the account's; null if the newest
   *     is somebody else's
   * @param overlaid whether somebody else changed it after another change by the account
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

  private Step step(RecordId subject, AccountId account, Instant since) {
    AuditEntry earliest = null;
    boolean othersMet = false;
    for (AuditEntry entry : trail.listAbout(subject).reversed()) {
      boolean own = account.equals(entry.who()) && !entry.at().isBefore(since);
      if (own && othersMet) {
        return new Step(subject, earliest, true);
      }
      if (own) {
        earliest = entry;
      } else {
        othersMet = true;
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
