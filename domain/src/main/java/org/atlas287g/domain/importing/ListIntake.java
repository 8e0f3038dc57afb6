package org.atlas287g.domain.importing;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.comparison.UnderstoodList;
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

  ListIntake(Imports imports, SourceLists lists) {
    this.imports = imports;
    this.lists = lists;
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

  /** Reads a list's values, without keeping anything. */
  @PermitAll
  public UnderstoodList read(String name, byte[] content) throws ListingException {
    return imports.read(name, content);
  }

  /**
   * Keeps a list, compares it, and applies what is accepted without a person.
   *
   * @param name the file's name
   * @param acceptance what is accepted; nothing is applied if it is {@link Acceptance#NONE}
   * @param dryRun whether to tell what would become of it, and to keep nothing
   * @throws ListingException if it is no list; nothing is kept then
   */
  @PermitAll
  @Transactional
  public Report take(String name, byte[] content, Acceptance acceptance, boolean dryRun)
      throws ListingException {
    if (dryRun) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return take(imports.read(name, content), content, acceptance, UnaryOperator.identity());
  }

  /** The same for a list whose day is known, in the caller's transaction. */
  @PermitAll
  @Transactional
  public Report take(
      UnderstoodList list,
      ListDate date,
      byte[] content,
      UnaryOperator<AgencyDraft> known)
      throws ListingException {
    return take(list.dated(date), content, Acceptance.ALL, known);
  }

  private Report take(
      UnderstoodList list, byte[] content, Acceptance acceptance, UnaryOperator<AgencyDraft> known)
      throws ListingException {
    SourceListId id = imports.receive(list, content, null);
    Optional<Applied> applied =
        acceptance == Acceptance.NONE
            ? Optional.empty()
            : Optional.of(
                imports.apply(
                    id, acceptance, false, Authorship.system(list.list().source()), known));
    return new Report(
        lists.find(id).orElseThrow(), lists.proposals(id), lists.remarks(id), applied);
  }
}
