package org.atlas287g.persistence.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.listing.ListedAgency;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;

/** Makes an agency of its rows: spellings, place, and what an editor decided about them. */
final class AgencyDrafts {
  private static final String ON_THE_LIST = "printed on ICE's list of agreements";
  private static final String OF_A_MEETING = "printed on ICE's list of steering-committee meetings";

  private final AgencyGeocoder geocoder;
  private final List<Decision> decisions;

  AgencyDrafts(AgencyGeocoder geocoder, List<Decision> decisions) {
    this.geocoder = geocoder;
    this.decisions = decisions;
  }

  /** The agency; the other names are full spellings of it that meetings were printed under. */
  AgencyDraft draft(ListedAgency listed, List<Spelling> namesInMeetings) {
    List<Decision> about =
        decisions.stream().filter(d -> d.isAbout(listed.state(), listed.name().text())).toList();
    AgencyGeocoder.Answer answer = geocoder.place(listed.question());
    return new AgencyDraft(
        listed.state(),
        listed.name(),
        answer.level(),
        aliases(listed, namesInMeetings, about),
        placement(about, answer.placement()),
        null,
        null);
  }

  private static List<Alias> aliases(
      ListedAgency listed, List<Spelling> namesInMeetings, List<Decision> about) {
    Map<Spelling, String> reasons = new LinkedHashMap<>();
    for (Decision decision : about) {
      if (decision.kind() == Decision.Kind.ALIAS) {
        reasons.put(new Spelling(decision.value()), decision.reason());
      }
    }
    listed.spellings().forEach(spelling -> reasons.putIfAbsent(spelling, ON_THE_LIST));
    namesInMeetings.forEach(spelling -> reasons.putIfAbsent(spelling, OF_A_MEETING));
    reasons.remove(listed.name());
    return reasons.entrySet().stream().map(e -> new Alias(e.getKey(), e.getValue())).toList();
  }

  private static Placement placement(List<Decision> about, Placement found) {
    return about.stream()
        .filter(decision -> decision.kind() == Decision.Kind.PLACEMENT)
        .findAny()
        .map(AgencyDrafts::decided)
        .orElse(found);
  }

  private static Placement decided(Decision decision) {
    List<CountyFips> counties =
        Arrays.stream(decision.value().split(" ")).map(CountyFips::new).toList();
    return Placement.in(counties, Basis.EDITOR, 1, List.of(), decision.reason());
  }
}
