package org.atlas287g.domain.proposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListedRecords;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingRow;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.publication.Snapshot;
import org.springframework.stereotype.Service;

/** Compares the rows of a pasted table of meetings with what is recorded. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class MeetingProposals {
  private final AgencyMatcher matcher;

  MeetingProposals(CountyDirectory counties) {
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /**
   * One proposal for each row, in the rows' order. A recorded meeting answers for one row only, so
   * that a meeting that a list prints twice is not lost.
   *
   * @param source what readers are told of where the records come from
   * @param listed the day of the list
   */
  public List<MeetingProposal> propose(
      Snapshot snapshot, List<MeetingRow> rows, String source, LocalDate listed) {
    ListedRecords records = new ListedRecords(source, listed);
    List<Candidate<Agency>> candidates = candidates(snapshot);
    List<Meeting> known = new ArrayList<>(snapshot.meetings());
    List<MeetingProposal> proposals = new ArrayList<>();
    for (MeetingRow row : rows) {
      proposals.add(propose(row, records, candidates, known));
    }
    return List.copyOf(proposals);
  }

  private MeetingProposal propose(
      MeetingRow row,
      ListedRecords records,
      List<Candidate<Agency>> candidates,
      List<Meeting> known) {
    AgencyId agency =
        matcher
            .attach(row.name(), PrintedValues.model(row.model()), candidates)
            .map(candidate -> candidate.key().id())
            .orElse(null);
    try {
      MeetingDraft draft = records.meeting(row, agency);
      Meeting same = known.stream().filter(m -> isSame(m.draft(), draft)).findFirst().orElse(null);
      known.remove(same);
      return new MeetingProposal(row, draft, same, null);
    } catch (ListingException | IllegalArgumentException unreadable) {
      return new MeetingProposal(row, null, null, unreadable.getMessage());
    }
  }

  private static boolean isSame(MeetingDraft known, MeetingDraft read) {
    boolean sameName =
        NameKeys.key(known.nameAsPrinted().text())
            .equals(NameKeys.key(read.nameAsPrinted().text()));
    boolean sameAgency = read.agency() != null && read.agency().equals(known.agency());
    return known.date().equals(read.date())
        && known.model() == read.model()
        && (sameName || sameAgency);
  }

  private static List<Candidate<Agency>> candidates(Snapshot snapshot) {
    Map<AgencyId, Set<SupportModel>> models =
        snapshot.agreements().stream()
            .collect(groupingBy(a -> a.draft().agency(), mapping(a -> a.draft().model(), toSet())));
    return snapshot.agencies().stream()
        .map(agency ->
            new Candidate<>(
                agency,
                agency.draft().state(),
                Stream.concat(
                        Stream.of(agency.draft().name().text()),
                        agency.draft().aliases().stream().map(a -> a.spelling().text()))
                    .toList(),
                models.getOrDefault(agency.id(), Set.of())))
        .toList();
  }
}
