package org.atlas287g.domain.importing;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Source lists for editors: taken in, reviewed, applied, and taken back. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class Importing {
  private final Imports imports;
  private final SourceLists lists;
  private final Fetching fetching;
  private final CurrentAccount current;

  Importing(Imports imports, SourceLists lists, Fetching fetching, CurrentAccount current) {
    this.imports = imports;
    this.lists = lists;
    this.fetching = fetching;
    this.current = current;
  }

  /**
   * Keeps the lists of a file and compares them with the records.
   *
   * @param name the file's name
   * @return at least one; that of agencies comes before that of meetings
   * @throws ListingException if it has none; nothing is kept then
   */
  @Transactional
  public List<SourceListId> receive(String name, byte[] content) throws ListingException {
    List<SourceListId> kept = new ArrayList<>();
    for (UnderstoodList list : imports.read(name, content)) {
      kept.add(imports.receive(list, content, current.get().id()));
    }
    return kept;
  }

  /** Whether it is known where the publisher puts its lists. */
  public boolean canFetch() {
    return fetching.isPossible();
  }

  /**
   * Fetches the publisher's newest lists, keeps those that are new, and compares them.
   *
   * @return those that are new
   * @throws SourceUnavailableException if they cannot be fetched
   * @throws ListingException if a file is no list; what came before it is kept
   */
  public List<SourceListId> fetch() throws SourceUnavailableException, ListingException {
    return fetching.fetch(current.get().id());
  }

  /** All lists, the last that came first. */
  @Transactional(readOnly = true)
  public List<SourceList> list() {
    return lists.list();
  }

  /** How many proposals of each list are decided; lists without proposals are left out. */
  @Transactional(readOnly = true)
  public Map<SourceListId, Tally> tallies() {
    return lists.tallies();
  }

  /** The list with this key, if there is one. */
  @Transactional(readOnly = true)
  public Optional<SourceList> find(SourceListId id) {
    return lists.find(id);
  }

  /** Its proposals in their order. */
  @Transactional(readOnly = true)
  public List<Proposal> proposals(SourceListId id) {
    return lists.proposals(id);
  }

  /** What the reader had to remark. */
  @Transactional(readOnly = true)
  public List<ListRemark> remarks(SourceListId id) {
    return lists.remarks(id);
  }

  /**
   * Decides proposals of one list that did not become true. If one cannot be decided so, or if
   * somebody else has decided or corrected it meanwhile, none is.
   *
   * @param seen the proposals as whoever decides sees them
   * @param decision null to leave them open again
   * @return the proposals as they are now; empty if none was decided
   */
  @Transactional
  public List<Proposal> decide(SourceListId id, List<Proposal> seen, @Nullable Decision decision) {
    Map<ProposalId, Proposal> stored =
        lists.proposals(id).stream()
            .collect(Collectors.toMap(p -> Objects.requireNonNull(p.id()), Function.identity()));
    AccountId by = decision == null ? null : current.get().id();
    List<Proposal> decided =
        seen.stream()
            .map(proposal -> stored.get(proposal.id()))
            .filter(Objects::nonNull)
            .filter(proposal -> decision == null || proposal.mayBe(decision))
            .map(proposal -> proposal.decided(decision, by))
            .toList();
    boolean asSeen =
        decided.size() == seen.size()
            && seen.stream().allMatch(one -> one.isDecidedAs(stored.get(one.id())));
    if (!asSeen) {
      return List.of();
    }
    lists.decide(decided, Instant.now().truncatedTo(ChronoUnit.MICROS));
    return decided;
  }

  /**
   * Keeps what an editor says against the row of a proposal that did not become true.
   *
   * @param seen the proposal as the editor sees it
   * @return the proposal as it is now; empty if somebody else has decided or corrected it meanwhile
   */
  @Transactional
  public Optional<Proposal> correct(SourceListId id, Proposal seen, Correction correction) {
    Optional<Proposal> corrected =
        lists.proposals(id).stream()
            .filter(proposal -> Objects.equals(proposal.id(), seen.id()))
            .filter(seen::isDecidedAs)
            .map(proposal -> proposal.corrected(correction))
            .findAny();
    lists.decide(corrected.stream().toList(), Instant.now().truncatedTo(ChronoUnit.MICROS));
    return corrected;
  }

  /**
   * Gives an open list its day and compares it again.
   *
   * @throws ListingException if its bytes can no longer be read
   */
  @Transactional
  public void date(SourceListId id, LocalDate day) throws ListingException {
    Optional<SourceList> list = lists.find(id).filter(one -> one.state() == ListState.OPEN);
    if (list.isPresent()) {
      imports.compareAgain(list.get(), day);
    }
  }

  /**
   * Makes what was decided true, and what is accepted without a decision.
   *
   * @param inSpite whether to go on in spite of the gate
   * @param why the reason; may be empty
   * @throws ListingException if its bytes can no longer be read
   */
  @Transactional
  public Applied apply(SourceListId id, Acceptance acceptance, boolean inSpite, String why)
      throws ListingException {
    return imports.apply(
        id,
        Imports.Terms.usual(
            acceptance,
            inSpite ? InSpite.ALL : InSpite.NOTHING,
            new Authorship(current.get().id(), why)));
  }

  /** Decides against an open list; it stays in the archive. */
  @Transactional
  public void discard(SourceListId id) {
    lists
        .find(id)
        .filter(list -> list.state() == ListState.OPEN)
        .ifPresent(list -> lists.mark(id, ListState.DISCARDED));
  }
}
