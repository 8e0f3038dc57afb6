package org.atlas287g.domain.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.agreement.Agreements;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.KnownMeeting;
import org.atlas287g.domain.comparison.ListedMeeting;
import org.atlas287g.domain.comparison.MeetingChange;
import org.atlas287g.domain.comparison.MeetingComparison;
import org.atlas287g.domain.comparison.UnderstoodList;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.Meetings;
import org.atlas287g.domain.place.CountyDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares lists of meetings with the records, and makes what was decided of them true. */
@Component
class MeetingImports {
  private final SourceLists lists;
  private final Meetings meetings;
  private final Agencies agencies;
  private final Agreements agreements;
  private final AgencyMatcher matcher;

  MeetingImports(
      SourceLists lists,
      Meetings meetings,
      Agencies agencies,
      Agreements agreements,
      CountyDirectory counties) {
    this.lists = lists;
    this.meetings = meetings;
    this.agencies = agencies;
    this.agreements = agreements;
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /**
   * What a list would change.
   *
   * @param gate whether that may be taken as it is
   * @param proposals one for each change that changes something
   * @param unchanged of which meetings the other rows are
   */
  record Compared(Gate gate, List<Proposal> proposals, Map<Integer, MeetingId> unchanged) {}

  /**
   * Compares a list with the records.
   *
   * @param newest the day of the newest list of meetings that was applied; null if there is none
   * @param sameBytes the name of an archived file with the same bytes; null if there is none
   */
  Compared compare(UnderstoodList list, @Nullable LocalDate newest, @Nullable String sameBytes) {
    List<MeetingChange> changes =
        new MeetingComparison(known(), candidates(), matcher).compare(list, MeetingDays.today());
    List<Proposal> proposals = new ArrayList<>();
    Map<Integer, MeetingId> unchanged = new HashMap<>();
    for (MeetingChange change : changes) {
      KnownMeeting before = change.before();
      ListedMeeting after = change.after();
      if (change.kind() != ChangeKind.UNCHANGED) {
        proposals.add(proposal(change));
      } else if (before != null && after != null) {
        unchanged.put(after.printed().row(), before.meeting().id());
      }
    }
    return new Compared(MeetingComparison.gate(list, newest, sameBytes), proposals, unchanged);
  }

  private List<KnownMeeting> known() {
    Map<MeetingId, ListingRow> printed = lists.newestMeetingRows();
    return meetings.list().stream()
        .map(meeting -> {
          ListingRow row = printed.get(meeting.id());
          return row == null
              ? KnownMeeting.recorded(meeting)
              : new KnownMeeting(meeting, ListedMeeting.of(row), true);
        })
        .toList();
  }

  private List<Candidate<AgencyId>> candidates() {
    Map<AgencyId, Set<SupportModel>> models =
        agreements.list().stream()
            .map(agreement -> agreement.draft())
            .collect(groupingBy(a -> a.agency(), mapping(a -> a.model(), toSet())));
    return agencies.list().stream()
        .map(agency -> candidate(agency, models.getOrDefault(agency.id(), Set.of())))
        .toList();
  }

  private static Candidate<AgencyId> candidate(Agency agency, Set<SupportModel> models) {
    return new Candidate<>(
        agency.id(),
        agency.draft().state(),
        SharedNames.spellings(agency.draft()).toList(),
        models);
  }

  private static Proposal proposal(MeetingChange change) {
    KnownMeeting before = change.before();
    ListedMeeting after = change.after();
    return new Proposal(
        null,
        change.kind(),
        change.certain(),
        change.evidence(),
        before == null ? null : before.printed().printed(),
        after == null ? null : after.printed(),
        null,
        before == null ? null : before.meeting().id(),
        before == null ? null : before.meeting().version(),
        change.agency(),
        change.candidates(),
        null,
        Correction.NONE,
        null,
        null,
        null);
  }

  /**
   * Makes what was decided of a list true, and what is accepted without a decision.
   *
   * @param source what readers are told of where a record comes from
   */
  Applied.Done apply(
      SourceList list, LocalDate day, String source, Acceptance acceptance, ChangeSet set) {
    MeetingApplication application =
        new MeetingApplication(byId(meetings.list()), agencies.list(), matcher, source, day);
    List<Proposal> proposals =
        lists.proposals(list.id()).stream()
            .filter(proposal -> proposal.revision() == null)
            .map(proposal ->
                proposal.isOpen() && acceptance.admits(proposal)
                    ? proposal.decided(Decision.ACCEPTED, set.by().who())
                    : proposal)
            .toList();
    List<Proposal> taken =
        proposals.stream()
            .filter(p -> !p.isOpen() && p.decision() != Decision.OUTDATED)
            .filter(application::take)
            .toList();
    long revision = set.revision().number();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    lists.attach(list.id(), application.store(set, meetings, agencies));
    lists.decide(taken, now);
    lists.markApplied(list.id(), taken, revision);
    lists.outdateBefore(list, now);
    return new Applied.Done(revision, taken.size(), proposals.size() - taken.size());
  }

  private static Map<MeetingId, Meeting> byId(List<Meeting> meetings) {
    return meetings.stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
  }
}
