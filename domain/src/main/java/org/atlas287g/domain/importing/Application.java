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
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Makes decided proposals of one list true: gathers what becomes of each record, and then stores it
 * once. Used once, within the transaction of its change set.
 */
final class Application {
  private static final String ON_THE_LIST = "printed on ICE's list of agreements";

  private final RecordedAgreements recorded;
  private final Listings listings;
  private final String source;
  private final ListKind kind;
  private final LocalDate day;
  private final UnaryOperator<AgencyDraft> known;
  private final Map<AgreementId, AgreementDraft> changed = new LinkedHashMap<>();
  private final Map<AgencyId, AgencyDraft> agencies = new LinkedHashMap<>();
  private final List<AgreementId> withdrawn = new ArrayList<>();

  /** New agencies by what tells them apart, each with what is known of it so far. */
  private final Map<String, AgencyDraft> newAgencies = new LinkedHashMap<>();

  private final List<NewAgreement> newAgreements = new ArrayList<>();
  private final Map<Integer, AgreementId> rows;

  /** Agreements that become those of an agency which is new itself. */
  private final Map<AgreementId, String> moved = new LinkedHashMap<>();

  /** What stands for the key of an agency that is not stored yet. */
  private static final AgencyId NEW = new AgencyId(0);

  /** An agreement of a recorded agency, or of a new one that this name tells apart. */
  private record NewAgreement(int row, @Nullable String agency, AgreementDraft draft) {}

  /**
   * For one list.
   *
   * @param attached of which agreements rows are that change nothing
   * @param known completes a new agency with what else is known of it
   */
  Application(
      RecordedAgreements recorded,
      Listings listings,
      String source,
      ListKind kind,
      LocalDate day,
      Map<Integer, AgreementId> attached,
      UnaryOperator<AgencyDraft> known) {
    this.recorded = recorded;
    this.listings = listings;
    this.source = source;
    this.kind = kind;
    this.day = day;
    this.rows = new HashMap<>(attached);
    this.known = known;
  }

  /** Whether what a proposal is about is settled: that its row is of its agreement. */
  boolean admits(Proposal proposal) {
    return proposal.kind().isOfIdentity()
        || (proposal.after() != null
            && Objects.equals(rows.get(proposal.after().row()), proposal.agreement()));
  }

  /**
   * Takes a decided proposal, those of identity first.
   *
   * @param row the row that it is about; null if the list has none
   */
  void take(Proposal proposal, @Nullable ListedRow row) {
    switch (Objects.requireNonNull(proposal.decision())) {
      case ACCEPTED -> accept(proposal, row);
      case DIFFERENT -> {
        leave(of(proposal));
        add(proposal, Objects.requireNonNull(row));
      }
      case REJECTED -> {
        if (proposal.isMatch()) {
          attach(row, of(proposal));
        }
      }
      case OUTDATED -> throw new IllegalArgumentException("outdated: " + proposal.id());
    }
  }

  private static AgreementId of(Proposal proposal) {
    return Objects.requireNonNull(proposal.agreement());
  }

  private void accept(Proposal proposal, @Nullable ListedRow row) {
    if (row == null) {
      if (proposal.kind() == ChangeKind.GONE) {
        leave(of(proposal));
      }
      return;
    }
    switch (proposal.kind()) {
      case NEW_AGENCY, NEW_AGREEMENT -> add(proposal, row);
      case RENEWED -> renew(proposal, row);
      case LINK_CHANGED ->
          change(
              of(proposal),
              edit -> edit.listed(ListedRecords.documents(row.printed())).source(source));
      case COUNTY_CHANGED, TYPE_CHANGED -> replace(proposal);
      case DUPLICATE_ROW -> {
        if (proposal.agreement() != null) {
          rows.putIfAbsent(row.printed().row(), proposal.agreement());
        }
      }
      case GONE -> throw new IllegalArgumentException("gone with a row: " + proposal.id());
      default -> follow(proposal, row);
    }
  }

  /** The row is what has become of the agreement. */
  private void follow(Proposal proposal, ListedRow row) {
    AgreementId id = of(proposal);
    stand(id);
    attach(row, id);
    AgreementDraft draft = draft(proposal, row, NEW);
    switch (proposal.kind()) {
      case REDATED ->
          change(
              id,
              edit ->
                  edit.signed(draft.signed(), draft.signedAsPrinted())
                      .listedFrom(listedFrom(draft.signed(), listings.find(id)))
                      .source(source));
      case MODEL_CHANGED ->
          change(id, edit -> edit.model(draft.model(), draft.modelAsPrinted()).source(source));
      case FROM_PENDING ->
          change(
              id,
              edit ->
                  edit.model(draft.model(), draft.modelAsPrinted())
                      .signed(draft.signed(), draft.signedAsPrinted())
                      .standing(AgreementStatus.ACTIVE, null)
                      .listedFrom(draft.listedFrom())
                      .listed(draft.documents())
                      .source(source));
      default -> {}
    }
    if (proposal.kind() == ChangeKind.AGENCY_CORRECTED
        || proposal.kind() == ChangeKind.STATE_CORRECTED) {
      move(proposal, row);
    } else {
      learn(agreement(id).agency(), row);
    }
  }

