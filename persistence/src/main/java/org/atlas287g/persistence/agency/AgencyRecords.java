package org.atlas287g.persistence.agency;

import java.util.List;
import java.util.Optional;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.RecordKind;
import org.atlas287g.domain.edit.Kept;
import org.atlas287g.domain.edit.Records;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.persistence.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An agency that is renamed keeps its slug: addresses that were given away stay right. */
@Repository
class AgencyRecords implements Records<AgencyDraft> {
  private final JdbcAgencies agencies;
  private final AgencyQuery query;
  private final JdbcClient jdbc;

  AgencyRecords(JdbcAgencies agencies, AgencyQuery query, JdbcClient jdbc) {
    this.agencies = agencies;
    this.query = query;
    this.jdbc = jdbc;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.AGENCY;
  }

  @Override
  public Class<AgencyDraft> type() {
    return AgencyDraft.class;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Stored<AgencyDraft>> find(long key) {
    AgencyId id = new AgencyId(key);
    return query
        .kept(id)
        .map(a -> new Stored<>(key, a.version(), query.isRemoved(id) ? null : a.draft()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept<AgencyDraft>> listRemoved() {
    return query.removed().stream()
        .map(agency -> new Kept<>(agency.id().value(), agency.version(), agency.draft()))
        .toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public long add(AgencyDraft draft) {
    return agencies.add(draft).id().value();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean replace(long key, int version, @Nullable AgencyDraft draft) {
    return draft == null
        ? Columns.remove(jdbc, "agency", key, version) == 1
        : agencies.update(key, version, draft);
  }
}
