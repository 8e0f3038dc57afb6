package org.atlas287g.ui.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.ProposalId;
import org.atlas287g.domain.importing.SourceListId;
import org.jspecify.annotations.Nullable;

/**
 * Decides the proposals of one list for one editor, and takes back what that editor decided. Every
 * decision is stored at once.
 */
final class Deciding {
  private final Importing importing;
  private final SourceListId list;

  /** What was decided here, as it was before, the last first. */
  private final Deque<List<Proposal>> before = new ArrayDeque<>();

  private List<Proposal> all;

  /** What came of a wish. */
  enum Outcome {
    DONE,
    /** There was nothing that can be decided so, or taken back. */
    NOTHING,
    /** Somebody else decided, or the list was compared again: nothing was stored. */
    STALE
  }

  Deciding(Importing importing, SourceListId list) {
    this.importing = importing;
    this.list = list;
    all = importing.proposals(list);
  }

  /** All proposals as they were last read. */
  List<Proposal> all() {
    return all;
  }

  /** Reads the proposals again. */
  void read() {
    all = importing.proposals(list);
  }

  /** Lets nothing that was decided so far be taken back here. */
  void forget() {
    before.clear();
  }

  /** Those of them that can be decided so, and are not yet. */
  static List<Proposal> possible(List<Proposal> wanted, @Nullable Decision decision) {
    return wanted.stream()
        .filter(proposal -> isPossible(proposal, decision))
        .filter(proposal -> proposal.decision() != decision)
        .toList();
  }

  private static boolean isPossible(Proposal proposal, @Nullable Decision decision) {
    return proposal.revision() == null
        && proposal.decision() != Decision.OUTDATED
        && (decision == null || proposal.mayBe(decision));
  }

  /**
   * Decides proposals, all or none.
   *
   * @param possible what {@link #possible} gave
   */
  Outcome decide(List<Proposal> possible, @Nullable Decision decision) {
    if (possible.isEmpty()) {
      return Outcome.NOTHING;
    }
    if (importing.decide(list, possible, decision).isEmpty()) {
      return Outcome.STALE;
    }
    before.push(possible);
    read();
    return Outcome.DONE;
  }

  /** Corrects a proposal, and accepts it if it is not; both are taken back together. */
  Outcome correct(Proposal proposal, Correction correction) {
    Proposal corrected = importing.correct(list, proposal, correction).orElse(null);
    if (corrected == null) {
      return Outcome.STALE;
    }
    if (proposal.decision() != Decision.ACCEPTED) {
      List<Proposal> open = possible(List.of(corrected), Decision.ACCEPTED);
      if (open.isEmpty()) {
        return Outcome.NOTHING;
      }
      if (importing.decide(list, open, Decision.ACCEPTED).isEmpty()) {
        return Outcome.STALE;
      }
    }
    before.push(List.of(proposal));
    read();
    return Outcome.DONE;
  }

  /** What would be taken back; none if nothing can be. */
  List<Proposal> last() {
    return Objects.requireNonNullElse(before.peek(), List.of());
  }

  /** Gives what was decided last the state that it had before. */
  Outcome takeBack() {
    List<Proposal> last = before.poll();
    if (last == null) {
      return Outcome.NOTHING;
    }
    Map<ProposalId, Proposal> seen =
        all.stream().collect(Collectors.toMap(Deciding::id, Function.identity()));
    Map<Optional<Decision>, List<Proposal>> byDecision = new LinkedHashMap<>();
    for (Proposal proposal : last) {
      Proposal now = seen.getOrDefault(id(proposal), proposal);
      if (!now.correction().equals(proposal.correction())) {
        now = importing.correct(list, now, proposal.correction()).orElse(null);
        if (now == null) {
          return Outcome.STALE;
        }
      }
      byDecision
          .computeIfAbsent(Optional.ofNullable(proposal.decision()), _ -> new ArrayList<>())
          .add(now);
    }
    for (var decided : byDecision.entrySet()) {
      Decision decision = decided.getKey().orElse(null);
      if (importing.decide(list, decided.getValue(), decision).isEmpty()) {
        return Outcome.STALE;
      }
    }
    read();
    return Outcome.DONE;
  }

  private static ProposalId id(Proposal proposal) {
    return Objects.requireNonNull(proposal.id());
  }
}
