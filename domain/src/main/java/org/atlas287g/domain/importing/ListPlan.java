package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.comparison.ListedAgreement;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the records by one list: gathered first, and stored once. Used once, within
 * the transaction of its change set.
 */
final class ListPlan {
  /** What stands for the key of an agency that is not stored yet. */
  private static final AgencyId NEW = new AgencyId(0);

  private final RecordedAgreements recorded;
  private final String source;
  private final Map<Integer, AgreementId> rows;
  private final Map<AgreementId, AgreementDraft> changed = new LinkedHashMap<>();
  private final List<AgreementId> withdrawn = new ArrayList<>();
  private final List<NewAgreement> newAgreements = new ArrayList<>();
  private final PlannedAgencies agencies;

  /** Agreements that become those of an agency which is new itself. */
  private final Map<AgreementId, String> moved = new LinkedHashMap<>();

  /** An agreement of a recorded agency, or of a new one that this name tells apart. */
  private record NewAgreement(int row, @Nullable String agency, AgreementDraft draft) {}

  /**
   * How an agreement stands.
   *
   * @param listedFrom from when, if not from its signing
   * @param ended until when; null while it stands
   */
  record Standing(
      AgreementStatus status, @Nullable LocalDate listedFrom, @Nullable LocalDate ended) {}

  /**
   * For one list.
   *
   * @param source what readers are told of where a record comes from
   * @param attached of which agreements rows are that change nothing
   * @param known completes a new agency with what else is known of it
   */
  ListPlan(
      RecordedAgreements recorded,
      String source,
      Map<Integer, AgreementId> attached,
      UnaryOperator<AgencyDraft> known) {
    this.recorded = recorded;
    this.source = source;
    this.rows = new HashMap<>(attached);
    this.agencies = new PlannedAgencies(recorded.agencies(), known);
  }

  /** Whether what a proposal is about is settled: that its row is of its agreement. */
  boolean admits(Proposal proposal) {
    return proposal.kind().isOfIdentity()
        || (proposal.after() != null
            && Objects.equals(rows.get(proposal.after().row()), proposal.agreement()));
  }

  /** The recorded agreements. */
  List<AgreementId> recorded() {
    return recorded.agreements().stream().map(ListedAgreement::key).toList();
  }

  /** Of which recorded agreements rows are, as far as that is settled. */
  Map<Integer, AgreementId> rows() {
    return rows;
  }

  /** The agreement as it is to be. */
  AgreementDraft agreement(AgreementId id) {
    return changed.getOrDefault(id, recorded.get(id).draft());
  }

  /** The agency as it is to be. */
  AgencyDraft agency(AgencyId id) {
    return agencies.get(id);
  }

  /** Whether its agency has no other agreement. */
  boolean isOnly(AgreementId id) {
    AgencyId agency = recorded.agencyOf(id).id();
    return recorded().stream()
        .noneMatch(other -> !other.equals(id) && recorded.agencyOf(other).id().equals(agency));
  }

  /** The row is of the agreement. */
  void attach(@Nullable ListedRow row, AgreementId id) {
    if (row != null) {
      rows.put(row.printed().row(), id);
    }
  }

  /** The row repeats another one; null if that is of no recorded agreement. */
  void attachAnother(ListedRow row, @Nullable AgreementId id) {
    if (id != null) {
      rows.putIfAbsent(row.printed().row(), id);
    }
  }

  /** The list says something else of an agreement. */
  void change(AgreementId id, UnaryOperator<AgreementDraft.Edit> edit) {
    edit(id, draft -> edit.apply(draft).source(source));
  }

  private void edit(AgreementId id, UnaryOperator<AgreementDraft.Edit> edit) {
    changed.put(id, edit.apply(agreement(id).edit()).draft());
  }

  /** The agreement ends, or stands again. */
  void end(AgreementId id, AgreementStatus status, @Nullable LocalDate ended) {
    edit(id, edit -> edit.standing(status, ended));
  }

  /** A later agreement replaces it from a day on. */
  void endBy(AgreementId id, @Nullable LocalDate from) {
    end(id, AgreementStatus.SUPERSEDED, from);
  }

  /** The agreement stands between other days. */
  void span(AgreementId id, Standing standing) {
    edit(
        id,
        edit ->
            edit.listedFrom(standing.listedFrom()).standing(standing.status(), standing.ended()));
  }

