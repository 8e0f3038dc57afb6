package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.comparison.Absence;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.importing.SourceLists.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A list that is older than the newest one tells the past. Records keep what later lists say of
 * them. What the list alone has is added as no longer listed, and what it has, or lacks, moves the
 * days between which an agreement stands.
 */
final class EarlierListRules implements ListRules {
  private final ListPlan plan;
  private final Listings before;
  private final Listings after;
  private final LocalDate day;

  /**
   * For one list.
   *
   * @param before the lists that were applied without it
   * @param day its day
   */
  EarlierListRules(ListPlan plan, Listings before, LocalDate day) {
    this.plan = plan;
    this.before = before;
    this.after = before.with(day);
    this.day = day;
  }

  @Override
  public void take(Proposal proposal, @Nullable ListedRow row) {
    if (row == null) {
      return;
    }
    switch (Objects.requireNonNull(proposal.decision())) {
      case ACCEPTED -> accept(proposal, row);
      case DIFFERENT -> add(proposal, row);
      case REJECTED -> {
        if (proposal.isMatch()) {
          plan.attach(row, proposal.recorded());
        }
      }
      case OUTDATED -> throw new IllegalArgumentException("outdated: " + proposal.id());
    }
  }

  private void accept(Proposal proposal, ListedRow row) {
    switch (proposal.kind()) {
      case NEW_AGENCY, NEW_AGREEMENT -> add(proposal, row);
      case RENEWED -> addRenewed(proposal, row);
      case DUPLICATE_ROW -> plan.attachAnother(row, proposal.agreement());
      default -> {
        AgreementId id = proposal.recorded();
        plan.attach(row, id);
        if (proposal.kind() == ChangeKind.RESPELLED) {
          plan.learn(plan.agreement(id).agency(), row);
        }
      }
    }
  }

  /** The recorded agreement has replaced that of the row. */
  private void addRenewed(Proposal proposal, ListedRow row) {
    AgreementDraft renewal = plan.agreement(proposal.recorded());
    add(
        proposal,
        row,
        renewal.agency(),
        new ListPlan.Standing(
            AgreementStatus.SUPERSEDED,
            after.listedFrom(proposal.signed(row), day),
            renewal.inForce().from()));
  }

  private void add(Proposal proposal, ListedRow row) {
    add(
        proposal,
        row,
        proposal.agencyOfNew(),
        standing(after, proposal.signed(row), new Listed(day, day)));
  }

  private void add(
      Proposal proposal, ListedRow row, @Nullable AgencyId agency, ListPlan.Standing standing) {
    plan.add(proposal, row, agency, plan.draft(proposal, row, agency, standing));
  }

  private static ListPlan.Standing standing(
      Listings listings, @Nullable LocalDate signed, Listed listed) {
    LocalDate from = listings.listedFrom(signed, listed.first());
    Optional<Absence> absence = listings.absence(listed);
    return new ListPlan.Standing(
        absence.map(Absence::status).orElse(AgreementStatus.ACTIVE),
        from,
        absence.map(Absence::from).orElse(null));
  }

  /** Gives other days to agreements whose days are those of the lists, and not an editor's. */
  @Override
  public void finish() {
    Map<AgreementId, Listed> listed = new HashMap<>();
    plan.rows().values().forEach(id -> listed.put(id, Listed.including(day, before.find(id))));
    for (AgreementId id : plan.recorded()) {
      before
          .find(id)
          .ifPresent(known -> {
            AgreementDraft draft = plan.agreement(id);
            move(id, draft, known, listed.getOrDefault(id, known));
            followRenewal(draft, plan.agreement(id));
          });
    }
  }

  private void move(AgreementId id, AgreementDraft draft, Listed known, Listed listed) {
    ListPlan.Standing was = standing(before, draft.signed(), known);
    ListPlan.Standing is = standing(after, draft.signed(), listed);
    boolean byLists = draft.status().isAbsence() && Objects.equals(draft.ended(), was.ended());
    plan.span(
        id,
        new ListPlan.Standing(
            byLists ? is.status() : draft.status(),
            Objects.equals(draft.listedFrom(), was.listedFrom())
                ? is.listedFrom()
                : draft.listedFrom(),
            byLists ? is.ended() : draft.ended()));
  }

  /** What an agreement has replaced ends on the day from which that stands. */
  private void followRenewal(AgreementDraft was, AgreementDraft is) {
    LocalDate from = is.inForce().from();
    if (Objects.equals(was.inForce().from(), from)) {
      return;
    }
    for (AgreementId id : plan.recorded()) {
      AgreementDraft other = plan.agreement(id);
      if (other.status() == AgreementStatus.SUPERSEDED
          && other.agency().equals(is.agency())
          && other.model() == is.model()
          && Objects.equals(other.ended(), was.inForce().from())) {
        plan.endBy(id, from);
      }
    }
  }
}
