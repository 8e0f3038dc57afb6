package org.atlas287g.domain.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;

/**
 * All published records at one revision, by what readers ask for, and what is known of their links:
 * the one thing that pages, endpoints, downloads, the map and the search read. Whoever answers a
 * request takes one snapshot and reads it to the end, so that an answer never mixes two revisions.
 * Immutable and safe to share.
 */
public final class Snapshot {
  private final Revision revision;
  private final List<Agency> agencies;
  private final List<Agreement> agreements;
  private final List<Meeting> meetings;
  private final SnapshotIndex index;
  private final KnownLinks links;
  private final KnownDays days;
  private final Map<AgreementId, SourceRow> rows;

  /**
   * Copies the lists; nothing is known of links, no agency has a former slug, and every record is
   * known from the list.
   */
  public Snapshot(
      Revision revision,
      List<Agency> agencies,
      List<Agreement> agreements,
      List<Meeting> meetings) {
    this(revision, agencies, agreements, meetings, Map.of());
  }

  /**
   * Copies the lists; nothing is known of links, and every record is known from the list.
   *
   * @param slugs the agency that each slug leads to, former slugs and those of merged agencies
   *     included
   */
  public Snapshot(
      Revision revision,
      List<Agency> agencies,
      List<Agreement> agreements,
      List<Meeting> meetings,
      Map<Slug, AgencyId> slugs) {
    this.revision = revision;
    this.agencies = List.copyOf(agencies);
    this.agreements = List.copyOf(agreements);
    this.meetings = List.copyOf(meetings);
    this.index = new SnapshotIndex(this.agencies, this.agreements, this.meetings, slugs);
    this.links = KnownLinks.NONE;
    this.days = KnownDays.NONE;
    this.rows = Map.of();
  }

  private Snapshot(
      Snapshot other, KnownLinks links, KnownDays days, Map<AgreementId, SourceRow> rows) {
    this.revision = other.revision;
    this.agencies = other.agencies;
    this.agreements = other.agreements;
    this.meetings = other.meetings;
    this.index = other.index;
    this.links = links;
    this.days = days;
    this.rows = rows;
  }

  /** The same records with what else is known of their links. */
  public Snapshot withLinks(KnownLinks known) {
    return new Snapshot(this, known, days, rows);
  }

  /** The same records with the days from which they are known. */
  public Snapshot withDays(KnownDays known) {
    return new Snapshot(this, links, known, rows);
  }

  /** The same records with the rows of the newest lists that name each agreement. */
  public Snapshot withRows(Map<AgreementId, SourceRow> newest) {
    return new Snapshot(this, links, days, Map.copyOf(newest));
  }

  /** The row of the newest list that names an agreement; empty if no list does. */
  public Optional<SourceRow> findRow(AgreementId agreement) {
    return Optional.ofNullable(rows.get(agreement));
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
    return Optional.ofNullable(index.byId.get(id));
  }

  /** The agreement with this key, if it is part of the snapshot. */
  public Optional<Agreement> find(AgreementId id) {
    return Optional.ofNullable(index.agreementsById.get(id));
  }

  /** The meeting with this key, if it is part of the snapshot. */
  public Optional<Meeting> find(MeetingId id) {
    return Optional.ofNullable(index.meetingsById.get(id));
  }

  /** The agency that a slug leads to, a former one or that of a merged agency too. */
  public Optional<Agency> find(Slug slug) {
    return Optional.ofNullable(index.bySlug.get(slug));
  }

  /** The agency of a meeting; empty if none is recorded. */
  public Optional<Agency> findAgency(MeetingDraft meeting) {
    return Optional.ofNullable(meeting.agency()).flatMap(this::find);
  }

  /** The agreements of an agency, ordered by signing date. */
  public List<Agreement> agreementsOf(AgencyId agency) {
    return SnapshotIndex.list(index.agreements, agency);
  }

  /** The meetings of an agency, newest first. */
  public List<Meeting> meetingsOf(AgencyId agency) {
    return SnapshotIndex.list(index.meetings, agency);
  }

  /** The agencies of a state, ordered by name. */
  public List<Agency> agenciesIn(StateCode state) {
    return SnapshotIndex.list(index.inState, state);
  }

  /** The agencies that serve a county, alone, among others or with its whole state, by name. */
  public List<Agency> agenciesServing(CountyFips county) {
    return index.serving(county);
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
