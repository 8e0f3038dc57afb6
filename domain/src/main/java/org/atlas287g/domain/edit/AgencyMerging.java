package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.audit.RecordKind;
import org.atlas287g.domain.audit.Subject;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.Meetings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes one agency of two that turned out to be the same, and takes them apart again. The merged
 * agency is kept and points to the other one, so its slug leads there and nothing is lost.
 */
@Service
public class AgencyMerging {
  private final Records<AgencyDraft> agencies;
  private final Records<AgreementDraft> agreementRecords;
  private final Records<MeetingDraft> meetingRecords;
  private final Editing<AgencyDraft> editing;
  private final Agencies standing;
  private final Agreements agreements;
  private final Meetings meetings;
  private final AuditTrail trail;
  private final DraftJson json;
  private final ChangeSet.Beginning changes;

  AgencyMerging(
      Records<AgencyDraft> agencies,
      Records<AgreementDraft> agreementRecords,
      Records<MeetingDraft> meetingRecords,
      Editing<AgencyDraft> editing,
      Agencies standing,
      Agreements agreements,
      Meetings meetings,
      AuditTrail trail,
      DraftJson json,
      ChangeSet.Beginning changes) {
    this.agencies = agencies;
    this.agreementRecords = agreementRecords;
    this.meetingRecords = meetingRecords;
    this.editing = editing;
    this.standing = standing;
    this.agreements = agreements;
    this.meetings = meetings;
    this.trail = trail;
    this.json = json;
    this.changes = changes;
  }

  /**
   * The records that came with an agency when it was merged.
   *
   * @param agreements how many agreements
   * @param meetings how many meetings
   */
  public record Moved(int agreements, int meetings) {}

  /** All agencies that were merged into another one, ordered by state and name. */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional(readOnly = true)
  public List<Agency> listMerged() {
    return standing.listMerged();
  }

  /** What the last merging of an agency moved; nothing if it was never merged. */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional(readOnly = true)
  public Moved moved(long merged) {
    return new Moved(
        moved(merged, RecordKind.AGREEMENT).size(), moved(merged, RecordKind.MEETING).size());
  }

  /**
   * Merges an agency into another one, which takes over all agreements, meetings and spellings.
   *
   * @param duplicate the agency that is to end, as the editor has seen it
   * @param into the agency that is to stay, as the editor has seen it
   * @return the merged agency; a conflict with whichever of the two was changed meanwhile
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<AgencyDraft> merge(
      Stored<AgencyDraft> duplicate, Stored<AgencyDraft> into, Authorship by) {
    ChangeSet set = changes.begin(by);
    for (Stored<AgencyDraft> seen : List.of(duplicate, into)) {
      Optional<Stored<AgencyDraft>> current = agencies.find(seen.key());
      if (current.isEmpty()) {
        return new Outcome.Refused<>(Refusal.UNKNOWN_RECORD);
      }
      if (current.get().version() != seen.version()) {
        return new Outcome.Conflict<>(current.get());
      }
    }
    AgencyDraft from = duplicate.draft();
    AgencyDraft to = into.draft();
    if (from == null
        || to == null
        || duplicate.key() == into.key()
        || from.mergedInto() != null
        || to.mergedInto() != null
        || from.state() != to.state()) {
      return new Outcome.Refused<>(Refusal.NOT_MERGEABLE);
    }
    AgencyId target = new AgencyId(into.key());
    move(set, new AgencyId(duplicate.key()), target);
    leadOn(set, new AgencyId(duplicate.key()), target);
    saved(set.replace(agencies, into.key(), into.version(), taking(to, from), Action.MERGED));
    return set.replace(
        agencies, duplicate.key(), duplicate.version(), from.withMergedInto(target), Action.MERGED);
  }

  /**
   * Takes a merged agency out of the other one again, with what came from it and has not been given
   * to a third agency since.
   *
   * @param merged the merged agency, as the editor has seen it
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<AgencyDraft> split(Stored<AgencyDraft> merged, Authorship by) {
    ChangeSet set = changes.begin(by);
    AgencyDraft draft = merged.draft();
    AgencyId target = draft == null ? null : draft.mergedInto();
    if (draft == null || target == null) {
      return new Outcome.Refused<>(Refusal.NOT_MERGED);
    }
    Outcome<AgencyDraft> split =
        set.replace(
            agencies, merged.key(), merged.version(), draft.withMergedInto(null), Action.SPLIT);
    if (split instanceof Outcome.Saved<AgencyDraft>) {
      giveBack(set, merged.key(), target);
      Stored<AgencyDraft> keeper = agencies.find(target.value()).orElseThrow();
      AgencyDraft kept = Objects.requireNonNull(keeper.draft());
      AgencyDraft without = kept.without(gained(merged.key()));
      saved(set.replace(agencies, keeper.key(), keeper.version(), without, Action.SPLIT));
    }
    return split;
  }

  /**
   * Gives an agency the contents of an earlier version. One that is merged is taken apart first, so
   * that what came from it goes back with it.
   *
   * @param seen the agency as the editor has seen it
   * @param version the version whose contents are wanted
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<AgencyDraft> restore(Stored<AgencyDraft> seen, int version, Authorship by) {
    AgencyDraft draft = seen.draft();
    if (draft == null || draft.mergedInto() == null) {
      return editing.restore(seen.key(), seen.version(), version, by);
    }
    Outcome<AgencyDraft> split = split(seen, by);
    if (!(split instanceof Outcome.Saved<AgencyDraft>(Stored<AgencyDraft> apart))) {
      return split;
    }
    Outcome<AgencyDraft> restored = editing.restore(seen.key(), apart.version(), version, by);
    if (!(restored instanceof Outcome.Saved<AgencyDraft>)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return restored;
  }

  /** What was merged into an agency that is merged itself leads on to where that one leads. */
  private void leadOn(ChangeSet set, AgencyId from, AgencyId to) {
    for (Agency earlier : standing.listMerged()) {
      if (from.equals(earlier.draft().mergedInto())) {
        saved(
            set.replace(
                agencies,
                earlier.id().value(),
                earlier.version(),
                earlier.draft().withMergedInto(to),
                Action.CHANGED));
      }
    }
  }