  private void move(Proposal proposal, ListedRow row) {
    AgreementId id = of(proposal);
    AgencyId meant = meant(proposal);
    if (meant != null) {
      change(id, edit -> edit.agency(meant).source(source));
      learn(meant, row);
    } else if (proposal.kind() == ChangeKind.STATE_CORRECTED && isOnly(id)) {
      AgencyId agency = agreement(id).agency();
      AgencyDraft there = newAgency(proposal, row);
      agencies.put(
          agency,
          new AgencyDraft(
              there.state(),
              there.name(),
              there.level(),
              draft(agency).aliases(),
              there.placement(),
              draft(agency).website(),
              draft(agency).note()));
      change(id, edit -> edit.source(source));
    } else {
      newAgencies.putIfAbsent(row.agency(), newAgency(proposal, row));
      moved.put(id, row.agency());
    }
  }

  /** Whether its agency has no other agreement. */
  private boolean isOnly(AgreementId id) {
    AgencyId agency = recorded.agencyOf(id).id();
    return recorded.agreements().stream()
        .noneMatch(
            other -> !other.key().equals(id) && recorded.agencyOf(other.key()).id().equals(agency));
  }

  private void renew(Proposal proposal, ListedRow row) {
    AgreementId id = of(proposal);
    AgreementDraft draft = draft(proposal, row, agreement(id).agency());
    change(id, edit -> edit.standing(AgreementStatus.SUPERSEDED, draft.inForce().from()));
    newAgreements.add(new NewAgreement(row.printed().row(), null, draft));
    learn(draft.agency(), row);
  }

  private void add(Proposal proposal, ListedRow row) {
    AgencyId meant = proposal.decision() == Decision.DIFFERENT ? other(proposal) : meant(proposal);
    if (meant == null) {
      newAgencies.putIfAbsent(row.agency(), newAgency(proposal, row));
    } else {
      learn(meant, row);
    }
    newAgreements.add(
        new NewAgreement(
            row.printed().row(),
            meant == null ? row.agency() : null,
            draft(proposal, row, meant == null ? NEW : meant)));
  }

  /** The agency of a row that is not what it was taken for; null for one that is new. */
  private static @Nullable AgencyId other(Proposal proposal) {
    boolean found =
        proposal.kind() == ChangeKind.AGENCY_CORRECTED
            || proposal.kind() == ChangeKind.STATE_CORRECTED;
    return proposal.isOfOneAgency() || found ? meant(proposal) : proposal.correction().agency();
  }

  private static @Nullable AgencyId meant(Proposal proposal) {
    AgencyId corrected = proposal.correction().agency();
    return corrected == null ? proposal.agency() : corrected;
  }

