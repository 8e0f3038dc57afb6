package org.atlas287g.domain.importing;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Source lists that the Atlas takes in by itself: a command, a schedule, the shipped dataset. */
@Service
public class ListIntake {
  private final Imports imports;
  private final SourceLists lists;
  private final Fetching fetching;

  ListIntake(Imports imports, SourceLists lists, Fetching fetching) {
    this.imports = imports;
    this.lists = lists;
    this.fetching = fetching;
  }

  /**
   * What became of a list.
   *
   * @param list the list as it is now
   * @param proposals its proposals
   * @param remarks what the reader had to remark
   * @param applied what came of applying it; empty if it was not to be applied
   */
  public record Report(
      SourceList list,
      List<Proposal> proposals,
      List<ListRemark> remarks,
      Optional<Applied> applied) {
    /** Copies the lists. */
    public Report {
      proposals = List.copyOf(proposals);
      remarks = List.copyOf(remarks);
    }
  }

  /** Whether no list is kept. */
  @PermitAll
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return lists.list().isEmpty();
  }

  /** Reads the values of a file's lists, at least of one, without keeping anything. */
  @PermitAll
  public List<UnderstoodList> read(String name, byte[] content) throws ListingException {
    return imports.read(name, content);
  }

  /**
   * Keeps a list, compares it, and applies what is accepted without a person.
   *
   * @param name the file's name
   * @param kind which of the file's lists
   * @param terms what is accepted; nothing is applied if it is {@link Acceptance#NONE}
   * @throws ListingException if it is no list; nothing is kept then
   */
  @PermitAll
  @Transactional
  public Report take(String name, byte[] content, ListKind kind, ImportTerms terms)
      throws ListingException {
    if (terms.dryRun()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    UnderstoodList list = imports.read(name, content, kind);
    SourceListId id = imports.receive(list, content, null);
    Authorship by = Authorship.system(list.list().source());
    Optional<Applied> applied =
        terms.acceptance() == Acceptance.NONE
            ? Optional.empty()
            : Optional.of(
                imports.apply(id, Imports.Terms.usual(terms.acceptance(), terms.inSpite(), by)));
    return new Report(
        lists.find(id).orElseThrow(), lists.proposals(id), lists.remarks(id), applied);
  }

  /**
   * Fetches the publisher's newest lists and keeps those that are new, for an editor to review.
   *
   * @return those that are new
   * @throws SourceUnavailableException if they cannot be fetched
   * @throws ListingException if a file is no list; what came before it is kept
   */
  @PermitAll
  public List<SourceListId> fetch() throws SourceUnavailableException, ListingException {
    return fetching.fetch(null);
  }

  /**
   * Fills an empty store from files, one after the other; all of it is one revision.
   *
   * @param date the day of all their lists
   * @param source what readers are told of where a record comes from
   * @param known completes a new agency with what else is known of it
   * @throws ListingException if a row cannot become a record
   */
  @PermitAll
  @Transactional
  public void fill(
      List<ListFile> files, ListDate date, String source, UnaryOperator<AgencyDraft> known)
      throws ListingException {
    imports.fill(
        files,
        date,
        new Imports.Terms(
            Acceptance.ALL, InSpite.NOTHING, Authorship.system(source), source, known));
  }

  /**
   * Keeps a list that the records reflect already, unless it is kept.
   *
   * @param revision the number of the revision that it made
   */
  @PermitAll
  @Transactional
  public void adopt(UnderstoodList list, byte[] content, long revision) {
    if (lists.list().isEmpty()) {
      imports.adopt(list, content, revision);
    }
  }
}