  /** The agreement was entered in error. */
  void withdraw(AgreementId id) {
    withdrawn.add(id);
  }

  /** The agency is another. */
  void change(AgencyId id, AgencyDraft draft) {
    agencies.put(id, draft);
  }

  /** A list's spelling of a recorded agency that is not known yet makes the next list sure. */
  void learn(AgencyId id, ListedRow row) {
    agencies.learn(id, row);
  }

  /** The new agency of a row, which is not stored by this. */
  AgencyDraft newAgency(Proposal proposal, ListedRow row) {
    return agencies.draft(proposal, row);
  }

  /** The agreement is that of the row's agency, which is new. */
  void moveToNewAgency(AgreementId id, Proposal proposal, ListedRow row) {
    agencies.add(proposal, row);
    moved.put(id, row.agency());
  }

  /**
   * The agreement of a row.
   *
   * @param agency its agency; null if that is new
   */
  AgreementDraft draft(
      Proposal proposal, ListedRow row, @Nullable AgencyId agency, Standing standing) {
    Correction correction = proposal.correction();
    return new AgreementDraft(
        agency == null ? NEW : agency,
        correction.model() == null ? row.model() : correction.model(),
        fit(Limit.MODEL_AS_PRINTED, row.printed().model()).orElse(""),
        proposal.signed(row),
        fit(Limit.SIGNED_AS_PRINTED, row.printed().signed()).orElse(null),
        standing.status(),
        standing.listedFrom(),
        standing.ended(),
        ListedRecords.documents(row.printed()),
        source,
        null);
  }

  private static Optional<String> fit(Limit limit, @Nullable String text) {
    return Optional.ofNullable(text).filter(limit::admits);
  }

  /**
   * The row is a new agreement.
   *
   * @param agency its agency; null if that is new
   */
  void add(Proposal proposal, ListedRow row, @Nullable AgencyId agency, AgreementDraft draft) {
    if (agency == null) {
      agencies.add(proposal, row);
    } else {
      agencies.learn(agency, row);
    }
    newAgreements.add(
        new NewAgreement(row.printed().row(), agency == null ? row.agency() : null, draft));
  }

  /** Stores everything; tells of which agreements the rows are. */
  Map<Integer, AgreementId> store(ChangeSet set, Agencies agencyStore, Agreements agreementStore) {
    Map<String, AgencyId> added = agencies.store(set, agencyStore);
    moved.forEach(
        (id, name) -> change(id, edit -> edit.agency(Objects.requireNonNull(added.get(name)))));
    changed.forEach((id, draft) -> {
      if (!draft.equals(recorded.get(id).draft())) {
        must(set.replace(agreementStore, id, recorded.get(id).version(), draft, Action.LISTED));
      }
    });
    withdrawn.forEach(
        id -> must(set.withdraw(agreementStore, id, recorded.get(id).version(), Action.WITHDRAWN)));
    withdrawUnused(set, agencyStore);
    List<AgreementDraft> drafts =
        newAgreements.stream()
            .map(one ->
                one.agency() == null
                    ? one.draft()
                    : one.draft().of(Objects.requireNonNull(added.get(one.agency()))))
            .toList();
    List<AgreementId> stored = set.addAll(agreementStore, drafts);
    for (int i = 0; i < stored.size(); i++) {
      rows.put(newAgreements.get(i).row(), stored.get(i));
    }
    return rows;
  }

  /** An agency whose only agreement turned out to be another's was entered in error. */
  private void withdrawUnused(ChangeSet set, Agencies agencyStore) {
    changed.forEach((id, draft) -> {
      Agency before = recorded.agencyOf(id);
      boolean left = !draft.agency().equals(before.id());
      if (left
          && before.draft().placement().basis() != Basis.EDITOR
          && before.draft().note() == null
          && newAgreements.stream().noneMatch(one -> one.draft().agency().equals(before.id()))
          && !agencyStore.isUsed(before.id())) {
        agencyStore
            .findKept(before.id())
            .filter(kept -> !kept.withdrawn())
            .ifPresent(kept ->
                must(set.withdraw(agencyStore, before.id(), kept.version(), Action.WITHDRAWN)));
      }
    });
  }

  /** Under the lock of a change set nothing can be in the way. */
  static void must(Outcome<?, ?> outcome) {
    if (!(outcome instanceof Outcome.Saved<?, ?>)) {
      throw new IllegalStateException("not stored in spite of the lock: " + outcome);
    }
  }
}
