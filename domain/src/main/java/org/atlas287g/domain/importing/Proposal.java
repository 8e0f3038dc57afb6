package org.atlas287g.domain.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Evidence;
import org.atlas287g.domain.comparison.ListedMeeting;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A change that a list makes necessary, and what was decided about it. It is of an agreement or of
 * a meeting.
 *
 * @param id its key; null before it is stored
 * @param kind what changes
 * @param certain whether it may be taken as it is; if not, a person decides
 * @param evidence why
 * @param before what the newest list that had the record printed of it, or the record in the same
 *     form; null if the row is of none
 * @param after the row as printed; null if the list has none
 * @param agreement the agreement that changes; null if there is none yet
 * @param meeting the meeting that changes; null if there is none yet
 * @param baseVersion the version of it that was compared; null without a record
 * @param agency the recorded agency that the row means; null if it means none
 * @param candidates agencies that the row may mean, the likeliest first, if that is not certain
 * @param answer where the geocoder puts the row's agency; null where that does not matter
 * @param correction what an editor says against the row
 * @param decision what was decided; null while it is open
 * @param decidedBy who decided; null while it is open and where the Atlas itself did
 * @param revision the number of the revision in which it became true; null if it did not
 */
public record Proposal(
    @Nullable ProposalId id,
    ChangeKind kind,
    boolean certain,
    Evidence evidence,
    @Nullable ListingRow before,
    @Nullable ListingRow after,
    @Nullable AgreementId agreement,
    @Nullable MeetingId meeting,
    @Nullable Integer baseVersion,
    @Nullable AgencyId agency,
    List<AgencyId> candidates,
    AgencyGeocoder.@Nullable Answer answer,
    Correction correction,
    @Nullable Decision decision,
    @Nullable AccountId decidedBy,
    @Nullable Long revision) {
  /** Whether it is of a meeting. */
  public boolean isOfMeeting() {
    ListingRow row = after == null ? before : after;
    return row != null && row.meeting() != null;
  }

  /**
   * Whether it can be decided so: a row can be taken for another record only if it was taken for
   * one, and a meeting can be added only if its day and its agency are known.
   */
  public boolean mayBe(Decision wanted) {
    return switch (wanted) {
      case ACCEPTED -> !isOfMeeting() || meeting != null || canBeAdded();
      case DIFFERENT -> isMatch() && (!isOfMeeting() || canBeAdded());
      case REJECTED, OUTDATED -> true;
    };
  }

  private boolean canBeAdded() {
    ListedMeeting row = ListedMeeting.of(Objects.requireNonNull(after));
    boolean named = !row.name().isEmpty() || correction.agency() != null;
    return named && (row.date() != null || correction.date() != null);
  }

  /** Whether nobody has decided it. */
  public boolean isOpen() {
    return decision == null;
  }

  /** Whether it says which record a row is of, and not only what a row says of it. */
  public boolean isMatch() {
    return before != null && after != null && kind.isOfIdentity();
  }

  /** Whether the row names the agency of the agreement that it was taken for. */
  boolean isOfOneAgency() {
    return switch (evidence) {
      case SAME_NAME_MODEL_DATE, SAME_AGENCY_AND_MODEL, SAME_AGENCY_AND_DATE -> true;
      default -> false;
    };
  }

  /** The recorded agreement that it is about. */
  AgreementId recorded() {
    return Objects.requireNonNull(agreement);
  }

  /** The recorded agency that the row means, by an editor first; null if it means none. */
  public @Nullable AgencyId meant() {
    return correction.agency() == null ? agency : correction.agency();
  }

  /** The agency of a row that is a new agreement; null for one that is new itself. */
  @Nullable AgencyId agencyOfNew() {
    boolean known =
        decision != Decision.DIFFERENT
            || isOfOneAgency()
            || kind == ChangeKind.AGENCY_CORRECTED
            || kind == ChangeKind.STATE_CORRECTED;
    return known ? meant() : correction.agency();
  }

  /** When the row was signed, by an editor first; null if that is not known. */
  @Nullable LocalDate signed(ListedRow row) {
    return correction.signed() == null ? row.signed() : correction.signed();
  }

  /** Where the row's agency is, by an editor first. */
  Placement placement(AgencyGeocoder.Answer found) {
    return correction.placement() == null ? found.placement() : correction.placement();
  }

  /**
   * Whether a later state of it, which can still be decided, has the same decision of the same
   * person, and the same correction.
   */
  boolean isDecidedAs(@Nullable Proposal now) {
    return now != null
        && now.revision == null
        && now.decision != Decision.OUTDATED
        && now.decision == decision
        && Objects.equals(now.decidedBy, decidedBy)
        && now.correction.equals(correction);
  }

  /** What tells it apart from the other proposals of its list. */
  Key key() {
    return new Key(kind, after == null ? 0 : after.row(), agreement, meeting);
  }

  /** The same kind of change of the same row and record. */
  record Key(
      ChangeKind kind, int row, @Nullable AgreementId agreement, @Nullable MeetingId meeting) {}

  /** The same with this decision. */
  Proposal decided(@Nullable Decision other, @Nullable AccountId who) {
    return with(correction, other, who);
  }

  /** The same with what an editor says against the row. */
  Proposal corrected(Correction other) {
    return with(other, decision, decidedBy);
  }

  private Proposal with(
      Correction otherCorrection, @Nullable Decision otherDecision, @Nullable AccountId who) {
    return new Proposal(
        id,
        kind,
        certain,
        evidence,
        before,
        after,
        agreement,
        meeting,
        baseVersion,
        agency,
        candidates,
        answer,
        otherCorrection,
        otherDecision,
        who,
        revision);
  }
}
