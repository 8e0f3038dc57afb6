package org.atlas287g.domain.importing;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.comparison.ListedMeeting;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.meeting.Meetings;
import org.jspecify.annotations.Nullable;

/**
 * Makes decided proposals of one list of meetings true: gathers what becomes of each record, and
 * then stores it once. Used once, within the transaction of its change set.
 */
final class MeetingApplication {
  private static final String ON_THE_LIST = "printed on ICE's list of steering-committee meetings";

  private final Map<MeetingId, Meeting> recorded;
  private final Map<AgencyId, Agency> agencies;
  private final AgencyMatcher matcher;
  private final String source;
  private final LocalDate day;
  private final Map<MeetingId, MeetingDraft> changed = new LinkedHashMap<>();
  private final Map<AgencyId, AgencyDraft> spelled = new LinkedHashMap<>();
  private final Map<Integer, MeetingDraft> added = new LinkedHashMap<>();
  private final Map<Integer, MeetingId> rows = new HashMap<>();

  /**
   * For one list.
   *
   * @param day the list's day
   */
  MeetingApplication(
      Map<MeetingId, Meeting> recorded,
      List<Agency> agencies,
      AgencyMatcher matcher,
      String source,
      LocalDate day) {
    this.recorded = recorded;
    this.agencies = agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
    this.matcher = matcher;
    this.source = source;
    this.day = day;
  }

  /** Takes a decided proposal; false if something is missing without which it cannot be true. */
  boolean take(Proposal proposal) {
    ListingRow after = proposal.after();
    ListedMeeting row = after == null ? null : ListedMeeting.of(after);
    MeetingId meeting = proposal.meeting();
    if (!proposal.mayBe(Objects.requireNonNull(proposal.decision()))) {
      return false;
    }
    switch (proposal.decision()) {
      case ACCEPTED -> accept(proposal, row, meeting);
      case DIFFERENT -> add(proposal, Objects.requireNonNull(row));
      case REJECTED -> attach(row, meeting);
      case OUTDATED -> throw new IllegalArgumentException("outdated: " + proposal.id());
    }
    return true;
  }

  private void accept(Proposal proposal, @Nullable ListedMeeting row, @Nullable MeetingId meeting) {
    if (meeting == null) {
      add(proposal, Objects.requireNonNull(row));
    } else if (row == null) {
      changed.put(meeting, withStatus(draft(meeting), MeetingStatus.CANCELLED));
    } else {
      attach(row, meeting);
      changed.put(meeting, followed(draft(meeting), proposal, row));
    }
  }

  private void attach(@Nullable ListedMeeting row, @Nullable MeetingId meeting) {
    if (row != null && meeting != null) {
      rows.put(row.printed().row(), meeting);
    }
  }

  /** The meeting as it is to be. */
  private MeetingDraft draft(MeetingId id) {
    return changed.getOrDefault(id, Objects.requireNonNull(recorded.get(id)).draft());
  }

  private static MeetingDraft withStatus(MeetingDraft draft, MeetingStatus status) {
    return new MeetingDraft(
        draft.nameAsPrinted(),
        draft.agency(),
        draft.date(),
        draft.format(),
        draft.model(),
        status,
        draft.source(),
        draft.notice());
  }

  private void add(Proposal proposal, ListedMeeting row) {
    Correction correction = proposal.correction();
    AgencyId agency = meant(proposal, null);
    LocalDate date = or(correction.date(), row.date());
    SupportModel model = correction.model() == null ? row.model() : correction.model();
    added.put(
        row.printed().row(),
        new MeetingDraft(
            name(row, agency),
            agency,
            Objects.requireNonNull(date),
            row.format(),
            model,
            announced(date),
            source,
            new MeetingDraft.Notice(
                or(correction.start(), row.start()),
                row.zone(),
                row.venue(),
                row.link(),
                null,
                null,
                null,
                null)));
    learn(proposal, row);
  }

