package org.atlas287g.domain.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.comparison.ListedAgreement;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Which recorded agencies the rows of a list mean. Immutable once made. */
final class RowAgencies {
  private final AgencyMatcher matcher;
  private final Map<String, AgencyId> byName = new HashMap<>();
  private final Map<StateCode, List<Candidate<AgencyId>>> candidates =
      new EnumMap<>(StateCode.class);
  private final Map<AgencyId, Set<String>> names = new HashMap<>();
  private final Map<AgencyId, List<String>> distinctions;
  private final Set<String> listed = new HashSet<>();

  /**
   * For one list.
   *
   * @param rows all rows of the list: two names that stand in one list are of two agencies
   */
  RowAgencies(
      RecordedAgreements recorded,
      Map<AgencyId, List<String>> distinctions,
      List<ListedRow> rows,
      AgencyMatcher matcher) {
    this.matcher = matcher;
    this.distinctions = distinctions;
    for (Agency agency : recorded.agencies().values()) {
      List<String> spellings = SharedNames.spellings(agency.draft()).toList();
      StateCode state = agency.draft().state();
      candidates
          .computeIfAbsent(state, _ -> new ArrayList<>())
          .add(new Candidate<>(agency.id(), state, spellings, Set.of()));
      for (String spelling : spellings) {
        add(state + "|" + AgencyName.of(state, spelling).key(), agency.id());
      }
    }
    for (ListedAgreement<AgreementId> agreement : recorded.agreements()) {
      add(agreement.row().agency(), recorded.agencyOf(agreement.key()).id());
    }
    rows.forEach(row -> listed.add(row.agency()));
  }

  private void add(String name, AgencyId agency) {
    byName.putIfAbsent(name, agency);
    names.computeIfAbsent(agency, _ -> new HashSet<>()).add(name);
  }

  /**
   * The agency that a row certainly means.
   *
   * @param not an agency that it does not mean; null if there is none
   */
  Optional<AgencyId> find(ListedRow row, @Nullable AgencyId not) {
    StateCode state = row.state();
    AgencyId exact = byName.get(row.agency());
    if (exact != null && !exact.equals(not) && !isDistinct(exact, row)) {
      return Optional.of(exact);
    }
    if (state == null) {
      return Optional.empty();
    }
    List<Candidate<AgencyId>> near =
        candidates.getOrDefault(state, List.of()).stream()
            .filter(candidate -> !candidate.key().equals(not))
            .filter(candidate -> !isDistinct(candidate.key(), row))
            .filter(candidate ->
                names.getOrDefault(candidate.key(), Set.of()).stream().noneMatch(listed::contains))
            .toList();
    return matcher.identify(state, row.printed().agency(), near).map(Candidate::key);
  }

  private boolean isDistinct(AgencyId agency, ListedRow row) {
    return distinctions.getOrDefault(agency, List.of()).contains(row.agency());
  }
}
