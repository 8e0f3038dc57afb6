package org.atlas287g.ui.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyOutlines;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.ui.picture.CountClasses;
import org.atlas287g.ui.picture.Peaks;
import org.atlas287g.ui.web.ReferencePaths;
import org.jspecify.annotations.Nullable;

/**
 * Draws the small maps of pages, in the map's colors: those of statewide agencies are not painted.
 */
final class Maps {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 440;

  /** How much more than the county is in its view, each way. */
  private static final double AROUND = 2.2;

  /** How many borders lie between the county and the farthest that may be in its view. */
  private static final int STEPS = 3;

  private Maps() {}

  /** A county among its neighbors. */
  static SmallMap county(Desk desk, County county) {
    Map<CountyFips, Integer> counts = desk.local();
    CountClasses classes = Peaks.classes(desk.snapshot());
    CountyOutlines outlines = desk.outlines();
    List<int[]> own = outlines.rings(county.fips());
    SmallMap.View view = SmallMap.View.around(own, WIDTH, HEIGHT, AROUND);
    List<SmallMap.Area> areas = new ArrayList<>();
    List<SmallMap.@Nullable Label> labels = new ArrayList<>();
    Set<StateCode> states = EnumSet.noneOf(StateCode.class);
    for (County other : around(desk, county)) {
      List<int[]> rings = outlines.rings(other.fips());
      boolean chosen = other.equals(county);
      if (!rings.isEmpty() && view.shows(rings)) {
        areas.add(area(desk, view, other, counts.getOrDefault(other.fips(), 0), classes, chosen));
        labels.add(view.label(rings, other.name(), chosen));
        states.add(other.state());
      }
    }
    return new SmallMap(
        WIDTH,
        HEIGHT,
        areas,
        states.stream().map(state -> view.path(near(view, outlines.rings(state)))).toList(),
        view.path(own),
        SmallMap.apart(labels),
        classes.labels());
  }

  /** The counties of its state, and those of others that are a few borders away. */
  private static List<County> around(Desk desk, County county) {
    Set<CountyFips> around = new LinkedHashSet<>();
    desk.counties().listIn(county.state()).forEach(own -> around.add(own.fips()));
    Set<CountyFips> edge = Set.of(county.fips());
    for (int step = 0; step < STEPS; step++) {
      Set<CountyFips> next = new LinkedHashSet<>();
      edge.forEach(one -> next.addAll(desk.outlines().neighbors(one)));
      around.addAll(next);
      edge = next;
    }
    return around.stream().flatMap(fips -> desk.counties().find(fips).stream()).toList();
  }

  /** Without the islands that are not in view. */
  private static List<int[]> near(SmallMap.View view, List<int[]> rings) {
    return rings.stream().filter(ring -> view.shows(List.of(ring))).toList();
  }

  /** The counties of a state. */
  static SmallMap state(Desk desk, StateCode state) {
    Map<CountyFips, Integer> counts = desk.local();
    CountClasses classes = Peaks.classes(desk.snapshot());
    List<int[]> own = desk.outlines().rings(state);
    SmallMap.View view = SmallMap.View.fit(own, WIDTH, WIDTH);
    return new SmallMap(
        view.width(),
        view.height(),
        desk.counties().listIn(state).stream()
            .map(c -> area(desk, view, c, counts.getOrDefault(c.fips(), 0), classes, false))
            .toList(),
        List.of(view.path(own)),
        null,
        List.of(),
        classes.labels());
  }

  /** All states by their numbers of agreements. */
  static SmallMap nation(Desk desk, Map<StateCode, Integer> counts) {
    CountClasses classes = CountClasses.of(counts.values());
    List<int[]> all =
        Arrays.stream(StateCode.values())
            .flatMap(state -> desk.outlines().rings(state).stream())
            .toList();
    SmallMap.View view = SmallMap.View.fit(all, WIDTH, WIDTH);
    List<SmallMap.Area> areas =
        Arrays.stream(StateCode.values())
            .map(state -> {
              int count = counts.getOrDefault(state, 0);
              return new SmallMap.Area(
                  view.path(desk.outlines().rings(state)),
                  classes.of(count),
                  desk.shown().link(ReferencePaths.state(state)),
                  state.stateName() + ": " + said(desk, count));
            })
            .toList();
    return new SmallMap(
        view.width(), view.height(), areas, List.of(), null, List.of(), classes.labels());
  }

  private static SmallMap.Area area(
      Desk desk,
      SmallMap.View view,
      County county,
      int count,
      CountClasses classes,
      boolean chosen) {
    return new SmallMap.Area(
        view.path(near(view, desk.outlines().rings(county.fips()))),
        classes.of(count),
        chosen ? null : desk.link(county).href(),
        county.fullName() + ": " + said(desk, count));
  }

  /** How many agreements, or that none is listed. */
  static String said(Desk desk, int count) {
    return count == 0 ? desk.words().say("map.none") : desk.agreements(count);
  }
}
