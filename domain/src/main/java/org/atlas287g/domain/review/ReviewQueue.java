package org.atlas287g.domain.review;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkState;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.importing.SourceLists;
import org.atlas287g.domain.importing.Tally;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.KnownPlaces;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what waits for an editor, in the published records and in the lists that were applied. */
@Service
@RolesAllowed(Role.EDITOR_NAME)
public class ReviewQueue {
  private final PublishedSnapshot published;
  private final SourceLists lists;
  private final AgencyMatcher matcher;
  private final AtomicReference<@Nullable Records> newest = new AtomicReference<>();

  ReviewQueue(PublishedSnapshot published, SourceLists lists, CountyDirectory counties) {
    this.published = published;
    this.lists = lists;
    this.matcher = new AgencyMatcher(KnownPlaces.counties(counties));
  }

  /** What was found in a snapshot. */
  private record Records(Snapshot of, Map<Matter, List<Waiting>> found) {}

  /** Everything that waits, by why it does; only matters of which something waits. */
  @Transactional(readOnly = true)
  public Map<Matter, List<Waiting>> list() {
    Map<Matter, List<Waiting>> all = new EnumMap<>(Matter.class);
    Map<SourceListId, Tally> tallies = lists.tallies();
    for (SourceList list : lists.list()) {
      int open = tallies.getOrDefault(list.id(), Tally.NONE).open();
      if (list.state() == ListState.APPLIED && open > 0) {
        int unmatched = list.kind() == ListKind.MEETINGS ? unmatched(list.id()) : 0;
        add(all, Matter.OPEN_PROPOSAL, list, open - unmatched);
        add(all, Matter.UNMATCHED_MEETING, list, unmatched);
      }
    }
    all.putAll(records());
    return all;
  }

  private int unmatched(SourceListId list) {
    return (int)
        lists.proposals(list).stream()
            .filter(proposal -> proposal.isOpen())
            .filter(proposal -> proposal.kind() == ChangeKind.UNMATCHED_MEETING)
            .count();
  }

  private static void add(
      Map<Matter, List<Waiting>> found, Matter matter, SourceList list, int open) {
    if (open > 0) {
      add(found, matter, new Waiting.OfList(list, open));
    }
  }

  /** How many things wait; each open proposal is one. */
  @Transactional(readOnly = true)
  public int count() {
    return list().values().stream()
        .flatMap(Collection::stream)
        .mapToInt(waiting -> waiting instanceof Waiting.OfList of ? of.open() : 1)
        .sum();
  }

  /** Looked for once in each snapshot: names are compared with each other. */
  private Map<Matter, List<Waiting>> records() {
    Snapshot snapshot = published.get();
    Records known = newest.get();
    if (known == null || known.of() != snapshot) {
      known = new Records(snapshot, find(snapshot, matcher));
      newest.set(known);
    }
    return known.found();
  }

  /** What waits in the records. */
  static Map<Matter, List<Waiting>> find(Snapshot snapshot, AgencyMatcher matcher) {
    Map<Matter, List<Waiting>> found = new EnumMap<>(Matter.class);
    for (Agency agency : snapshot.agencies()) {
      Placement placement = agency.draft().placement();
      if (placement.needsReview()) {
        boolean unplaced = placement.extent() == Placement.Extent.UNPLACED;
        add(
            found,
            unplaced ? Matter.UNPLACED : Matter.DOUBTFUL_PLACEMENT,
            new Waiting.OfAgency(agency));
      }
    }
    addDuplicates(snapshot, matcher, found);
    for (Meeting meeting : snapshot.meetings()) {
      if (meeting.draft().agency() == null) {
        add(found, Matter.MEETING_WITHOUT_AGENCY, new Waiting.OfMeeting(meeting));
      }
    }
    for (Agreement agreement : snapshot.agreements()) {
      for (Matter matter : matters(agreement.draft(), snapshot)) {
        Agency agency = snapshot.get(agreement.draft().agency());
        add(found, matter, new Waiting.OfAgreement(agreement, agency));
      }
    }
    return found;
  }

  private static List<Matter> matters(AgreementDraft draft, Snapshot snapshot) {
    List<Matter> matters = new ArrayList<>();
    if (draft.model() == SupportModel.UNKNOWN) {
      matters.add(Matter.UNKNOWN_MODEL);
    }
    if (draft.signed() == null && draft.status() != AgreementStatus.PENDING) {
      matters.add(Matter.NO_DATE);
    }
    if (draft.status() == AgreementStatus.UNCONFIRMED_ABSENCE) {
      matters.add(Matter.UNCONFIRMED_ABSENCE);
    }
    if (draft.documents().stream().anyMatch(document -> isBroken(document, snapshot))) {
      matters.add(Matter.BROKEN_LINK);
    }
    boolean linked = draft.document(Document.Kind.MOA).filter(moa -> moa.url() != null).isPresent();
    if (draft.status() == AgreementStatus.ACTIVE && !linked) {
      matters.add(Matter.MISSING_LINK);
    }
    return matters;
  }

  private static boolean isBroken(Document document, Snapshot snapshot) {
    return document.url() != null
        && snapshot
            .links()
            .find(document.url())
            .map(LinkCheck::state)
            .filter(LinkState.BROKEN::equals)
            .isPresent();
  }

  /** Of agencies that share a name, the public note says already how they are told apart. */
  private static void addDuplicates(
      Snapshot snapshot, AgencyMatcher matcher, Map<Matter, List<Waiting>> found) {
    for (StateCode state : StateCode.values()) {
      List<Candidate<Agency>> before = new ArrayList<>();
      for (Agency agency : snapshot.agenciesIn(state)) {
        if (agency.draft().note() == null) {
          String name = agency.draft().name().text();
          matcher
              .identify(state, name, before)
              .ifPresent(like ->
                  add(found, Matter.LIKELY_DUPLICATE, new Waiting.OfTwo(like.key(), agency)));
        }
        List<String> spellings = SharedNames.spellings(agency.draft()).toList();
        before.add(new Candidate<>(agency, state, spellings, Set.of()));
      }
    }
  }

  private static void add(Map<Matter, List<Waiting>> found, Matter matter, Waiting waiting) {
    found.computeIfAbsent(matter, _ -> new ArrayList<>()).add(waiting);
  }
}
