package org.atlas287g.persistence.agency;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.agency.Agencies;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAgencies implements Agencies {
  private final JdbcClient jdbc;
  private final AgencyQuery query;
  private final AgencySlugs slugs;
  private final AgencyParts parts;

  JdbcAgencies(JdbcClient jdbc, AgencyQuery query, AgencySlugs slugs, AgencyParts parts) {
    this.jdbc = jdbc;
    this.query = query;
    this.slugs = slugs;
    this.parts = parts;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Agency> list() {
    // Sorted here: the databases' collations disagree about apostrophes and case.
    return query.all().stream()
        .sorted(
            comparing((Agency a) -> a.draft().state())
                .thenComparing(a -> a.draft().name().text(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(a -> a.id().value()))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Agency> find(AgencyId id) {
    return query.one(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Agency> find(Slug slug) {
    return jdbc.sql("select agency_id from agency_slug where slug = :slug")
        .param("slug", slug.value())
        .query(Long.class)
        .optional()
        .flatMap(id -> query.one(new AgencyId(id)));
  }

  @Override
  @Transactional
  public Agency add(AgencyDraft draft) {
    long id = insert(draft);
    Slug slug = slugs.free(Slug.of(draft.state(), draft.name().text()));
    slugs.give(id, slug);
    parts.insert(id, draft);
    return new Agency(new AgencyId(id), 0, slug, draft);
  }

  private long insert(AgencyDraft draft) {
    Placement placement = draft.placement();
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into agency
                (state, name, level, extent, basis, confidence, reason, website, note)
            values
                (:state, :name, :level, :extent, :basis, :confidence, :reason, :website, :note)
            """)
        .param("state", draft.state().name())
        .param("name", draft.name().text())
        .param("level", draft.level().name())
        .param("extent", placement.extent().name())
        .param("basis", placement.basis().name())
        .param("confidence", placement.confidence())
        .param("reason", placement.reason())
        .param("website", Columns.text(draft.website()))
        .param("note", draft.note())
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }
}
