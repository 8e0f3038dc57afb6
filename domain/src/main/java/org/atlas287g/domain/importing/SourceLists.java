package org.atlas287g.domain.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.comparison.ListDate;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Port: the lists that were taken in, with their rows, remarks and proposals. */
public interface SourceLists {
  /**
   * Stores a list in state OPEN.
   *
   * @param list all but its key; its key is not read
   * @param content its bytes
   * @param rows its rows as printed, in its order
   */
  SourceListId add(
      SourceList list, byte[] content, List<ListingRow> rows, List<ListRemark> remarks);

  /** The list with this key, if there is one. */
  Optional<SourceList> find(SourceListId id);

  /** All lists, the last that came first. */
  List<SourceList> list();

  /** Its bytes, as they came. */
  byte[] content(SourceListId id);

  /** What the reader had to remark. */
  List<ListRemark> remarks(SourceListId id);

  /** Its proposals in their order. */
  List<Proposal> proposals(SourceListId id);

  /** How many proposals of each list are decided; lists without proposals are left out. */
  Map<SourceListId, Tally> tallies();

  /**
   * Replaces the proposals of a list that did not become true by those of a comparison.
   *
   * @param compared the number of the revision that it was compared with
   */
  void propose(
      SourceListId id, @Nullable ListDate date, Gate gate, long compared, List<Proposal> proposals);

  /** Stores what was decided about proposals, at one moment. */
  void decide(List<Proposal> decided, Instant at);

  /** Marks all proposals of lists that did not become true as outdated. */
  void outdate(List<SourceListId> outdated, Instant at);

  /** What the newest list says settles what the ones before left open; the past stays open. */
  default void outdateBefore(SourceList newest, Instant at) {
    outdate(
        list().stream()
            .filter(list -> list.kind() == newest.kind() && list.state() == ListState.APPLIED)
            .filter(list -> !list.isEarlier())
            .map(SourceList::id)
            .filter(id -> !id.equals(newest.id()))
            .toList(),
        at);
  }

  /** Marks a list as being in another state. */
  void mark(SourceListId id, ListState state);

  /** Marks proposals as true since a revision; the list is applied from the first such on. */
  void markApplied(SourceListId id, List<Proposal> proposals, long revision);

  /** Notes of which agreements or meetings rows are. */
  void attach(SourceListId id, Map<Integer, ? extends RecordId> records);

  /** Of which agreements its rows are, as far as that is settled. */
  Map<Integer, AgreementId> attached(SourceListId id);

  /** What the newest applied list that has an agreement prints of it. */
  Map<AgreementId, ListingRow> newestRows();

  /** What the newest applied list that has a meeting prints of it. */
  Map<MeetingId, ListingRow> newestMeetingRows();

  /** The days of the applied lists of a kind, in their order. */
  List<LocalDate> appliedDays(ListKind kind);

  /** On which of the applied lists of participating agencies each agreement was first and last. */
  Map<AgreementId, Listed> listed();

  /** Names that were decided not to mean an agency, as keys. */
  Map<AgencyId, List<String>> distinctions();

  /** Decides that a name, as a key, does not mean an agency. */
  void distinguish(AgencyId agency, String nameKey);

  /**
   * Between which lists an agreement was listed.
   *
   * @param first the day of the first list that has it
   * @param last the day of the last list that has it
   */
  record Listed(LocalDate first, LocalDate last) {
    /** The same, if a list of this day has it too; empty if no other one has it. */
    static Listed including(LocalDate day, Optional<Listed> others) {
      LocalDate first = others.map(Listed::first).filter(day::isAfter).orElse(day);
      LocalDate last = others.map(Listed::last).filter(day::isBefore).orElse(day);
      return new Listed(first, last);
    }
  }
}
