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
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.audit.DraftJson;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListedAgency;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.atlas287g.domain.record.RecordId;
import org.springframework.stereotype.Component;

/** Turns a dataset's rows into stored records. The caller's transaction makes it all or nothing. */
@Component
class DatasetLoader {
  private final Agencies agencies;
  private final Agreements agreements;
  private final Meetings meetings;
  private final Revisions revisions;
  private final AuditTrail trail;
  private final DraftJson json;
  private final AgencyGeocoder geocoder;
  private final AgencyMatcher matcher;
  private final ListedRecords records =
      new ListedRecords(ShippedDataset.SOURCE, ShippedDataset.LISTED);

  DatasetLoader(
      Agencies agencies,
      Agreements agreements,
      Meetings meetings,
      Revisions revisions,
      AuditTrail trail,
      DraftJson json,
      AgencyGeocoder geocoder,
      CountyDirectory counties) {
    this.agencies = agencies;
    this.agreements = agreements;
    this.meetings = meetings;
    this.revisions = revisions;
    this.trail = trail;
    this.json = json;
    this.geocoder = geocoder;
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
    Revision revision = revisions.advance(ShippedDataset.LISTED, true);
    SequencedMap<RecordId, String> added = new LinkedHashMap<>();
    Map<ListedAgency, AgencyId> ids =
        addAgencies(listed, attached, new AgencyDrafts(geocoder, dataset.decisions()), added);
    addAgreements(ids, listed, added);
    addMeetings(dataset.meetings(), attached, ids, added);
    trail.addAll(revision, Authorship.system(ShippedDataset.SOURCE), added);
    return revision;
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

  private Map<ListedAgency, AgencyId> addAgencies(
      List<ListedAgency> listed,
      Map<MeetingRow, Candidate<ListedAgency>> attached,
      AgencyDrafts drafts,
      SequencedMap<RecordId, String> added) {
    Map<ListedAgency, Set<Spelling>> names = namesInMeetings(attached);
    Map<ListedAgency, AgencyId> ids = new HashMap<>();
    for (ListedAgency agency : listed) {
      List<Spelling> known = List.copyOf(names.getOrDefault(agency, Set.of()));
      Agency stored = agencies.add(drafts.draft(agency, known));
      ids.put(agency, stored.id());
      added.put(stored.id(), json.write(stored.draft()));
    }
    return ids;
  }

  /** Full names only: "Polk County" means the sheriff in a list of meetings, and not elsewhere. */
  private Map<ListedAgency, Set<Spelling>> namesInMeetings(
      Map<MeetingRow, Candidate<ListedAgency>> attached) {
    Map<ListedAgency, Set<Spelling>> names = new HashMap<>();
    attached.forEach((row, candidate) -> {
      if (matcher.identify(candidate.state(), row.name(), List.of(candidate)).isPresent()) {
        names
            .computeIfAbsent(candidate.key(), _ -> new TreeSet<>(comparing(Spelling::text)))
            .add(new Spelling(row.name()));
      }
    });
    return names;
  }

  private void addAgreements(
      Map<ListedAgency, AgencyId> ids,
      List<ListedAgency> listed,
      SequencedMap<RecordId, String> added)
      throws ListingException {
    List<AgreementDraft> drafts = new ArrayList<>();
    for (ListedAgency agency : listed) {
      AgencyId id = Optional.ofNullable(ids.get(agency)).orElseThrow();
      for (ListingRow row : agency.rows()) {
        drafts.add(records.agreement(row, id));
      }
    }
    agreements.addAll(drafts).forEach(a -> added.put(a.id(), json.write(a.draft())));
  }

  private void addMeetings(
      List<MeetingRow> rows,
      Map<MeetingRow, Candidate<ListedAgency>> attached,
      Map<ListedAgency, AgencyId> ids,
      SequencedMap<RecordId, String> added)
      throws ListingException {
    List<MeetingDraft> drafts = new ArrayList<>();
    for (MeetingRow row : rows) {
      Candidate<ListedAgency> candidate = attached.get(row);
      drafts.add(records.meeting(row, candidate == null ? null : ids.get(candidate.key())));
    }
    meetings.addAll(drafts).forEach(m -> added.put(m.id(), json.write(m.draft())));
  }
}
