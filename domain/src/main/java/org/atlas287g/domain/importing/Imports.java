package org.atlas287g.domain.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes lists in, compares them with the records, and makes what was decided true. */
@Component
class Imports {
  /** A longer name is no agency's. */
  private static final int LONGEST_KEY = 500;

  private final SourceLists lists;
  private final Agencies agencies;
  private final Agreements agreements;
  private final Revisions revisions;
  private final ChangeSet.Beginning changes;
  private final Comparing comparing;
  private final MeetingImports meetings;

  Imports(
      SourceLists lists,
      Agencies agencies,
      Agreements agreements,
      Revisions revisions,
      ChangeSet.Beginning changes,
      Comparing comparing,
      MeetingImports meetings) {
    this.lists = lists;
    this.agencies = agencies;
    this.agreements = agreements;
    this.revisions = revisions;
    this.changes = changes;
    this.comparing = comparing;
    this.meetings = meetings;
  }

  /**
   * Reads the lists of a file. Meetings that nothing dates are of the day of the other list.
   *
   * @return at least one
   * @throws ListingException if it has none
   */
  List<UnderstoodList> read(String name, byte[] content) throws ListingException {
    return comparing.read(name, content);
  }

  /** Of the lists of a file that of a kind. */
  UnderstoodList read(String name, byte[] content, ListKind kind) throws ListingException {
    return comparing.read(name, content, kind);
  }

  /** Keeps a list and compares it. The same bytes that already wait are not kept twice. */
  @Transactional
  SourceListId receive(UnderstoodList list, byte[] content, @Nullable AccountId who) {
    String digest = digest(content);
    List<SourceList> same =
        lists.list().stream()
            .filter(one -> one.digest().equals(digest) && one.kind() == list.kind())
            .toList();
    Optional<SourceList> waiting =
        same.stream().filter(one -> one.state() == ListState.OPEN).findAny();
    if (waiting.isPresent()) {
      return waiting.get().id();
    }
    String sameBytes =
        same.stream()
            .filter(one -> one.state() == ListState.APPLIED)
            .map(SourceList::name)
            .findAny()
            .orElse(null);
    Comparing.Compared compared = comparing.compare(list, sameBytes);
    SourceListId id =
        lists.add(
            new SourceList(
                new SourceListId(0),
                list.list().source(),
                digest,
                list.kind(),
                list.date(),
                ListState.OPEN,
                compared.gate(),
                list.list().rows().size(),
                now(),
                who,
                compared.revision(),
                null),
            content,
            list.list().rows(),
            list.remarks());
    propose(id, list, compared);
    return id;
  }

  /** Whether a list of a kind with these bytes is kept. */
  @Transactional(readOnly = true)
  boolean isKept(byte[] content, ListKind kind) {
    String digest = digest(content);
    return lists.list().stream()
        .anyMatch(list -> list.digest().equals(digest) && list.kind() == kind);
  }

  /**
   * Whether a list prints something else than the one of its kind that came last. A page changes
   * without its meetings; files of agencies are new if their bytes are.
   *
   * @throws ListingException if that one can no longer be read
   */
  @Transactional(readOnly = true)
  boolean isNews(UnderstoodList list) throws ListingException {
    if (list.kind() != ListKind.MEETINGS) {
      return true;
    }
    Optional<SourceList> last =
        lists.list().stream().filter(one -> one.kind() == ListKind.MEETINGS).findFirst();
    return last.isEmpty()
        || !texts(list)
            .equals(
                texts(read(last.get().name(), lists.content(last.get().id()), ListKind.MEETINGS)));
  }

