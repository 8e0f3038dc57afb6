package org.atlas287g.domain.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.ListedAgency;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;

/** The agencies of a list that are not recorded, placed, each with the rows of it. */
final class NewAgencies {
  private static final String ON_THE_LIST = "printed on a list of agreements";

  private final Map<ListingRow, AgencyDraft> agencies;

  private NewAgencies(Map<ListingRow, AgencyDraft> agencies) {
    this.agencies = agencies;
  }

  static NewAgencies of(List<AttributedRow> rows, AgencyMatcher matcher, AgencyGeocoder geocoder) {
    Map<ListingRow, AgencyDraft> agencies = new HashMap<>();
    for (List<AttributedRow> group : gather(rows, matcher)) {
      AgencyDraft agency = agency(group, geocoder);
      group.forEach(row -> agencies.put(row.row(), agency));
    }
    return new NewAgencies(agencies);
  }

  /** The agency of a row that is of a new one. */
  AgencyDraft get(ListingRow row) {
    return Objects.requireNonNull(agencies.get(row));
  }

  /** Spelled exactly alike is told first: it is most of a long list. */
  private static List<List<AttributedRow>> gather(List<AttributedRow> rows, AgencyMatcher matcher) {
    List<List<AttributedRow>> groups = new ArrayList<>();
    Map<String, List<AttributedRow>> byKey = new HashMap<>();
    Map<StateCode, List<Candidate<List<AttributedRow>>>> known = new EnumMap<>(StateCode.class);
    for (AttributedRow row : rows) {
      if (row.isOfNewAgency()) {
        StateCode state = Objects.requireNonNull(row.state());
        String name = row.row().agency();
        byKey
            .computeIfAbsent(
                state + NameKeys.key(name),
                _ ->
                    group(
                        state,
                        name,
                        known.computeIfAbsent(state, _ -> new ArrayList<>()),
                        matcher,
                        groups))
            .add(row);
      }
    }
    return groups;
  }

  private static List<AttributedRow> group(
      StateCode state,
      String name,
      List<Candidate<List<AttributedRow>>> inState,
      AgencyMatcher matcher,
      List<List<AttributedRow>> groups) {
    Optional<Candidate<List<AttributedRow>>> same = matcher.identify(state, name, inState);
    if (same.isPresent()) {
      return same.get().key();
    }
    List<AttributedRow> group = new ArrayList<>();
    groups.add(group);
    inState.add(new Candidate<>(group, state, List.of(name), Set.of()));
    return group;
  }

  private static AgencyDraft agency(List<AttributedRow> group, AgencyGeocoder geocoder) {
    StateCode state = Objects.requireNonNull(group.getFirst().state());
    ListedAgency listed = new ListedAgency(state, group.stream().map(AttributedRow::row).toList());
    AgencyGeocoder.Answer answer = geocoder.place(listed.question());
    Placement placement =
        group.stream()
            .map(AttributedRow::placement)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(answer.placement());
    List<Alias> aliases =
        listed.spellings().stream()
            .skip(1)
            .map(spelling -> new Alias(spelling, ON_THE_LIST))
            .toList();
    return new AgencyDraft(state, listed.name(), answer.level(), aliases, placement, null, null);
  }
}
