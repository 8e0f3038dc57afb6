package org.atlas287g.ui.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.InForce;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.publication.Snapshot;

/**
 * The most agreements that each county shows on any day, so that a color means the same at every
 * date. The same as the map's {@code peaks.ts}, and tested with one table of cases.
 */
public final class Peaks {
  private Peaks() {}

  private record Step(LocalDate day, int by, List<CountyFips> counties) {}

  /** The classes of all agreements by county, on every day the same. */
  public static CountClasses classes(Snapshot snapshot) {
    return CountClasses.of(of(snapshot, Choice.NEWEST).values());
  }

  /** By county; it does not depend on the choice's own day. */
  static Map<CountyFips, Integer> of(Snapshot snapshot, Choice choice) {
    Map<CountyFips, Integer> most = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (Agreement agreement : snapshot.agreements()) {
      List<CountyFips> counties = MapCounts.counties(snapshot, agreement);
      if (choice.newest().counts(agreement)) {
        counties.forEach(county -> most.merge(county, 1, Integer::sum));
      }
      if (choice.model() == null || agreement.draft().model() == choice.model()) {
        add(steps, agreement.inForce(), counties);
      }
    }
    // Where a status is chosen, a day only leaves out what comes after it.
    if (!choice.isOfStatus()) {
      raise(most, steps);
    }
    return most;
  }

  private static void add(List<Step> steps, InForce inForce, List<CountyFips> counties) {
    LocalDate from = inForce.from();
    LocalDate until = inForce.until();
    if (from == null || (until != null && !until.isAfter(from))) {
      return;
    }
    steps.add(new Step(from, 1, counties));
    if (until != null) {
      steps.add(new Step(until, -1, counties));
    }
  }

  private static void raise(Map<CountyFips, Integer> most, List<Step> steps) {
    // What ends on a day does not stand on it any more.
    steps.sort(Comparator.comparing(Step::day).thenComparing(Step::by));
    Map<CountyFips, Integer> now = new HashMap<>();
    for (Step step : steps) {
      for (CountyFips county : step.counties()) {
        most.merge(county, now.merge(county, step.by(), Integer::sum), Math::max);
      }
    }
  }
}
