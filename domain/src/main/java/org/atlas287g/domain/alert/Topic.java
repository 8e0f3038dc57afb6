package org.atlas287g.domain.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;

/** What somebody can subscribe to. */
public sealed interface Topic {
  /** As long as a key can be. */
  int KEY_LENGTH = 130;

  /** A county: the agencies that serve it, those of its whole state included. */
  record OfCounty(CountyFips fips) implements Topic {}

  /** A state: its agencies. */
  record OfState(StateCode state) implements Topic {}

  /**
   * An agency.
   *
   * @param slug leads to it, also after it was renamed or merged
   */
  record OfAgency(Slug slug) implements Topic {}

  /** Its name in the store and in forms, such as {@code county:12021}. */
  default String key() {
    return switch (this) {
      case OfCounty(CountyFips fips) -> "county:" + fips;
      case OfState(StateCode state) -> "state:" + state.name();
      case OfAgency(Slug slug) -> "agency:" + slug;
    };
  }

  /** The topic of a key; empty if it is none. */
  static Optional<Topic> find(String key) {
    if (key.length() > KEY_LENGTH) {
      return Optional.empty();
    }
    String name = key.substring(key.indexOf(':') + 1);
    return switch (key.substring(0, key.length() - name.length())) {
      case "county:" ->
          name.matches("\\d{5}") && StateCode.findByFips(name.substring(0, 2)).isPresent()
              ? Optional.of(new OfCounty(new CountyFips(name)))
              : Optional.empty();
      case "state:" -> StateCode.find(name).map(OfState::new);
      case "agency:" -> Slug.find(name).map(OfAgency::new);
      default -> Optional.empty();
    };
  }

  /** The agencies whose records concern whoever subscribed to it. */
  default Set<AgencyId> agencies(Snapshot snapshot) {
    List<Agency> agencies =
        switch (this) {
          case OfCounty(CountyFips fips) -> snapshot.agenciesServing(fips);
          case OfState(StateCode state) -> snapshot.agenciesIn(state);
          case OfAgency(Slug slug) -> snapshot.find(slug).stream().toList();
        };
    return agencies.stream().map(Agency::id).collect(Collectors.toSet());
  }
}
