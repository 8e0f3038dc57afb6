package org.atlas287g.ui.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.MeetingGaps;
import org.atlas287g.domain.publication.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an agency.
 *
 * @param sentence how many agreements it holds
 * @param standing its agreements that stand; empty or one entry, as are the next two
 * @param spellings every other name that a source printed, with why it means this agency
 * @param extent where it serves, if that is not counties
 * @param basis what its place rests on, in words
 * @param gap of which fiscal year no meeting is recorded; null if there is none to tell
 */
public record AgencyPage(
    Agency agency,
    String sentence,
    String level,
    List<Parts.Agency> standing,
    List<Parts.Agency> pending,
    List<Parts.Agency> ended,
    List<Alias> spellings,
    List<Parts.Link> counties,
    String extent,
    String basis,
    List<Parts.Event> events,
    Parts.Meetings meetings,
    @Nullable String gap) {

  static AgencyPage of(Desk desk, Agency agency) {
    List<Agency> alone = List.of(agency);
    Set<SupportModel> explained = EnumSet.noneOf(SupportModel.class);
    List<Agreement> standing = desk.standing(alone);
    Placement placement = agency.draft().placement();
    return new AgencyPage(
        agency,
        desk.sentence("agency", agency.draft().name().text(), standing),
        desk.words().say("edit.level." + agency.draft().level()),
        desk.agencies(standing, explained, false),
        desk.agencies(desk.pending(alone), explained, false),
        desk.agencies(desk.ended(alone), explained, false),
        agency.draft().aliases(),
        desk.links(placement.counties()),
        desk.extent(agency),
        desk.words()
            .say(
                placement.needsReview() ? "reference.placed.unsure" : "reference.placed",
                desk.words().say("edit.basis." + placement.basis())),
        history(desk, agency),
        desk.meetings(alone, Integer.MAX_VALUE, "/meetings?agency=" + agency.slug()),
        gap(desk, agency));
  }

  private static @Nullable String gap(Desk desk, Agency agency) {
    MeetingGaps gaps = MeetingGaps.of(desk.snapshot());
    return desk.isPast() || !gaps.agencies().contains(agency)
        ? null
        : desk.words().say("reference.meetings.gap", String.valueOf(gaps.year().number()));
  }

  /** Signings and departures, lists, and the days on which editors last changed something. */
  private static List<Parts.Event> history(Desk desk, Agency agency) {
    List<Parts.Event> events = new ArrayList<>(desk.events(List.of(agency)));
    Parts.Link self = desk.link(agency);
    Map<LocalDate, String> edits = new TreeMap<>();
    edit(edits, desk.snapshot().known(agency), self.text());
    for (Agreement agreement : desk.snapshot().agreementsOf(agency.id())) {
      String model = desk.words().model(agreement.draft());
      edit(edits, desk.snapshot().known(agreement), model);
      desk.snapshot()
          .findRow(agreement.id())
          .ifPresent(row -> listed(desk, events, row, self, model));
    }
    edits.forEach((day, what) -> events.add(desk.event(day, "reference.event.edited", self, what)));
    events.removeIf(event -> event.day().isAfter(desk.view().shown()));
    events.sort(Comparator.comparing(Parts.Event::day));
    return events;
  }

  private static void edit(Map<LocalDate, String> edits, Known known, String what) {
    if (known.byEditor()) {
      edits.merge(
          known.day(), what, (one, other) -> one.contains(other) ? one : one + ", " + other);
    }
  }

  private static void listed(
      Desk desk, List<Parts.Event> events, SourceRow row, Parts.Link self, String model) {
    events.add(desk.event(row.first(), "reference.event.listed", self, model));
    if (!row.listed().equals(row.first())) {
      events.add(desk.event(row.listed(), "reference.event.listedLast", self, model));
    }
  }
}