  /** What the rows of a list of meetings print, in its order. */
  private static List<List<@Nullable Object>> texts(UnderstoodList list) {
    return list.list().rows().stream()
        .map(row -> Arrays.asList(row.agency(), row.model(), row.meeting()))
        .toList();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private void propose(SourceListId id, UnderstoodList list, Comparing.Compared compared) {
    lists.propose(id, list.date(), compared.gate(), compared.revision(), compared.proposals());
    lists.attach(id, compared.unchanged());
  }

  /** Compares a list again, of another day if one is given; what was decided stays decided. */
  @Transactional
  void compareAgain(SourceList list, @Nullable LocalDate given) throws ListingException {
    Comparing.Again again = comparing.compareAgain(list, given);
    propose(list.id(), again.list(), again.compared());
  }

  /**
   * How a list is applied.
   *
   * @param acceptance what is accepted without a decision
   * @param inSpite of what in the gate to go on
   * @param by who applies it
   * @param source what readers are told of where a record comes from; null for the usual
   * @param known completes a new agency with what else is known of it
   */
  record Terms(
      Acceptance acceptance,
      InSpite inSpite,
      Authorship by,
      @Nullable String source,
      UnaryOperator<AgencyDraft> known) {
    static Terms usual(Acceptance acceptance, InSpite inSpite, Authorship by) {
      return new Terms(acceptance, inSpite, by, null, UnaryOperator.identity());
    }
  }

  /** Makes what was decided of a list true, and what is accepted without a decision. */
  @Transactional(propagation = Propagation.MANDATORY)
  Applied apply(SourceListId id, Terms terms) throws ListingException {
    SourceList list = lists.find(id).orElse(null);
    if (list == null || (list.state() != ListState.OPEN && list.state() != ListState.APPLIED)) {
      return new Applied.Refused(Applied.Reason.NOT_OPEN);
    }
    LocalDate day = list.date() == null ? null : list.date().day();
    Optional<Applied.Reason> refused = refusal(list, day, terms.inSpite());
    if (refused.isPresent() || day == null) {
      return new Applied.Refused(refused.orElse(Applied.Reason.NO_DAY));
    }
    Optional<Revision> current = revisions.findCurrent();
    // The records are of the day of the newest list of agencies.
    boolean ofMeetings = list.kind() == ListKind.MEETINGS && current.isPresent();
    LocalDate listed =
        current
            .map(Revision::listed)
            .filter(known -> ofMeetings || day.isBefore(known))
            .orElse(day);
    boolean inferred =
        (listed.equals(day) && !ofMeetings)
            ? list.date() != null && list.date().basis() == ListDate.Basis.ROWS
            : current.map(Revision::listedInferred).orElse(false);
    ChangeSet set =
        list.state() == ListState.OPEN
            ? changes.beginListed(terms.by(), listed, inferred)
            : changes.begin(terms.by());
    if (comparing.revision() != list.compared()) {
      compareAgain(list, null);
      return new Applied.Outdated();
    }
    return apply(list, day, terms, set);
  }

  /**
   * Fills an empty store from files, one after the other; all of it is one revision.
   *
   * @param date the day of all their lists
   * @throws ListingException if a row cannot become a record
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void fill(List<ListFile> files, ListDate date, Terms terms) throws ListingException {
    ChangeSet set =
        changes.beginListed(terms.by(), date.day(), date.basis() == ListDate.Basis.ROWS);
    for (ListFile file : files) {
      for (UnderstoodList list : read(file.name(), file.content())) {
        SourceListId id = receive(list.dated(date), file.content(), null);
        SourceList kept = lists.find(id).orElseThrow();
        boolean whole =
            apply(kept, date.day(), terms, set) instanceof Applied.Done(_, _, int left)
                && left == 0;
        if (!whole || kept.gate().verdict() == Gate.Verdict.HELD) {
          throw new ListingException(file.name() + ": " + kept.gate().reasons(), null);
        }
      }
    }
  }

  private Optional<Applied.Reason> refusal(
      SourceList list, @Nullable LocalDate day, InSpite inSpite) {
    if (day == null) {
      return Optional.of(Applied.Reason.NO_DAY);
    }
    boolean older = comparing.newest(list.kind()).filter(day::isBefore).isPresent();
    if (older && !(list.isEarlier() && list.kind() == ListKind.PARTICIPATING)) {
      return Optional.of(Applied.Reason.OLDER);
    }
    return list.state() == ListState.OPEN && !inSpite.admits(list.gate())
        ? Optional.of(Applied.Reason.HELD)
        : Optional.empty();
  }

  private Applied apply(SourceList list, LocalDate day, Terms terms, ChangeSet set) {
    String source = terms.source() == null ? source(list.kind(), day) : terms.source();
    return list.kind() == ListKind.MEETINGS
        ? meetings.apply(list, day, source, terms.acceptance(), set)
        : applyAgreements(list, day, source, terms, set);
  }

  private Applied applyAgreements(
      SourceList list, LocalDate day, String source, Terms terms, ChangeSet set) {
    RecordedAgreements recorded = comparing.recorded();
    ListPlan plan = new ListPlan(recorded, source, lists.attached(list.id()), terms.known());
    Listings listings = comparing.listings();
    ListRules rules =
        list.isEarlier()
            ? new EarlierListRules(plan, listings, day)
            : new NewestListRules(plan, listings.with(day), list.kind(), day);
    List<Proposal> proposals =
        lists.proposals(list.id()).stream()
            .filter(proposal -> proposal.revision() == null)
            .map(proposal ->
                proposal.isOpen() && terms.acceptance().admits(proposal)
                    ? proposal.decided(Decision.ACCEPTED, set.by().who())
                    : proposal)
            .sorted(Comparator.comparing(proposal -> !proposal.kind().isOfIdentity()))
            .toList();
    Map<Integer, ListedRow> rows =
        comparing.understood(
            proposals.stream().map(Proposal::after).filter(Objects::nonNull).distinct().toList());
    List<Proposal> taken = new ArrayList<>();
    List<Proposal> moot = new ArrayList<>();
    Set<Integer> settled = new HashSet<>();
    for (Proposal proposal : proposals) {
      ListingRow after = proposal.after();
      if (!plan.admits(proposal)) {
        // What a row says of an agreement that it turned out not to be of.
        if (after != null && settled.contains(after.row())) {
          moot.add(proposal.decided(Decision.OUTDATED, null));
        }
      } else if (!proposal.isOpen() && proposal.decision() != Decision.OUTDATED) {
        ListedRow row = after == null ? null : rows.get(after.row());
        rules.take(proposal, row);
        distinguish(proposal, row, recorded);
        taken.add(proposal);
        if (after != null) {
          settled.add(after.row());
        }
      }
    }
    rules.finish();
    Revision revision = set.revision();
    lists.attach(list.id(), plan.store(set, agencies, agreements));
    lists.decide(Stream.concat(taken.stream(), moot.stream()).toList(), now());
    lists.markApplied(list.id(), taken, revision.number());
    if (!list.isEarlier()) {
      lists.outdateBefore(list, now());
    }
    return new Applied.Done(
        revision.number(), taken.size(), proposals.size() - taken.size() - moot.size());
  }

  /** A name that was decided not to mean an agency is never again taken for it by its likeness. */
  private void distinguish(
      Proposal proposal, @Nullable ListedRow row, RecordedAgreements recorded) {
    AgreementId agreement = proposal.agreement();
    if (proposal.decision() == Decision.DIFFERENT
        && row != null
        && agreement != null
        && row.agency().length() <= LONGEST_KEY
        && !proposal.isOfOneAgency()) {
      lists.distinguish(recorded.agencyOf(agreement).id(), row.agency());
    }
  }

  /**
   * Keeps a list that the records reflect already, though it was not kept when they did.
   *
   * @param revision the number of the revision that it made
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void adopt(UnderstoodList list, byte[] content, long revision) {
    SourceListId id = receive(list, content, null);
    Map<Integer, AgreementId> rows = new HashMap<>();
    for (Proposal proposal : lists.proposals(id)) {
      if (proposal.isMatch() && proposal.certain()) {
        rows.put(
            Objects.requireNonNull(proposal.after()).row(),
            Objects.requireNonNull(proposal.agreement()));
      }
    }
    lists.attach(id, rows);
    lists.propose(
        id, list.date(), new Gate(Gate.Verdict.PASSED, List.of()), comparing.revision(), List.of());
    lists.markApplied(id, List.of(), revision);
  }

  /** What readers are told of where a record comes from. */
  private static String source(ListKind kind, LocalDate day) {
    return switch (kind) {
      case MEETINGS -> "ICE, list of meetings of " + day;
      case PARTICIPATING -> "ICE, list of participating agencies of " + day;
      case PENDING -> "ICE, list of pending agencies of " + day;
    };
  }
}
