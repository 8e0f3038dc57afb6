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
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.record.RecordKind;
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
  private final Agencies agencies;
  private final Editing<AgencyId, AgencyDraft> editing;
  private final Agreements agreements;
  private final Meetings meetings;
  private final AuditTrail trail;
  private final DraftJson json;
  private final ChangeSet.Beginning changes;

  AgencyMerging(
      Agencies agencies,
      Editing<AgencyId, AgencyDraft> editing,
      Agreements agreements,
      Meetings meetings,
      AuditTrail trail,
      DraftJson json,
      ChangeSet.Beginning changes) {
    this.agencies = agencies;
    this.editing = editing;
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
    return agencies.listMerged();
  }

  /** What the last merging of an agency moved; nothing if it was never merged. */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional(readOnly = true)
  public Moved moved(AgencyId merged) {
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
  public Outcome<AgencyId, AgencyDraft> merge(
      Kept<AgencyId, AgencyDraft> duplicate, Kept<AgencyId, AgencyDraft> into, String why) {
    ChangeSet set = changes.begin(why);
    for (Kept<AgencyId, AgencyDraft> seen : List.of(duplicate, into)) {
      Optional<Kept<AgencyId, AgencyDraft>> current = agencies.findKept(seen.id());
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
        || duplicate.id().equals(into.id())
        || from.mergedInto() != null
        || to.mergedInto() != null
        || from.state() != to.state()) {
      return new Outcome.Refused<>(Refusal.NOT_MERGEABLE);
    }
    AgencyId target = into.id();
    move(set, duplicate.id(), target);
    leadOn(set, duplicate.id(), target);
    saved(set.replace(agencies, into.id(), into.version(), taking(to, from), Action.MERGED));
    return set.replace(
        agencies, duplicate.id(), duplicate.version(), from.withMergedInto(target), Action.MERGED);
  }

  /**
   * Takes a merged agency out of the other one again, with what came from it and has not been given
   * to a third agency since.
   *
   * @param merged the merged agency, as the editor has seen it
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public Outcome<AgencyId, AgencyDraft> split(Kept<AgencyId, AgencyDraft> merged, String why) {
    ChangeSet set = changes.begin(why);
    AgencyDraft draft = merged.draft();
    AgencyId target = draft == null ? null : draft.mergedInto();
    if (draft == null || target == null) {
      return new Outcome.Refused<>(Refusal.NOT_MERGED);
    }
    Outcome<AgencyId, AgencyDraft> split =
        set.replace(
            agencies, merged.id(), merged.version(), draft.withMergedInto(null), Action.SPLIT);
    if (split instanceof Outcome.Saved<AgencyId, AgencyDraft>) {
      giveBack(set, merged.id(), target);
      Kept<AgencyId, AgencyDraft> keeper = agencies.findKept(target).orElseThrow();
      AgencyDraft kept = Objects.requireNonNull(keeper.draft());
      AgencyDraft without = kept.without(gained(merged.id()));
      saved(set.replace(agencies, keeper.id(), keeper.version(), without, Action.SPLIT));
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
  public Outcome<AgencyId, AgencyDraft> restore(
      Kept<AgencyId, AgencyDraft> seen, int version, String why) {
    AgencyDraft draft = seen.draft();
    if (draft == null || draft.mergedInto() == null) {
      return editing.restore(seen.id(), seen.version(), version, why);
    }
    Outcome<AgencyId, AgencyDraft> split = split(seen, why);
    if (!(split
        instanceof Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> apart))) {
      return split;
    }
    Outcome<AgencyId, AgencyDraft> restored =
        editing.restore(seen.id(), apart.version(), version, why);
    if (!(restored instanceof Outcome.Saved<AgencyId, AgencyDraft>)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return restored;
  }

  /** What was merged into an agency that is merged itself leads on to where that one leads. */
  private void leadOn(ChangeSet set, AgencyId from, AgencyId to) {
    for (Agency earlier : agencies.listMerged()) {
      if (from.equals(earlier.draft().mergedInto())) {
        saved(
            set.replace(
                agencies,
                earlier.id(),
                earlier.version(),
                earlier.draft().withMergedInto(to),
                Action.CHANGED));
      }
    }
  }

  private void move(ChangeSet set, AgencyId from, AgencyId to) {
    for (Agreement a : agreements.listOf(from)) {
      saved(set.replace(agreements, a.id(), a.version(), a.draft().of(to), Action.MERGED));
    }
    for (Meeting m : meetings.listOf(from)) {
      saved(set.replace(meetings, m.id(), m.version(), m.draft().of(to), Action.MERGED));
    }
  }

  private void giveBack(ChangeSet set, AgencyId merged, AgencyId from) {
    List<RecordId> movedAgreements = moved(merged, RecordKind.AGREEMENT);
    for (Agreement a : agreements.listOf(from)) {
      if (movedAgreements.contains(a.id())) {
        saved(set.replace(agreements, a.id(), a.version(), a.draft().of(merged), Action.SPLIT));
      }
    }
    List<RecordId> movedMeetings = moved(merged, RecordKind.MEETING);
    for (Meeting m : meetings.listOf(from)) {
      if (movedMeetings.contains(m.id())) {
        saved(set.replace(meetings, m.id(), m.version(), m.draft().of(merged), Action.SPLIT));
      }
    }
  }

  /** The keys of the records that the agency's last merging moved. */
  private List<RecordId> moved(AgencyId merged, RecordKind kind) {
    return lastMerging(merged)
        .map(AuditEntry::subject)
        .filter(subject -> subject.kind() == kind)
        .toList();
  }

  /**
   * The spellings that the agency's last merging brought to the one that stayed then. If that was
   * merged itself later, the one that stands now has got them from it.
   */
  private List<Spelling> gained(AgencyId merged) {
    return lastMerging(merged)
        .filter(entry -> entry.subject().kind() == RecordKind.AGENCY)
        .filter(entry -> !entry.subject().equals(merged) && entry.action() == Action.MERGED)
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

  private Stream<AuditEntry> lastMerging(AgencyId merged) {
    return trail.listAbout(merged).reversed().stream().filter(this::isItsEnd).findFirst().stream()
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
  private static void saved(Outcome<?, ?> outcome) {
    if (!(outcome instanceof Outcome.Saved<?, ?>)) {
      throw new IllegalStateException("merging stopped half-way: " + outcome);
    }
  }
}
