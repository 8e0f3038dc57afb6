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
import org.atlas287g.domain.record.Kept;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
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
    return sorted(query.all());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Agency> listMerged() {
    return sorted(query.merged());
  }

  /** Sorted here: the databases' collations disagree about apostrophes and case. */
  private static List<Agency> sorted(List<Agency> agencies) {
    return agencies.stream()
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
        .flatMap(id -> query.one(new AgencyId(id)))
        .flatMap(this::standing);
  }

  /** Follows merged agencies to the one that stands. Nobody can make a circle of them. */
  private Optional<Agency> standing(Agency agency) {
    AgencyId next = agency.draft().mergedInto();
    return next == null ? Optional.of(agency) : query.one(next).flatMap(this::standing);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isUsed(AgencyId id) {
    return jdbc.sql(
            """
            select exists (select 1 from agreement where agency_id = :id and not withdrawn)
                or exists (select 1 from meeting where agency_id = :id and not withdrawn)
                or exists (select 1 from agency where merged_into = :id and not withdrawn)
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
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
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into agency
                (state, name, level, extent, basis, confidence, reason, website, note,
                 merged_into, revision)
            values
                (:state, :name, :level, :extent, :basis, :confidence, :reason, :website, :note,
                 :mergedInto, %s)
            """
                .formatted(Columns.NEWEST_REVISION))
        .paramSource(values(draft))
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKeyAs(Long.class));
  }

  /** One that is renamed keeps its slug: URLs that were given away stay right. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean replace(AgencyId id, int version, AgencyDraft draft) {
    int rows =
        jdbc.sql(
                """
                update agency set
                    version = version + 1, withdrawn = false, state = :state, name = :name,
                    level = :level, extent = :extent, basis = :basis, confidence = :confidence,
                    reason = :reason, website = :website, note = :note, merged_into = :mergedInto,
                    revision = %s
                where id = :id and version = :version
                """
                    .formatted(Columns.NEWEST_REVISION))
            .paramSource(values(draft).addValue("id", id.value()).addValue("version", version))
            .update();
    if (rows == 1) {
      parts.replace(id.value(), draft);
    }
    return rows == 1;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean withdraw(AgencyId id, int version) {
    return Columns.withdraw(jdbc, "agency", id, version);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Kept<AgencyId, AgencyDraft>> findKept(AgencyId id) {
    return query.kept(id).map(agency -> kept(agency, query.isWithdrawn(id)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept<AgencyId, AgencyDraft>> listWithdrawn() {
    return query.withdrawn().stream().map(agency -> kept(agency, true)).toList();
  }

  private static Kept<AgencyId, AgencyDraft> kept(Agency agency, boolean withdrawn) {
    return new Kept<>(agency.id(), agency.version(), agency.draft(), withdrawn);
  }

  private static MapSqlParameterSource values(AgencyDraft draft) {
    Placement placement = draft.placement();
    AgencyId mergedInto = draft.mergedInto();
    return new MapSqlParameterSource("state", draft.state().name())
        .addValue("name", draft.name().text())
        .addValue("level", draft.level().name())
        .addValue("extent", placement.extent().name())
        .addValue("basis", placement.basis().name())
        .addValue("confidence", placement.confidence())
        .addValue("reason", placement.reason())
        .addValue("website", Columns.text(draft.website()))
        .addValue("note", draft.note())
        .addValue("mergedInto", mergedInto == null ? null : mergedInto.value());
  }
}
