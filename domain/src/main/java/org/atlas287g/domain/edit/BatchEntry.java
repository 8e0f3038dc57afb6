package org.atlas287g.domain.edit;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.proposal.AgreementProposal;
import org.atlas287g.domain.proposal.MeetingProposal;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Stores the rows of a list that an editor accepted: all of them in one transaction with one
 * revision, or none. Rows that were compared with records which have changed since are not stored,
 * so that nothing is entered twice.
 */
@Service
public class BatchEntry {
  private static final String ON_THE_LIST = "printed on a list of agreements";

  private final Agencies agencies;
  private final Agreements agreements;
  private final Meetings meetings;
  private final Revisions revisions;
  private final ChangeSet.Beginning changes;

  BatchEntry(
      Agencies agencies,
      Agreements agreements,
      Meetings meetings,
      Revisions revisions,
      ChangeSet.Beginning changes) {
    this.agencies = agencies;
    this.agreements = agreements;
    this.meetings = meetings;
    this.revisions = revisions;
    this.changes = changes;
  }

  /**
   * Stores agreements, the agencies that are new with them, and spellings of recorded agencies that
   * were not known.
   *
   * @param accepted rows in which nothing is missing
   * @param compared the revision that they were compared with
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public BatchOutcome saveAgreements(
      List<AgreementProposal.Acceptable> accepted, long compared, String why) {
    ChangeSet set = changes.begin(why);
    if (isStale(compared)) {
      return new BatchOutcome.Stale();
    }
    Map<AgencyDraft, AgencyId> added = new HashMap<>();
    for (AgreementProposal.Acceptable row : accepted) {
      Optional<Refusal> refusal = save(set, row, added);
      if (refusal.isPresent()) {
        return refused(row.row().row(), row.row().agency(), refusal.get());
      }
    }
    Optional<BatchOutcome> refused = learnSpellings(set, accepted);
    long changed = accepted.stream().filter(AgreementProposal.Changed.class::isInstance).count();
    return refused.orElseGet(() ->
        new BatchOutcome.Saved(
            accepted.size() - (int) changed, (int) changed, added.size(), set.number()));
  }

  /**
   * Stores meetings, new and moved ones.
   *
   * @param compared the revision that they were compared with
   */
  @RolesAllowed(Role.EDITOR_NAME)
  @Transactional
  public BatchOutcome saveMeetings(
      List<MeetingProposal.Acceptable> accepted, long compared, String why) {
    ChangeSet set = changes.begin(why);
    if (isStale(compared)) {
      return new BatchOutcome.Stale();
    }
    int moved = 0;
    for (MeetingProposal.Acceptable row : accepted) {
      Outcome<MeetingId, MeetingDraft> outcome =
          switch (row) {
            case MeetingProposal.Added added -> set.add(meetings, added.draft(), Action.ADDED);
            case MeetingProposal.Moved(var _, var known, var draft, var _) -> {
              moved++;
              yield set.replace(meetings, known.id(), known.version(), draft, Action.CHANGED);
            }
          };
      Optional<Refusal> refusal = refusal(outcome);
      if (refusal.isPresent()) {
        return refused(row.row().row(), row.row().name(), refusal.get());
      }
    }
    return new BatchOutcome.Saved(accepted.size() - moved, moved, 0, set.number());
  }

  private boolean isStale(long compared) {
    return revisions.findCurrent().map(Revision::number).orElse(0L) != compared;
  }

  private Optional<Refusal> save(
      ChangeSet set, AgreementProposal.Acceptable row, Map<AgencyDraft, AgencyId> added) {
    return switch (row) {
      case AgreementProposal.Added(var _, var draft, var _) ->
          refusal(set.add(agreements, draft, Action.ADDED));
      case AgreementProposal.Changed(var _, var known, var draft, var _) ->
          refusal(set.replace(agreements, known.id(), known.version(), draft, Action.CHANGED));
      case AgreementProposal.AddedWithAgency(var _, var agency, var draft, var _) -> {
        Optional<Refusal> refusal = addOnce(set, agency, added);
        yield refusal.isPresent()
            ? refusal
            : refusal(
                set.add(
                    agreements, draft.of(Objects.requireNonNull(added.get(agency))), Action.ADDED));
      }
    };
  }

  private Optional<Refusal> addOnce(
      ChangeSet set, AgencyDraft agency, Map<AgencyDraft, AgencyId> added) {
    if (added.containsKey(agency)) {
      return Optional.empty();
    }
    Outcome<AgencyId, AgencyDraft> outcome = set.add(agencies, agency, Action.ADDED);
    if (outcome
        instanceof Outcome.Saved<AgencyId, AgencyDraft>(Kept<AgencyId, AgencyDraft> stored)) {
      added.put(agency, stored.id());
    }
    return refusal(outcome);
  }

  /** A list's spelling of a recorded agency that is not known yet makes the next list sure. */
  private Optional<BatchOutcome> learnSpellings(
      ChangeSet set, List<AgreementProposal.Acceptable> accepted) {
    for (AgreementProposal.Acceptable row : accepted) {
      AgencyId of = row.draft().agency();
      if (!of.equals(AgreementProposal.NEW_AGENCY) && !row.row().agency().isBlank()) {
        Kept<AgencyId, AgencyDraft> stored = agencies.findKept(of).orElseThrow();
        AgencyDraft agency = Objects.requireNonNull(stored.draft());
        Spelling spelling = new Spelling(row.row().agency());
        if (!isSpelled(agency, spelling)) {
          List<Alias> aliases = new ArrayList<>(agency.aliases());
          aliases.add(new Alias(spelling, ON_THE_LIST));
          Optional<Refusal> refusal =
              refusal(
                  set.replace(
                      agencies,
                      stored.id(),
                      stored.version(),
                      agency.withAliases(aliases),
                      Action.CHANGED));
          if (refusal.isPresent()) {
            return Optional.of(refused(row.row().row(), row.row().agency(), refusal.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSpelled(AgencyDraft agency, Spelling spelling) {
    String key = NameKeys.key(spelling.text());
    return Stream.concat(Stream.of(agency.name()), agency.aliases().stream().map(Alias::spelling))
        .anyMatch(known -> NameKeys.key(known.text()).equals(key));
  }

  private static Optional<Refusal> refusal(Outcome<?, ?> outcome) {
    return switch (outcome) {
      case Outcome.Saved<?, ?> _ -> Optional.empty();
      case Outcome.Refused<?, ?>(Refusal refusal) -> Optional.of(refusal);
      case Outcome.Conflict<?, ?> _ -> Optional.of(Refusal.CHANGED_AFTERWARDS);
    };
  }

  /** Takes back what the rows before stored. */
  private static BatchOutcome refused(int row, String name, Refusal refusal) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new BatchOutcome.Refused(row, name, refusal);
  }
}
