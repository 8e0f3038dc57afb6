package org.atlas287g.domain.importing;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingException;
import org.jspecify.annotations.Nullable;
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

  /** Reads a list's values, without keeping anything. */
  @PermitAll
  public UnderstoodList read(String name, byte[] content) throws ListingException {
    return imports.read(name, content);
  }

  /**
   * Keeps a list, compares it, and applies what is accepted without a person.
   *
   * @param name the file's name
   * @param terms what is accepted; nothing is applied if it is {@link Acceptance#NONE}
   * @throws ListingException if it is no list; nothing is kept then
   */
  @PermitAll
  @Transactional
  public Report take(String name, byte[] content, ImportTerms terms) throws ListingException {
    if (terms.dryRun()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    UnderstoodList list = imports.read(name, content);
    return take(
        list,
        content,
        terms.acceptance() == Acceptance.NONE
            ? null
            : Imports.Terms.usual(
                terms.acceptance(), terms.inSpite(), Authorship.system(list.list().source())));
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
   * Fills an empty store from a list.
   *
   * @param list the list with its day
   * @param source what readers are told of where a record comes from
   * @param known completes a new agency with what else is known of it
   * @throws ListingException if a row cannot become an agreement
   */
  @PermitAll
  @Transactional
  public void fill(
      UnderstoodList list, byte[] content, String source, UnaryOperator<AgencyDraft> known)
      throws ListingException {
    Authorship by = Authorship.system(source);
    Report report =
        take(list, content, new Imports.Terms(Acceptance.ALL, InSpite.NOTHING, by, source, known));
    if (!(report.applied().orElseThrow() instanceof Applied.Done(_, _, int left)) || left > 0) {
      throw new ListingException(
          list.list().source() + ": " + report.list().gate().reasons(), null);
    }
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

  private Report take(UnderstoodList list, byte[] content, Imports.@Nullable Terms terms)
      throws ListingException {
    SourceListId id = imports.receive(list, content, null);
    Optional<Applied> applied =
        terms == null ? Optional.empty() : Optional.of(imports.apply(id, terms));
    return new Report(
        lists.find(id).orElseThrow(), lists.proposals(id), lists.remarks(id), applied);
  }
}
