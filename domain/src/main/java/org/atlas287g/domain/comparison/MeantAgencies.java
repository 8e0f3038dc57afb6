package org.atlas287g.domain.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.jspecify.annotations.Nullable;

/** Which recorded agencies the names in lists of meetings mean. One list is read at a time. */
final class MeantAgencies {
  private static final int MOST_CANDIDATES = 5;

  private final AgencyMatcher matcher;
  private final List<Candidate<AgencyId>> agencies;
  private final Map<String, Optional<AgencyId>> before;
  private final Map<String, Meant> found = new HashMap<>();

  /**
   * Of the recorded agencies.
   *
   * @param known whom recorded meetings are of: an editor may have said it
   */
  MeantAgencies(
      AgencyMatcher matcher, List<Candidate<AgencyId>> agencies, List<KnownMeeting> known) {
    this.matcher = matcher;
    this.agencies = agencies;
    Map<String, List<AgencyId>> byName = new HashMap<>();
    for (KnownMeeting meeting : known) {
      AgencyId agency = meeting.meeting().draft().agency();
      if (agency != null) {
        byName
            .computeIfAbsent(
                key(meeting.recordKey(), meeting.meeting().draft().model()), _ -> new ArrayList<>())
            .add(agency);
      }
    }
    before =
        byName.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> only(entry.getValue())));
  }

  private static Optional<AgencyId> only(List<AgencyId> agencies) {
    Set<AgencyId> different = Set.copyOf(agencies);
    return different.size() == 1 ? Optional.of(agencies.getFirst()) : Optional.empty();
  }

  /**
   * Whom a row means.
   *
   * @param agency the agency; null if that is not certain
   * @param candidates those that it may be; none if it is certain
   */
  record Meant(@Nullable AgencyId agency, List<AgencyId> candidates) {
    Evidence evidence() {
      return agency != null
          ? Evidence.NOT_KNOWN
          : candidates.isEmpty() ? Evidence.AGENCY_UNKNOWN : Evidence.AGENCY_AMBIGUOUS;
    }
  }

  Meant of(ListedMeeting row) {
    return found.computeIfAbsent(
        key(row.name(), row.model()), _ -> find(row.name(), row.nameKey(), row.model()));
  }

  private static String key(String name, SupportModel model) {
    return model + "|" + name;
  }

  private Meant find(String name, String nameKey, SupportModel model) {
    if (nameKey.isEmpty()) {
      return new Meant(null, List.of());
    }
    Optional<AgencyId> certain =
        matcher
            .attach(name, model, agencies)
            .map(Candidate::key)
            .or(() -> before.getOrDefault(key(nameKey, model), Optional.empty()));
    if (certain.isPresent()) {
      return new Meant(certain.get(), List.of());
    }
    List<Candidate<AgencyId>> ofModel =
        agencies.stream().filter(agency -> agency.models().contains(model)).toList();
    List<Candidate<AgencyId>> like = matcher.listAttachable(name, ofModel);
    return new Meant(
        null,
        (like.isEmpty() ? matcher.listAttachable(name, agencies) : like)
            .stream().limit(MOST_CANDIDATES).map(Candidate::key).toList());
  }
}
