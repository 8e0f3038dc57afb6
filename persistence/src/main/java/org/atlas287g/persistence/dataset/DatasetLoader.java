package org.atlas287g.persistence.dataset;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListedAgency;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.RecordId;
import org.springframework.stereotype.Component;

/**
 * Stores a dataset: its list as the first source list, and its meetings. The caller's transaction
 * makes it all or nothing.
 */
@Component
class DatasetLoader {
  private final ListIntake intake;
  private final Agencies agencies;
  private final Meetings meetings;
  private final Revisions revisions;
  private final AuditTrail trail;
  private final DraftJson json;
  private final AgencyMatcher matcher;
  private final ListedRecords records =
      new ListedRecords(ShippedDataset.SOURCE, ShippedDataset.LISTED);

  DatasetLoader(
      ListIntake intake,
      Agencies agencies,
      Meetings meetings,
      Revisions revisions,
      AuditTrail trail,
      DraftJson json,
      CountyDirectory counties) {
    this.intake = intake;
    this.agencies = agencies;
    this.meetings = meetings;
    this.revisions = revisions;
    this.trail = trail;
    this.json = json;
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /**
   * Stores everything as the next revision.
   *
   * @throws ListingException if a row cannot be read
   */
  Revision load(ShippedDataset dataset) throws ListingException {
    List<ListedAgency> listed = ListedAgency.gather(dataset.agreements(), matcher);
    Map<MeetingRow, Candidate<ListedAgency>> attached = attach(dataset.meetings(), listed);
    KnownOfAgencies known = new KnownOfAgencies(dataset.decisions(), namesInMeetings(attached));
    intake.fill(
        ShippedPage.understood(intake),
        ShippedPage.content(),
        ShippedDataset.SOURCE,
        known::complete);
    Revision revision = revisions.findCurrent().orElseThrow();
    addMeetings(dataset.meetings(), attached, revision);
    return revision;
  }

  /** Whether source lists are kept. */
  boolean isKept() {
    return !intake.isEmpty();
  }

  /**
   * Keeps the list of a dataset that was stored before lists were kept.
   *
   * @throws ListingException if a row cannot be read
   */
  void adopt(Revision first) throws ListingException {
    intake.adopt(ShippedPage.understood(intake), ShippedPage.content(), first.number());
  }

  private Map<MeetingRow, Candidate<ListedAgency>> attach(
      List<MeetingRow> rows, List<ListedAgency> listed) {
    List<Candidate<ListedAgency>> candidates =
        listed.stream().map(DatasetLoader::candidate).toList();
    Map<MeetingRow, Candidate<ListedAgency>> attached = new HashMap<>();
    for (MeetingRow row : rows) {
      matcher
          .attach(row.name(), PrintedValues.model(row.model()), candidates)
          .ifPresent(candidate -> attached.put(row, candidate));
    }
    return attached;
  }

  private static Candidate<ListedAgency> candidate(ListedAgency agency) {
    return new Candidate<>(
        agency,
        agency.state(),
        agency.spellings().stream().map(Spelling::text).toList(),
        agency.models());
  }

  /** Full names only: "Polk County" means the sheriff in a list of meetings, and not elsewhere. */
  private Map<ListedAgency, Set<Spelling>> namesInMeetings(
      Map<MeetingRow, Candidate<ListedAgency>> attached) {
    Map<ListedAgency, Set<Spelling>> names = new LinkedHashMap<>();
    attached.forEach((row, candidate) -> {
      if (matcher.identify(candidate.state(), row.name(), List.of(candidate)).isPresent()) {
        names
            .computeIfAbsent(candidate.key(), _ -> new TreeSet<>(comparing(Spelling::text)))
            .add(new Spelling(row.name()));
      }
    });
    return names;
  }

  private void addMeetings(
      List<MeetingRow> rows, Map<MeetingRow, Candidate<ListedAgency>> attached, Revision revision)
      throws ListingException {
    Map<String, Agency> stored =
        agencies.list().stream()
            .flatMap(agency ->
                SharedNames.spellings(agency.draft())
                    .map(name -> Map.entry(agency.draft().state() + name, agency)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    List<MeetingDraft> drafts = new ArrayList<>();
    for (MeetingRow row : rows) {
      Optional<Agency> agency =
          Optional.ofNullable(attached.get(row))
              .map(Candidate::key)
              .map(listed -> stored.get(listed.state() + listed.name().text()));
      drafts.add(records.meeting(row, agency.map(Agency::id).orElse(null)));
    }
    SequencedMap<RecordId, String> added = new LinkedHashMap<>();
    meetings.addAll(drafts).forEach(m -> added.put(m.id(), json.write(m.draft())));
    trail.addAll(revision, Authorship.system(ShippedDataset.SOURCE), added);
  }
}
