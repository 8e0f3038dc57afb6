package org.atlas287g.domain.importing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.comparison.Change;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Comparison;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListComparison;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingReader;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.CountyDirectory;
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
  private final ListingReader reader;
  private final AgencyGeocoder geocoder;
  private final CountyDirectory counties;
  private final AgencyMatcher matcher;

  Imports(
      SourceLists lists,
      Agencies agencies,
      Agreements agreements,
      Revisions revisions,
      ChangeSet.Beginning changes,
      ListingReader reader,
      AgencyGeocoder geocoder,
      CountyDirectory counties) {
    this.lists = lists;
    this.agencies = agencies;
    this.agreements = agreements;
    this.revisions = revisions;
    this.changes = changes;
    this.reader = reader;
    this.geocoder = geocoder;
    this.counties = counties;
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /** A comparison reads one list at a time, and several editors may come at once. */
  private ListComparison comparing() {
    return new ListComparison(counties);
  }

  /**
   * Reads a list.
   *
   * @throws ListingException if it is none
   */
  UnderstoodList read(String name, byte[] content) throws ListingException {
    return comparing().understand(reader.read(name, content));
  }

  /** Keeps a list and compares it. The same bytes that already wait are not kept twice. */
  @Transactional
  SourceListId receive(UnderstoodList list, byte[] content, @Nullable AccountId who) {
    String digest = digest(content);
    List<SourceList> same =
        lists.list().stream().filter(one -> one.digest().equals(digest)).toList();
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
    Compared compared = compare(list, sameBytes);
    SourceListId id =
        lists.add(
            new SourceList(
                new SourceListId(0),
                list.list().source(),
                digest,
                list.kind(),
                list.date(),
                ListState.OPEN,
                compared.comparison.gate(),
                list.rows().size(),
                now(),
                who,
                compared.revision,
                null),
            content,
            list.list().rows(),
            list.remarks());
    propose(id, list, compared, compared.proposals);
    return id;
  }

  /** Whether a list with these bytes is kept. */
  @Transactional(readOnly = true)
  boolean isKept(byte[] content) {
    String digest = digest(content);
    return lists.list().stream().anyMatch(list -> list.digest().equals(digest));
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

  private record Compared(
      long revision,
      Comparison<AgreementId> comparison,
      RecordedAgreements recorded,
      List<Proposal> proposals) {}

  private Compared compare(UnderstoodList list, @Nullable String sameBytes) {
    long revision = revisions.findCurrent().map(Revision::number).orElse(0L);
    Map<AgencyId, List<String>> distinctions = lists.distinctions();
    RecordedAgreements recorded = recorded(distinctions);
    LocalDate newest = newest(list.kind()).orElse(null);
    Comparison<AgreementId> compared =
        comparing().compare(recorded.agreements(), newest, sameBytes, list);
    RowAgencies rowAgencies = new RowAgencies(recorded, distinctions, list.rows(), matcher);
    return new Compared(
        revision,
        compared,
        recorded,
        new Proposing(recorded, rowAgencies, geocoder).propose(compared));
  }

  private RecordedAgreements recorded(Map<AgencyId, List<String>> distinctions) {
    return RecordedAgreements.of(
        agreements.list(),
        agencies.list(),
        lists.newestRows(),
        distinctions,
        comparing(),
        counties);
  }

  private Optional<LocalDate> newest(ListKind kind) {
    return lists.appliedDays(kind).stream().max(Comparator.naturalOrder());
  }

  private void propose(
      SourceListId id, UnderstoodList list, Compared compared, List<Proposal> proposals) {
    lists.propose(id, list.date(), compared.comparison.gate(), compared.revision, proposals);
    Map<Integer, AgreementId> unchanged = new HashMap<>();
    for (Change<AgreementId> change : compared.comparison.changes()) {
      if (change.kind() == ChangeKind.UNCHANGED
          && change.before() != null
          && change.after() != null) {
        unchanged.put(change.after().printed().row(), change.before().key());
      }
    }
    lists.attach(id, unchanged);
  }

  /** Compares a list again, of another day if one is given; what was decided stays decided. */
  @Transactional
  void compareAgain(SourceList list, @Nullable LocalDate given) throws ListingException {
    UnderstoodList read = read(list.name(), lists.content(list.id()));
    ListDate date = given == null ? list.date() : ListDate.given(given);
    UnderstoodList dated = date == null ? read : read.dated(date);
    Compared compared = compare(dated, null);
    Map<Proposal.Key, Proposal> before =
        lists.proposals(list.id()).stream()
            .filter(proposal -> proposal.revision() == null)
            .collect(Collectors.toMap(Proposal::key, Function.identity(), (one, _) -> one));
    List<Proposal> carried =
        compared.proposals.stream()
            .map(proposal -> {
              Proposal same = before.get(proposal.key());
              return same == null
                  ? proposal
                  : proposal
                      .corrected(same.correction())
                      .decided(same.decision(), same.decidedBy());
            })
            .toList();
    propose(list.id(), dated, compared, carried);
  }

  /**
   * How a list is applied.
   *
   * @param acceptance what is accepted without a decision
   * @param inSpite whether to go on in spite of the gate
   * @param by who applies it
   * @param source what readers are told of where a record comes from; null for the usual
   * @param known completes a new agency with what else is known of it
   */
  record Terms(
      Acceptance acceptance,
      boolean inSpite,
      Authorship by,
      @Nullable String source,
      UnaryOperator<AgencyDraft> known) {
    static Terms usual(Acceptance acceptance, boolean inSpite, Authorship by) {
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
    LocalDate listed = current.map(Revision::listed).filter(day::isBefore).orElse(day);
    boolean inferred =
        listed.equals(day)
            ? list.date() != null && list.date().basis() == ListDate.Basis.ROWS
            : current.map(Revision::listedInferred).orElse(false);
    ChangeSet set =
        list.state() == ListState.OPEN
            ? changes.beginListed(terms.by(), listed, inferred)
            : changes.begin(terms.by());
    if (revisions.findCurrent().map(Revision::number).orElse(0L) != list.compared()) {
      compareAgain(list, null);
      return new Applied.Outdated();
    }
    return apply(list, day, terms, set);
  }

  private Optional<Applied.Reason> refusal(
      SourceList list, @Nullable LocalDate day, boolean inSpite) {
    if (day == null) {
      return Optional.of(Applied.Reason.NO_DAY);
    }
    if (newest(list.kind()).filter(day::isBefore).isPresent()) {
      return Optional.of(Applied.Reason.OLDER);
    }
    return list.state() == ListState.OPEN && list.gate().verdict() == Gate.Verdict.HELD && !inSpite
        ? Optional.of(Applied.Reason.HELD)
        : Optional.empty();
  }

  private Applied apply(SourceList list, LocalDate day, Terms terms, ChangeSet set) {
    RecordedAgreements recorded = recorded(lists.distinctions());
    Listings listings = new Listings(lists.appliedDays(ListKind.PARTICIPATING), lists.listed());
    Application application =
        new Application(
            recorded,
            listings,
            terms.source() == null ? source(list.kind(), day) : terms.source(),
            list.kind(),
            day,
            lists.attached(list.id()),
            terms.known());
    List<Proposal> proposals =
        lists.proposals(list.id()).stream()
            .filter(proposal -> proposal.revision() == null)
            .map(proposal ->
                proposal.isOpen() && terms.acceptance().admits(proposal)
                    ? proposal.decided(Decision.ACCEPTED, set.by().who())
                    : proposal)
            .sorted(Comparator.comparing(proposal -> !proposal.kind().isOfIdentity()))
            .toList();
    Map<Integer, ListedRow> rows = understood(proposals);
    List<Proposal> taken = new ArrayList<>();
    List<Proposal> moot = new ArrayList<>();
    Set<Integer> settled = new HashSet<>();
    for (Proposal proposal : proposals) {
      ListingRow after = proposal.after();
      if (!application.admits(proposal)) {
        // What a row says of an agreement that it turned out not to be of.
        if (after != null && settled.contains(after.row())) {
          moot.add(proposal.decided(Decision.OUTDATED, null));
        }
      } else if (!proposal.isOpen() && proposal.decision() != Decision.OUTDATED) {
        ListedRow row = after == null ? null : rows.get(after.row());
        application.take(proposal, row);
        distinguish(proposal, row, recorded);
        taken.add(proposal);
        if (after != null) {
          settled.add(after.row());
        }
      }
    }
    if (list.kind() == ListKind.PARTICIPATING && list.state() == ListState.OPEN) {
      application.confirmAbsences();
    }
    Revision revision = set.revision();
    lists.attach(list.id(), application.store(set, agencies, agreements));
    lists.decide(Stream.concat(taken.stream(), moot.stream()).toList(), now());
    lists.markApplied(list.id(), taken, revision.number());
    lists.outdate(list.id(), list.kind(), now());
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

  private Map<Integer, ListedRow> understood(List<Proposal> proposals) {
    List<ListingRow> printed =
        proposals.stream().map(Proposal::after).filter(Objects::nonNull).distinct().toList();
    ReadList read = RecordedAgreements.list(printed);
    Map<Integer, ListedRow> rows = new HashMap<>();
    for (ListedRow row : comparing().understand(read).rows()) {
      rows.put(row.printed().row(), row);
    }
    return rows;
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
        id,
        list.date(),
        new Gate(Gate.Verdict.PASSED, List.of()),
        revisions.findCurrent().orElseThrow().number(),
        List.of());
    lists.markApplied(id, List.of(), revision);
  }

  /** What readers are told of where a record comes from. */
  private static String source(ListKind kind, LocalDate day) {
    return switch (kind) {
      case PARTICIPATING -> "ICE, list of participating agencies of " + day;
      case PENDING -> "ICE, list of pending agencies of " + day;
    };
  }
}
