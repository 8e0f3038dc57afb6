package org.atlas287g.persistence.dataset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.listing.ListedAgency;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;

/** What is known of listed agencies beside the list: an editor's decisions, names in meetings. */
final class KnownOfAgencies {
  private static final String OF_A_MEETING = "printed on ICE's list of steering-committee meetings";

  private final List<Decision> decisions;
  private final Map<ListedAgency, Set<Spelling>> namesInMeetings;

  KnownOfAgencies(List<Decision> decisions, Map<ListedAgency, Set<Spelling>> namesInMeetings) {
    this.decisions = decisions;
    this.namesInMeetings = namesInMeetings;
  }

  /** The same agency with all that is known of it. */
  AgencyDraft complete(AgencyDraft agency) {
    List<Decision> about =
        decisions.stream()
            .filter(decision -> decision.isAbout(agency.state(), agency.name().text()))
            .toList();
    return new AgencyDraft(
        agency.state(),
        agency.name(),
        agency.level(),
        aliases(agency, about),
        placement(about, agency.placement()),
        agency.website(),
        agency.note());
  }

  private List<Alias> aliases(AgencyDraft agency, List<Decision> about) {
    Map<Spelling, String> reasons = new LinkedHashMap<>();
    for (Decision decision : about) {
      if (decision.kind() == Decision.Kind.ALIAS) {
        reasons.put(new Spelling(decision.value()), decision.reason());
      }
    }
    namesInMeetings.forEach((listed, names) -> {
      if (listed.state() == agency.state() && listed.spellings().contains(agency.name())) {
        names.forEach(name -> reasons.putIfAbsent(name, OF_A_MEETING));
      }
    });
    reasons.remove(agency.name());
    return reasons.entrySet().stream().map(e -> new Alias(e.getKey(), e.getValue())).toList();
  }

  private static Placement placement(List<Decision> about, Placement found) {
    return about.stream()
        .filter(decision -> decision.kind() == Decision.Kind.PLACEMENT)
        .findAny()
        .map(KnownOfAgencies::decided)
        .orElse(found);
  }

  private static Placement decided(Decision decision) {
    List<CountyFips> counties =
        Arrays.stream(decision.value().split(" ")).map(CountyFips::new).toList();
    return Placement.in(counties, Basis.EDITOR, 1, List.of(), decision.reason());
  }
}
