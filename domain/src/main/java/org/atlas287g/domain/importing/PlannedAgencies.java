package org.atlas287g.domain.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agency.SharedNames;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.comparison.ListedRow;
import org.atlas287g.domain.edit.ChangeSet;
import org.atlas287g.domain.geocoding.AgencyGeocoder;
import org.atlas287g.domain.text.Limit;

/** What is to become of the agencies by one list. */
final class PlannedAgencies {
  private static final String ON_THE_LIST = "printed on ICE's list of agreements";

  private final Map<AgencyId, Agency> recorded;
  private final UnaryOperator<AgencyDraft> known;
  private final Map<AgencyId, AgencyDraft> changed = new LinkedHashMap<>();

  /** New agencies by what tells them apart, each with what is known of it so far. */
  private final Map<String, AgencyDraft> added = new LinkedHashMap<>();

  PlannedAgencies(Map<AgencyId, Agency> recorded, UnaryOperator<AgencyDraft> known) {
    this.recorded = recorded;
    this.known = known;
  }

  /** The agency as it is to be. */
  AgencyDraft get(AgencyId id) {
    return changed.getOrDefault(id, Objects.requireNonNull(recorded.get(id)).draft());
  }

  void put(AgencyId id, AgencyDraft draft) {
    changed.put(id, draft);
  }

  void learn(AgencyId id, ListedRow row) {
    AgencyDraft before = get(id);
    AgencyDraft after = spelled(before, row.printed().agency(), ON_THE_LIST);
    if (!after.equals(before)) {
      changed.put(id, after);
    }
  }

  /**
   * The agency with one more spelling, unless it is known, or there are as many as may be.
   *
   * @param reason why it is known to mean the agency
   */
  static AgencyDraft spelled(AgencyDraft agency, String name, String reason) {
    String key = NameKeys.key(name);
    boolean known =
        SharedNames.spellings(agency).anyMatch(spelling -> NameKeys.key(spelling).equals(key));
    if (known || key.isEmpty() || agency.aliases().size() == Limit.ALIASES.most()) {
      return agency;
    }
    Alias alias = new Alias(new Spelling(name), reason);
    return agency.withAliases(Stream.concat(agency.aliases().stream(), Stream.of(alias)).toList());
  }

  /** The row's agency is new. */
  void add(Proposal proposal, ListedRow row) {
    added.putIfAbsent(row.agency(), draft(proposal, row));
  }

  /** The new agency of a row, which is not added by this. */
  AgencyDraft draft(Proposal proposal, ListedRow row) {
    AgencyDraft before = added.get(row.agency());
    if (before != null) {
      return spelled(before, row.printed().agency(), ON_THE_LIST);
    }
    AgencyGeocoder.Answer answer = Objects.requireNonNull(proposal.answer());
    return known.apply(
        new AgencyDraft(
            Objects.requireNonNull(row.state()),
            new Spelling(row.printed().agency()),
            answer.level(),
            List.of(),
            proposal.placement(answer),
            null,
            null));
  }

  /** Stores all of them; tells the keys of the new ones by what tells them apart. */
  Map<String, AgencyId> store(ChangeSet set, Agencies store) {
    List<String> names = List.copyOf(added.keySet());
    List<AgencyId> ids = set.addAll(store, List.copyOf(added.values()));
    Map<String, AgencyId> keys = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      keys.put(names.get(i), ids.get(i));
    }
    changed.forEach((id, draft) -> {
      Agency before = Objects.requireNonNull(recorded.get(id));
      ListPlan.must(set.replace(store, id, before.version(), draft, Action.LISTED));
    });
    return keys;
  }
}
