package org.atlas287g.domain.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.place.StateCode;

/**
 * The rows of one list that are of one agency.
 *
 * @param state its state
 * @param rows at least one, in the list's order
 */
public record ListedAgency(StateCode state, List<ListingRow> rows) {
  /** Copies the list. */
  public ListedAgency {
    rows = List.copyOf(rows);
  }

  /** The name of the first row. */
  public Spelling name() {
    return new Spelling(rows.getFirst().agency());
  }

  /** Every spelling, the name first, each once. */
  public List<Spelling> spellings() {
    return rows.stream().map(row -> new Spelling(row.agency())).distinct().toList();
  }

  /** The support models of its rows. */
  public Set<SupportModel> models() {
    Set<SupportModel> models = EnumSet.noneOf(SupportModel.class);
    for (ListingRow row : rows) {
      models.add(PrintedValues.model(row.model() == null ? "" : row.model()));
    }
    return models;
  }

  /** What the geocoder is to be asked about it. */
  public AgencyGeocoder.Question question() {
    ListingRow row = rows.getFirst();
    return new AgencyGeocoder.Question(
        state, name().text(), row.type(), row.county(), models().iterator().next());
  }

  /**
   * Gathers the rows by agency, in the order in which the agencies are first named.
   *
   * @throws ListingException if a row's state cannot be read, or a name is too long
   */
  public static List<ListedAgency> gather(List<ListingRow> rows, AgencyMatcher matcher)
      throws ListingException {
    List<List<ListingRow>> groups = new ArrayList<>();
    Map<StateCode, List<Candidate<List<ListingRow>>>> known = new EnumMap<>(StateCode.class);
    List<StateCode> states = new ArrayList<>();
    for (ListingRow row : rows) {
      StateCode state = ListedRecords.state(row);
      String name = ListedRecords.name(row).text();
      List<Candidate<List<ListingRow>>> inState =
          known.computeIfAbsent(state, _ -> new ArrayList<>());
      Optional<Candidate<List<ListingRow>>> same = matcher.identify(state, name, inState);
      if (same.isPresent()) {
        same.get().key().add(row);
      } else {
        List<ListingRow> group = new ArrayList<>(List.of(row));
        groups.add(group);
        states.add(state);
        inState.add(new Candidate<>(group, state, List.of(name), Set.of()));
      }
    }
    List<ListedAgency> agencies = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      agencies.add(new ListedAgency(states.get(i), groups.get(i)));
    }
    return List.copyOf(agencies);
  }
}
