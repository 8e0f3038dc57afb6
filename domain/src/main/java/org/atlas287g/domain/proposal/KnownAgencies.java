package org.atlas287g.domain.proposal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;

/** The recorded agencies as printed names may mean them. Immutable. */
final class KnownAgencies {
  private final AgencyMatcher matcher;
  private final List<Candidate<Agency>> all;
  private final Map<StateCode, List<Candidate<Agency>>> byState;

  KnownAgencies(Snapshot snapshot, AgencyMatcher matcher) {
    this.matcher = matcher;
    Map<AgencyId, Set<SupportModel>> models =
        snapshot.agreements().stream()
            .collect(groupingBy(a -> a.draft().agency(), mapping(a -> a.draft().model(), toSet())));
    all =
        snapshot.agencies().stream()
            .map(agency -> candidate(agency, models.getOrDefault(agency.id(), Set.of())))
            .toList();
    byState =
        all.stream()
            .collect(
                groupingBy(
                    Candidate::state,
                    () -> new EnumMap<>(StateCode.class),
                    java.util.stream.Collectors.toList()));
  }

  /** The agency of a state that a full name certainly means. */
  Optional<Agency> identify(StateCode state, String name) {
    return matcher.identify(state, name, in(state)).map(Candidate::key);
  }

  /** Whether a full name may mean an agency of a state. */
  boolean isLikeAny(StateCode state, String name) {
    return !matcher.listLike(state, name, in(state)).isEmpty();
  }

  /** The agency that a list of meetings certainly means. */
  Optional<Agency> attach(String name, SupportModel model) {
    return matcher.attach(name, model, all).map(Candidate::key);
  }

  private List<Candidate<Agency>> in(StateCode state) {
    return byState.getOrDefault(state, List.of());
  }

  private static Candidate<Agency> candidate(Agency agency, Set<SupportModel> models) {
    List<String> spellings =
        Stream.concat(
                Stream.of(agency.draft().name().text()),
                agency.draft().aliases().stream().map(alias -> alias.spelling().text()))
            .toList();
    return new Candidate<>(agency, agency.draft().state(), spellings, models);
  }
}
