package org.atlas287g.persistence.dataset;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListedAgency;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Revisions;
import org.springframework.stereotype.Component;

/**
 * Stores a dataset: its agreements and its meetings as the first source lists. The caller's
 * transaction makes it all or nothing.
 */
@Component
class DatasetLoader {
  private final ListIntake intake;
  private final Revisions revisions;
  private final AgencyMatcher matcher;

  DatasetLoader(ListIntake intake, Revisions revisions, CountyDirectory counties) {
    this.intake = intake;
    this.revisions = revisions;
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
    intake.fill(ShippedPage.files(), ShippedPage.DATE, ShippedDataset.SOURCE, known::complete);
    return revisions.findCurrent().orElseThrow();
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
}
