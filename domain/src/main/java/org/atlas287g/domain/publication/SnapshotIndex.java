package org.atlas287g.domain.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;

/** The records of a snapshot by what they are asked for; each list in the snapshot's order. */
final class SnapshotIndex {
  final Map<AgencyId, Agency> byId;
  final Map<Slug, Agency> bySlug;
  final Map<AgreementId, Agreement> agreementsById;
  final Map<MeetingId, Meeting> meetingsById;
  final Map<AgencyId, List<Agreement>> agreements;
  final Map<AgencyId, List<Meeting>> meetings = new HashMap<>();
  final Map<StateCode, List<Agency>> inState = new EnumMap<>(StateCode.class);
  private final Map<StateCode, List<Integer>> statewide = new EnumMap<>(StateCode.class);
  private final Map<CountyFips, List<Integer>> placed = new HashMap<>();
  private final List<Agency> agencies;

  /**
   * Indexes records.
   *
   * @param slugs the agency that each slug leads to, former slugs and those of merged agencies
   *     included; current ones may be left out
   */
  SnapshotIndex(
      List<Agency> agencies,
      List<Agreement> agreements,
      List<Meeting> meetings,
      Map<Slug, AgencyId> slugs) {
    this.agencies = agencies;
    byId = agencies.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
    agreementsById =
        agreements.stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
    meetingsById = meetings.stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
    bySlug = new HashMap<>();
    slugs.forEach((slug, id) -> {
      Agency agency = byId.get(id);
      if (agency != null) {
        bySlug.put(slug, agency);
      }
    });
    agencies.forEach(agency -> bySlug.put(agency.slug(), agency));
    this.agreements = agreements.stream().collect(Collectors.groupingBy(a -> a.draft().agency()));
    for (Meeting meeting : meetings) {
      AgencyId agency = meeting.draft().agency();
      if (agency != null) {
        this.meetings.computeIfAbsent(agency, _ -> new ArrayList<>()).add(meeting);
      }
    }
    for (int i = 0; i < agencies.size(); i++) {
      place(agencies.get(i), i);
    }
  }

  private void place(Agency agency, int at) {
    StateCode state = agency.draft().state();
    inState.computeIfAbsent(state, _ -> new ArrayList<>()).add(agency);
    Placement placement = agency.draft().placement();
    if (placement.isStatewide()) {
      statewide.computeIfAbsent(state, _ -> new ArrayList<>()).add(at);
    }
    for (CountyFips county : placement.counties()) {
      placed.computeIfAbsent(county, _ -> new ArrayList<>()).add(at);
    }
  }

  /** Those of which {@link org.atlas287g.domain.agency.AgencyDraft#serves} says so. */
  List<Agency> serving(CountyFips county) {
    List<Integer> found = new ArrayList<>(placed.getOrDefault(county, List.of()));
    found.addAll(statewide.getOrDefault(county.state(), List.of()));
    Collections.sort(found);
    return found.stream().map(agencies::get).toList();
  }

  /** The list of a key, empty if it has none; nobody can change it. */
  static <K, V> List<V> list(Map<K, List<V>> lists, K key) {
    return Collections.unmodifiableList(Objects.requireNonNullElse(lists.get(key), List.of()));
  }
}
