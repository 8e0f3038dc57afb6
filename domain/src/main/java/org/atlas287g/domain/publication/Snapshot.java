package org.atlas287g.domain.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.meeting.Meeting;

/**
 * All published records at one revision, and what is known of their links. Immutable and safe to
 * share.
 */
public final class Snapshot {
  private final Revision revision;
  private final List<Agency> agencies;
  private final List<Agreement> agreements;
  private final List<Meeting> meetings;
  private final Map<AgencyId, Agency> agencyById;
  private final KnownLinks links;
  private final KnownDays days;

  /** Copies the lists; nothing is known of links, and every record is known from the list. */
  public Snapshot(
      Revision revision,
      List<Agency> agencies,
      List<Agreement> agreements,
      List<Meeting> meetings) {
    this.revision = revision;
    this.agencies = List.copyOf(agencies);
    this.agreements = List.copyOf(agreements);
    this.meetings = List.copyOf(meetings);
    this.agencyById =
        this.agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
    this.links = KnownLinks.NONE;
    this.days = KnownDays.NONE;
  }

  private Snapshot(Snapshot other, KnownLinks links, KnownDays days) {
    this.revision = other.revision;
    this.agencies = other.agencies;
    this.agreements = other.agreements;
    this.meetings = other.meetings;
    this.agencyById = other.agencyById;
    this.links = links;
    this.days = days;
  }

  /** The same records with what else is known of their links. */
  public Snapshot withLinks(KnownLinks known) {
    return new Snapshot(this, known, days);
  }

  /** The same records with the days from which they are known. */
  public Snapshot withDays(KnownDays known) {
    return new Snapshot(this, links, known);
  }

  /** From which day an agency is known. */
  public Known known(Agency agency) {
    return days.find(agency.id()).orElseGet(this::fromList);
  }

  /** From which day an agreement is known. */
  public Known known(Agreement agreement) {
    return days.find(agreement.id()).orElseGet(this::fromList);
  }

  /** From which day a meeting is known. */
  public Known known(Meeting meeting) {
    return days.find(meeting.id()).orElseGet(this::fromList);
  }

  private Known fromList() {
    return Known.fromList(revision.listed(), revision.listedInferred());
  }

  /** What is known of the records' links. */
  public KnownLinks links() {
    return links;
  }

  /** The revision that these records belong to. */
  public Revision revision() {
    return revision;
  }

  /** All agencies, ordered by state and name. */
  public List<Agency> agencies() {
    return agencies;
  }

  /** All agreements, ordered by agency and signing date. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** All meetings, newest first. */
  public List<Meeting> meetings() {
    return meetings;
  }

  /** The agency with this key, if it is part of the snapshot. */
  public Optional<Agency> find(AgencyId id) {
    return Optional.ofNullable(agencyById.get(id));
  }

  /**
   * The agency with this key.
   *
   * @throws IllegalArgumentException if the snapshot has none
   */
  public Agency get(AgencyId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no agency " + id.value()));
  }
}