  /** The recorded meeting with what the row says newly; what it does not say stays. */
  private MeetingDraft followed(MeetingDraft draft, Proposal proposal, ListedMeeting row) {
    ListedMeeting was = ListedMeeting.of(Objects.requireNonNull(proposal.before()));
    Correction correction = proposal.correction();
    boolean moved = proposal.isMatch();
    LocalDate date = or(correction.date(), moved ? row.date() : null);
    MeetingDraft.Notice notice = draft.notice();
    LocalTime start = or(correction.start(), newer(row.start(), was.start(), notice.start()));
    ZoneId zone = newer(row.zone(), was.zone(), notice.zone());
    String venue = newer(row.venue(), was.venue(), notice.venue());
    URI link = newer(row.link(), was.link(), notice.link());
    learn(proposal, row);
    return new MeetingDraft(
        row.name().isEmpty() ? draft.nameAsPrinted() : new Spelling(row.name()),
        meant(proposal, draft.agency()),
        date == null ? draft.date() : date,
        row.format() == MeetingFormat.UNKNOWN || row.format() == was.format()
            ? draft.format()
            : row.format(),
        model(draft, correction, was, row),
        !moved ? draft.status() : date == null ? MeetingStatus.POSTPONED : announced(date),
        source,
        new MeetingDraft.Notice(
            start,
            zone,
            venue,
            link,
            notice.questionDeadline(),
            notice.contact(),
            notice.minutes(),
            notice.note()));
  }

  private static SupportModel model(
      MeetingDraft draft, Correction correction, ListedMeeting was, ListedMeeting row) {
    SupportModel said = correction.model();
    if (said != null) {
      return said;
    }
    return row.model() == SupportModel.UNKNOWN || row.model() == was.model()
        ? draft.model()
        : row.model();
  }

  /** A list announces meetings and never says that one was held. */
  private MeetingStatus announced(LocalDate date) {
    return date.isAfter(day) ? MeetingStatus.SCHEDULED : MeetingStatus.UNKNOWN;
  }

  private static <T> @Nullable T or(@Nullable T corrected, @Nullable T read) {
    return corrected == null ? read : corrected;
  }

  private static <T> @Nullable T newer(@Nullable T now, @Nullable T printed, @Nullable T known) {
    return now == null || now.equals(printed) ? known : now;
  }

  private static @Nullable AgencyId meant(Proposal proposal, @Nullable AgencyId known) {
    AgencyId corrected = proposal.correction().agency();
    return corrected != null ? corrected : known != null ? known : proposal.agency();
  }

  private Spelling name(ListedMeeting row, @Nullable AgencyId agency) {
    return row.name().isEmpty()
        ? Objects.requireNonNull(agencies.get(Objects.requireNonNull(agency))).draft().name()
        : new Spelling(row.name());
  }

  /** A full name that is not known yet makes the next list sure; "Polk County" is none. */
  private void learn(Proposal proposal, ListedMeeting row) {
    AgencyId id = proposal.correction().agency() == null ? proposal.agency() : null;
    Agency agency = id == null ? null : agencies.get(id);
    if (agency == null || id == null || row.name().isEmpty()) {
      return;
    }
    AgencyDraft before = spelled.getOrDefault(id, agency.draft());
    var candidate = new Candidate<>(id, before.state(), List.of(before.name().text()), Set.of());
    Optional<Candidate<AgencyId>> full =
        matcher.identify(before.state(), row.name(), List.of(candidate));
    if (full.isPresent()) {
      AgencyDraft after = PlannedAgencies.spelled(before, row.name(), ON_THE_LIST);
      if (!after.equals(before)) {
        spelled.put(id, after);
      }
    }
  }

  /** Stores everything; tells of which meetings the rows are. */
  Map<Integer, MeetingId> store(ChangeSet set, Meetings meetingStore, Agencies agencyStore) {
    spelled.forEach((id, draft) -> {
      int version = Objects.requireNonNull(agencies.get(id)).version();
      ListPlan.must(set.replace(agencyStore, id, version, draft, Action.LISTED));
    });
    changed.forEach((id, draft) -> {
      int version = Objects.requireNonNull(recorded.get(id)).version();
      ListPlan.must(set.replace(meetingStore, id, version, draft, Action.LISTED));
    });
    List<Integer> numbers = new ArrayList<>(added.keySet());
    List<MeetingId> ids = set.addAll(meetingStore, List.copyOf(added.values()));
    for (int i = 0; i < ids.size(); i++) {
      rows.put(numbers.get(i), ids.get(i));
    }
    return rows;
  }
}
