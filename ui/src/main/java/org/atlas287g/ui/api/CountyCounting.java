package org.atlas287g.ui.api;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.api.Documents.CountyCounts;
import org.jspecify.annotations.Nullable;

/** Counts the agreements that stand, by county and, of agencies of a whole state, by state. */
final class CountyCounting {
  private static final Tally NONE = new Tally();

  private final Map<CountyFips, Tally> counties = new HashMap<>();
  private final Map<StateCode, Tally> states = new EnumMap<>(StateCode.class);

  /** What is counted in one place. */
  private static final class Tally {
    private final Set<AgencyId> agencies = new HashSet<>();
    private final Map<SupportModel, Integer> models = new EnumMap<>(SupportModel.class);
    private int agreements;
    private @Nullable LocalDate oldest;

    void add(Agreement agreement) {
      agencies.add(agreement.draft().agency());
      models.merge(agreement.draft().model(), 1, Integer::sum);
      agreements++;
      LocalDate signed = agreement.draft().signed();
      if (signed != null && (oldest == null || signed.isBefore(oldest))) {
        oldest = signed;
      }
    }

    int of(SupportModel model) {
      return models.getOrDefault(model, 0);
    }
  }

  private CountyCounting() {}

  /** The counties that are asked for, with the numbers on the day that is asked for. */
  static List<CountyCounts> list(Snapshot snapshot, RecordQuery query, CountyDirectory directory) {
    DayView view = query.view(snapshot);
    CountyCounting counting = new CountyCounting();
    for (Agreement agreement : snapshot.agreements()) {
      if (query.accepts(agreement.draft().model()) && view.stands(agreement)) {
        counting.add(snapshot.get(agreement.draft().agency()), agreement);
      }
    }
    List<County> asked = query.state() == null ? directory.list() : directory.listIn(query.state());
    return asked.stream().map(county -> counting.counts(county, view.shown())).toList();
  }

  private void add(Agency agency, Agreement agreement) {
    switch (agency.draft().placement().extent()) {
      case COUNTIES ->
          agency
              .draft()
              .placement()
              .counties()
              .forEach(fips -> counties.computeIfAbsent(fips, _ -> new Tally()).add(agreement));
      case STATEWIDE ->
          states.computeIfAbsent(agency.draft().state(), _ -> new Tally()).add(agreement);
      case UNPLACED -> {}
    }
  }

  private CountyCounts counts(County county, LocalDate day) {
    Tally own = counties.getOrDefault(county.fips(), NONE);
    Tally statewide = states.getOrDefault(county.state(), NONE);
    return new CountyCounts(
        county.fips(),
        county.fullName(),
        county.state(),
        county.state().stateName(),
        own.agencies.size(),
        own.agreements,
        own.of(SupportModel.JEM),
        own.of(SupportModel.WSO),
        own.of(SupportModel.TFM),
        own.of(SupportModel.TTFM),
        own.of(SupportModel.JAIL_AND_TASK_FORCE) + own.of(SupportModel.UNKNOWN),
        own.oldest,
        statewide.agencies.size(),
        statewide.agreements,
        day);
  }
}