  /** A county or a type is printed otherwise: the agency is placed anew. */
  private void replace(Proposal proposal) {
    AgencyGeocoder.Answer answer = proposal.answer();
    if (answer == null) {
      return;
    }
    AgencyId id = agreement(of(proposal)).agency();
    AgencyDraft before = draft(id);
    Placement placement =
        proposal.kind() == ChangeKind.COUNTY_CHANGED
            ? placement(proposal, answer)
            : before.placement();
    agencies.put(
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

  private static Placement placement(Proposal proposal, AgencyGeocoder.Answer answer) {
    Placement corrected = proposal.correction().placement();
    return corrected == null ? answer.placement() : corrected;
  }

  /** The list does not have it: it may return, unless it was only pending. */
  private void leave(AgreementId id) {
    if (kind == ListKind.PENDING) {
      withdrawn.add(id);
    } else {
      change(id, edit -> edit.standing(AgreementStatus.UNCONFIRMED_ABSENCE, day));
    }
  }

  private void stand(AgreementId id) {
    AgreementStatus status = agreement(id).status();
    if (status == AgreementStatus.UNCONFIRMED_ABSENCE
        || status == AgreementStatus.NO_LONGER_LISTED) {
      change(id, edit -> edit.standing(AgreementStatus.ACTIVE, null));
    }
  }

  /** Confirms what lists before began to lack, and this one lacks too. */
  void confirmAbsences() {
    for (var agreement : recorded.agreements()) {
      AgreementDraft draft = agreement(agreement.key());
      if (draft.status() == AgreementStatus.UNCONFIRMED_ABSENCE
          && listings.absence(agreement.key(), day).isPresent()) {
        AgreementStatus now = listings.absence(agreement.key(), day).get().status();
        change(agreement.key(), edit -> edit.standing(now, draft.ended()));
      }
    }
  }

  private void attach(@Nullable ListedRow row, AgreementId id) {
    if (row != null) {
      rows.put(row.printed().row(), id);
    }
  }

  private void change(AgreementId id, UnaryOperator<AgreementDraft.Edit> edit) {
    changed.put(id, edit.apply(agreement(id).edit()).draft());
  }

  /** The agreement as it is to be. */
  private AgreementDraft agreement(AgreementId id) {
    return changed.getOrDefault(id, recorded.get(id).draft());
  }

  /** The agency as it is to be. */
  private AgencyDraft draft(AgencyId id) {
    return agencies.getOrDefault(id, Objects.requireNonNull(recorded.agencies().get(id)).draft());
  }

  /** A list's spelling of a recorded agency that is not known yet makes the next list sure. */
  private void learn(AgencyId id, ListedRow row) {
    if (id.equals(NEW)) {
      return;
    }
    AgencyDraft before = draft(id);
    AgencyDraft after = spelled(before, row.printed().agency(), ON_THE_LIST);
    if (!after.equals(before)) {
      agencies.put(id, after);
    }
  }

  /**
   * The agency with one more spelling, unless it is known, or there are as many as may be.
   *
   * @param reason why it is known to mean the agency
   */
  static AgencyDraft spelled(AgencyDraft agency, String name, String reason) {
    String key = NameKeys.key(name);
    boolean known =
        SharedNames.spellings(agency).anyMatch(spelling -> NameKeys.key(spelling).equals(key));
    if (known || key.isEmpty() || agency.aliases().size() == Limit.ALIASES.most()) {
      return agency;
    }
    Alias alias = new Alias(new Spelling(name), reason);
    return agency.withAliases(Stream.concat(agency.aliases().stream(), Stream.of(alias)).toList());
  }

  private AgencyDraft newAgency(Proposal proposal, ListedRow row) {
    AgencyDraft before = newAgencies.get(row.agency());
    if (before != null) {
      return spelled(before, row.printed().agency(), ON_THE_LIST);
    }
    StateCode state = Objects.requireNonNull(row.state());
    AgencyGeocoder.Answer answer = Objects.requireNonNull(proposal.answer());
    return known.apply(
        new AgencyDraft(
            state,
            new Spelling(row.printed().agency()),
            answer.level(),
            List.of(),
            placement(proposal, answer),
            null,
            null));
  }

  private AgreementDraft draft(Proposal proposal, ListedRow row, AgencyId agency) {
    Correction correction = proposal.correction();
    LocalDate signed = correction.signed() == null ? row.signed() : correction.signed();
    boolean pending = kind == ListKind.PENDING;
    return new AgreementDraft(
        agency,
        correction.model() == null ? row.model() : correction.model(),
        fit(Limit.MODEL_AS_PRINTED, row.printed().model()).orElse(""),
        signed,
        fit(Limit.SIGNED_AS_PRINTED, row.printed().signed()).orElse(null),
        pending ? AgreementStatus.PENDING : AgreementStatus.ACTIVE,
        pending ? null : listedFrom(signed, Optional.empty()),
        null,
        ListedRecords.documents(row.printed()),
        source,
        null);
  }

  private static Optional<String> fit(Limit limit, @Nullable String text) {
    return Optional.ofNullable(text).filter(limit::admits);
  }

  /**
   * From when it stands, if not from its signing.
   *
   * @param listed the lists that have it; empty if this is the first
   */
  private @Nullable LocalDate listedFrom(
      @Nullable LocalDate signed, Optional<SourceLists.Listed> listed) {
    LocalDate first = listed.map(SourceLists.Listed::first).orElse(day);
    InForce inForce = listings.inForce(signed, first);
    return Objects.equals(inForce.from(), signed) ? null : inForce.from();
  }

  /** Stores everything; tells of which agreements the rows are. */
  Map<Integer, AgreementId> store(ChangeSet set, Agencies agencyStore, Agreements agreementStore) {
    List<String> names = List.copyOf(newAgencies.keySet());
    List<AgencyId> ids = set.addAll(agencyStore, List.copyOf(newAgencies.values()));
    Map<String, AgencyId> added = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      added.put(names.get(i), ids.get(i));
    }
    moved.forEach((id, name) ->
        change(id, edit -> edit.agency(Objects.requireNonNull(added.get(name))).source(source)));
    agencies.forEach((id, draft) -> {
      Agency before = Objects.requireNonNull(recorded.agencies().get(id));
      must(set.replace(agencyStore, id, before.version(), draft, Action.LISTED));
    });
    changed.forEach((id, draft) ->
        must(set.replace(agreementStore, id, recorded.get(id).version(), draft, Action.LISTED)));
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
