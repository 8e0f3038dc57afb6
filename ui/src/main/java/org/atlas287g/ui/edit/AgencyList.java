package org.atlas287g.ui.edit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;

/** The published agencies by state, found by names and aliases; namesakes show their counties. */
public record AgencyList(Supplier<Snapshot> published, CountyDirectory counties)
    implements PickList<Agency> {
  @Override
  public List<Entry> entries() {
    List<Agency> agencies = published.get().agencies();
    Map<String, Long> bearers = agencies.stream().collect(groupingBy(Choices::nameOf, counting()));
    return agencies.stream()
        .map(agency -> entry(agency, bearers.getOrDefault(Choices.nameOf(agency), 0L) > 1))
        .toList();
  }

  @Override
  public Entry entry(Agency agency) {
    String name = Choices.nameOf(agency);
    long bearers =
        published.get().agencies().stream().filter(a -> Choices.nameOf(a).equals(name)).count();
    return entry(agency, bearers > 1);
  }

  @Override
  public Optional<Agency> find(String key) {
    return key.matches("\\d{1,18}")
        ? published.get().find(new AgencyId(Long.parseLong(key)))
        : Optional.empty();
  }

  @Override
  public Optional<Agency> named(String text) {
    List<Agency> bearers =
        Arrays.stream(StateCode.values())
            .flatMap(
                state -> SharedNames.listBearing(published.get().agencies(), state, text).stream())
            .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  /** Where an agency serves, as far as counties are named; empty otherwise. */
  String place(AgencyDraft draft) {
    return draft.placement().counties().stream()
        .flatMap(fips -> counties.find(fips).stream())
        .map(County::fullName)
        .collect(Collectors.joining(", "));
  }

  private Entry entry(Agency agency, boolean shared) {
    AgencyDraft draft = agency.draft();
    String name = Choices.nameOf(agency);
    String place = shared ? place(draft) : "";
    return new Entry(
        draft.state().name(),
        Long.toString(agency.id().value()),
        place.isEmpty() ? name : name + " (" + place + ")",
        draft.aliases().stream().map(alias -> alias.spelling().text()).toList());
  }
}
