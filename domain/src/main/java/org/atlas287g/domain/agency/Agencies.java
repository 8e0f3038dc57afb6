package org.atlas287g.domain.agency;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.record.RecordStore;

/** Port: the stored agencies. */
public interface Agencies extends RecordStore<AgencyId, AgencyDraft> {
  /** All agencies that stand for themselves, ordered by state and name. */
  List<Agency> list();

  /** All agencies that were merged into another one, ordered by state and name. */
  List<Agency> listMerged();

  /** The agency with this key, merged or not, if there is one. */
  Optional<Agency> find(AgencyId id);

  /** The agency that this slug names now; former slugs and merged agencies lead on. */
  Optional<Agency> find(Slug slug);

  /** Stores a new agency; gives it a free slug derived from its name. */
  Agency add(AgencyDraft draft);

  /** Whether agreements, meetings or merged agencies belong to it. */
  boolean isUsed(AgencyId id);

  @Override
  default AgencyId id(long value) {
    return new AgencyId(value);
  }

  @Override
  default Class<AgencyDraft> type() {
    return AgencyDraft.class;
  }

  @Override
  default AgencyId store(AgencyDraft draft) {
    return add(draft).id();
  }
}
