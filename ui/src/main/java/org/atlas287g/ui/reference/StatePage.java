package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.chart.ChartPart;
import org.atlas287g.ui.web.ReferencePaths;
import org.jspecify.annotations.Nullable;

/**
 * What applies in a state.
 *
 * @param sentence how many agencies hold how many agreements
 * @param rank its place among the states; null if no agreement stands there
 * @param reached in how many of its counties a local agency holds one, in a sentence
 * @param statewide agreements of agencies that serve the whole state
 * @param agencies all agencies whose agreements stand
 * @param ended agreements that do not stand any more
 * @param places all its counties
 */
public record StatePage(
    StateCode state,
    String sentence,
    @Nullable String rank,
    String reached,
    List<Parts.Figure> byModel,
    List<ChartPart> charts,
    List<Parts.Agency> statewide,
    List<Parts.AgencyRow> agencies,
    List<Parts.Agency> pending,
    List<Parts.Agency> ended,
    Parts.Meetings meetings,
    List<Parts.Place> places,
    SmallMap map) {

  static StatePage of(Desk desk, StateCode state) {
    List<Agency> own = desk.snapshot().agenciesIn(state);
    List<Agreement> standing = desk.standing(own);
    Set<SupportModel> explained = EnumSet.noneOf(SupportModel.class);
    Map<CountyFips, Integer> counts = desk.local();
    int counties = desk.counties().listIn(state).size();
    return new StatePage(
        state,
        desk.sentence("state", state.stateName(), standing),
        rank(desk, state),
        desk.words().say("reference.reached", reached(desk, standing), counties),
        desk.byModel(standing),
        desk.charts(state),
        desk.agencies(
            standing.stream()
                .filter(
                    a -> desk.snapshot().get(a.draft().agency()).draft().placement().isStatewide())
                .toList(),
            explained,
            false),
        rows(desk, own),
        desk.agencies(desk.pending(own), explained, false),
        desk.agencies(desk.ended(own), explained, false),
        desk.meetings(own, Desk.PAST_MEETINGS, "/meetings?state=" + state.name()),
        desk.counties().listIn(state).stream()
            .map(c ->
                new Parts.Place(desk.link(c), Maps.said(desk, counts.getOrDefault(c.fips(), 0))))
            .toList(),
        Maps.state(desk, state));
  }

  /** In how many counties an agency is placed that holds one of these agreements. */
  static int reached(Desk desk, List<Agreement> standing) {
    Set<CountyFips> reached = new HashSet<>();
    standing.forEach(a ->
        reached.addAll(desk.snapshot().get(a.draft().agency()).draft().placement().counties()));
    return reached.size();
  }

  /** By state, how many agreements stand. */
  static Map<StateCode, Integer> counts(Desk desk) {
    Map<StateCode, Integer> counts = new EnumMap<>(StateCode.class);
    for (Agreement agreement : desk.snapshot().agreements()) {
      if (desk.view().stands(agreement)) {
        counts.merge(
            desk.snapshot().get(agreement.draft().agency()).draft().state(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static @Nullable String rank(Desk desk, StateCode state) {
    Map<StateCode, Integer> counts = counts(desk);
    int own = counts.getOrDefault(state, 0);
    return own == 0
        ? null
        : desk.words()
            .say(
                "reference.rank", String.valueOf(rank(counts, own)), String.valueOf(counts.size()));
  }

  /** One more than the states that have more. */
  static int rank(Map<StateCode, Integer> counts, int own) {
    return 1 + (int) counts.values().stream().filter(other -> other > own).count();
  }

  private static List<Parts.AgencyRow> rows(Desk desk, List<Agency> own) {
    List<Parts.AgencyRow> rows = new ArrayList<>();
    for (Agency agency : own) {
      List<Agreement> standing = desk.standing(List.of(agency));
      if (!standing.isEmpty()) {
        rows.add(
            new Parts.AgencyRow(
                desk.link(agency),
                desk.words().say("edit.level." + agency.draft().level()),
                desk.links(agency.draft().placement().counties()),
                desk.extent(agency),
                standing.stream()
                    .map(a -> desk.words().model(a.draft()))
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .stream()
                    .collect(Collectors.joining(", ")),
                standing.stream()
                    .map(a -> a.draft().signed())
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .map(desk.words()::date)
                    .orElse("")));
      }
    }
    return rows;
  }

  /** The path of the page. */
  String path() {
    return ReferencePaths.state(state);
  }
}