  private void move(ChangeSet set, AgencyId from, AgencyId to) {
    for (Agreement a : agreements.listOf(from)) {
      saved(
          set.replace(
              agreementRecords, a.id().value(), a.version(), a.draft().of(to), Action.MERGED));
    }
    for (Meeting m : meetings.listOf(from)) {
      saved(
          set.replace(
              meetingRecords, m.id().value(), m.version(), m.draft().of(to), Action.MERGED));
    }
  }

  private void giveBack(ChangeSet set, long merged, AgencyId from) {
    AgencyId to = new AgencyId(merged);
    List<Long> movedAgreements = moved(merged, RecordKind.AGREEMENT);
    for (Agreement a : agreements.listOf(from)) {
      if (movedAgreements.contains(a.id().value())) {
        saved(
            set.replace(
                agreementRecords, a.id().value(), a.version(), a.draft().of(to), Action.SPLIT));
      }
    }
    List<Long> movedMeetings = moved(merged, RecordKind.MEETING);
    for (Meeting m : meetings.listOf(from)) {
      if (movedMeetings.contains(m.id().value())) {
        saved(
            set.replace(
                meetingRecords, m.id().value(), m.version(), m.draft().of(to), Action.SPLIT));
      }
    }
  }

  /** The keys of the records that the agency's last merging moved. */
  private List<Long> moved(long merged, RecordKind kind) {
    return lastMerging(merged)
        .map(AuditEntry::subject)
        .filter(subject -> subject.kind() == kind)
        .map(Subject::key)
        .toList();
  }

  /**
   * The spellings that the agency's last merging brought to the one that stayed then. If that was
   * merged itself later, the one that stands now has got them from it.
   */
  private List<Spelling> gained(long merged) {
    return lastMerging(merged)
        .filter(entry -> entry.subject().kind() == RecordKind.AGENCY)
        .filter(entry -> entry.subject().key() != merged && entry.action() == Action.MERGED)
        .flatMap(entry -> {
          List<Spelling> before = aliases(entry.before());
          return aliases(entry.after()).stream().filter(alias -> !before.contains(alias));
        })
        .toList();
  }

  private List<Spelling> aliases(@Nullable String draft) {
    return draft == null
        ? List.of()
        : json.read(draft, AgencyDraft.class).aliases().stream().map(Alias::spelling).toList();
  }

  private Stream<AuditEntry> lastMerging(long merged) {
    return trail.listAbout(new Subject(RecordKind.AGENCY, merged)).reversed().stream()
        .filter(this::isItsEnd)
        .findFirst()
        .stream()
        .flatMap(entry -> trail.listOf(entry.revision()).stream());
  }

  /** In a merging the agency that stays has no other agency to point to. */
  private boolean isItsEnd(AuditEntry entry) {
    String after = entry.after();
    return entry.action() == Action.MERGED
        && after != null
        && json.read(after, AgencyDraft.class).mergedInto() != null;
  }

  private static AgencyDraft taking(AgencyDraft keeper, AgencyDraft merged) {
    List<Alias> aliases = new ArrayList<>(keeper.aliases());
    List<Alias> taken =
        Stream.concat(
                Stream.of(new Alias(merged.name(), "name of an agency that was merged into this")),
                merged.aliases().stream())
            .toList();
    for (Alias alias : taken) {
      boolean known =
          alias.spelling().equals(keeper.name())
              || aliases.stream().anyMatch(a -> a.spelling().equals(alias.spelling()));
      if (!known) {
        aliases.add(alias);
      }
    }
    return keeper.withAliases(aliases);
  }

  /** Nothing else changes records during a change set, so these must succeed together. */
  private static void saved(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Saved<?>)) {
      throw new IllegalStateException("merging stopped half-way: " + outcome);
    }
  }
}
