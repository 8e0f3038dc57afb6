package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.Objects;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.place.Placement;
import org.jspecify.annotations.Nullable;

/** The newest list tells what is true now: records follow it. */
final class NewestListRules implements ListRules {
  private final ListPlan plan;
  private final Listings listings;
  private final ListKind kind;
  private final LocalDate day;

  NewestListRules(ListPlan plan, Listings listings, ListKind kind, LocalDate day) {
    this.plan = plan;
    this.listings = listings;
    this.kind = kind;
    this.day = day;
  }

  @Override
  public void take(Proposal proposal, @Nullable ListedRow row) {
    switch (Objects.requireNonNull(proposal.decision())) {
      case ACCEPTED -> accept(proposal, row);
      case DIFFERENT -> {
        leave(proposal.recorded());
        add(proposal, Objects.requireNonNull(row));
      }
      case REJECTED -> {
        if (proposal.isMatch()) {
          plan.attach(row, proposal.recorded());
        }
      }
      case OUTDATED -> throw new IllegalArgumentException("outdated: " + proposal.id());
    }
  }

  private void accept(Proposal proposal, @Nullable ListedRow row) {
    if (row == null) {
      if (proposal.kind() == ChangeKind.GONE) {
        leave(proposal.recorded());
      }
      return;
    }
    switch (proposal.kind()) {
      case NEW_AGENCY, NEW_AGREEMENT -> add(proposal, row);
      case RENEWED -> renew(proposal, row);
      case LINK_CHANGED ->
          plan.change(
              proposal.recorded(), edit -> edit.listed(ListedRecords.documents(row.printed())));
      case COUNTY_CHANGED, TYPE_CHANGED -> replace(proposal);
      case DUPLICATE_ROW -> plan.attachAnother(row, proposal.agreement());
      case GONE -> throw new IllegalArgumentException("gone with a row: " + proposal.id());
      default -> follow(proposal, row);
    }
  }

  /** The row is what has become of the agreement. */
  private void follow(Proposal proposal, ListedRow row) {
    AgreementId id = proposal.recorded();
    stand(id);
    plan.attach(row, id);
    AgreementDraft draft = draft(proposal, row, plan.agreement(id).agency());
    switch (proposal.kind()) {
      case REDATED ->
          plan.change(
              id,
              edit ->
                  edit.signed(draft.signed(), draft.signedAsPrinted())
                      .listedFrom(listings.listedFrom(draft.signed(), first(id))));
      case MODEL_CHANGED ->
          plan.change(id, edit -> edit.model(draft.model(), draft.modelAsPrinted()));
      case FROM_PENDING ->
          plan.change(
              id,
              edit ->
                  edit.model(draft.model(), draft.modelAsPrinted())
                      .signed(draft.signed(), draft.signedAsPrinted())
                      .standing(AgreementStatus.ACTIVE, null)
                      .listedFrom(draft.listedFrom())
                      .listed(draft.documents()));
      default -> {}
    }
    if (proposal.kind() == ChangeKind.AGENCY_CORRECTED
        || proposal.kind() == ChangeKind.STATE_CORRECTED) {
      move(proposal, row);
    } else {
      plan.learn(plan.agreement(id).agency(), row);
    }
  }

  private LocalDate first(AgreementId id) {
    return listings.find(id).map(SourceLists.Listed::first).orElse(day);
  }

  private void move(Proposal proposal, ListedRow row) {
    AgreementId id = proposal.recorded();
    AgencyId meant = proposal.meant();
    if (meant != null) {
      plan.change(id, edit -> edit.agency(meant));
      plan.learn(meant, row);
    } else if (proposal.kind() == ChangeKind.STATE_CORRECTED && plan.isOnly(id)) {
      AgencyId agency = plan.agreement(id).agency();
      AgencyDraft before = plan.agency(agency);
      AgencyDraft there = plan.newAgency(proposal, row);
      plan.change(
          agency,
          new AgencyDraft(
              there.state(),
              there.name(),
              there.level(),
              before.aliases(),
              there.placement(),
              before.website(),
              before.note()));
      plan.change(id, edit -> edit);
    } else {
      plan.moveToNewAgency(id, proposal, row);
    }
  }

  private void renew(Proposal proposal, ListedRow row) {
    AgreementId id = proposal.recorded();
    AgencyId agency = plan.agreement(id).agency();
    AgreementDraft draft = draft(proposal, row, agency);
    plan.endBy(id, draft.inForce().from());
    plan.add(proposal, row, agency, draft);
  }

  private void add(Proposal proposal, ListedRow row) {
    AgencyId agency = proposal.agencyOfNew();
    plan.add(proposal, row, agency, draft(proposal, row, agency));
  }

  private AgreementDraft draft(Proposal proposal, ListedRow row, @Nullable AgencyId agency) {
    boolean pending = kind == ListKind.PENDING;
    LocalDate signed = proposal.signed(row);
    return plan.draft(
        proposal,
        row,
        agency,
        new ListPlan.Standing(
            pending ? AgreementStatus.PENDING : AgreementStatus.ACTIVE,
            pending ? null : listings.listedFrom(signed, day),
            null));
  }

  /** A county or a type is printed otherwise: the agency is placed anew. */
  private void replace(Proposal proposal) {
    AgencyGeocoder.Answer answer = proposal.answer();
    if (answer == null) {
      return;
    }
    AgencyId id = plan.agreement(proposal.recorded()).agency();
    AgencyDraft before = plan.agency(id);
    Placement placement =
        proposal.kind() == ChangeKind.COUNTY_CHANGED
            ? proposal.placement(answer)
            : before.placement();
    plan.change(
        id,
        new AgencyDraft(
            before.state(),
            before.name(),
            proposal.kind() == ChangeKind.TYPE_CHANGED ? answer.level() : before.level(),
            before.aliases(),
            placement,
            before.website(),
            before.note(),
            before.mergedInto()));
  }

  /** The list does not have it: it may return, unless it was only pending. */
  private void leave(AgreementId id) {
    if (kind == ListKind.PENDING) {
      plan.withdraw(id);
    } else {
      plan.end(id, AgreementStatus.UNCONFIRMED_ABSENCE, day);
    }
  }

  private void stand(AgreementId id) {
    if (plan.agreement(id).status().isAbsence()) {
      plan.end(id, AgreementStatus.ACTIVE, null);
    }
  }

  /** Confirms what lists before began to lack, and this one lacks too. */
  @Override
  public void finish() {
    if (kind == ListKind.PENDING) {
      return;
    }
    for (AgreementId id : plan.recorded()) {
      AgreementDraft draft = plan.agreement(id);
      if (draft.status() == AgreementStatus.UNCONFIRMED_ABSENCE) {
        listings.absence(id).ifPresent(absence -> plan.end(id, absence.status(), draft.ended()));
      }
    }
  }
}
