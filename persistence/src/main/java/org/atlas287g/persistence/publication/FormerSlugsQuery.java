package org.atlas287g.persistence.publication;

import java.util.HashMap;
import java.util.Map;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where slugs lead that no standing agency has as its current one. */
@Component
class FormerSlugsQuery {
  private final JdbcClient jdbc;

  FormerSlugsQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The agency of each, with mergings followed to the one that stands. */
  Map<Slug, AgencyId> read() {
    Map<Slug, AgencyId> slugs = new HashMap<>();
    Map<AgencyId, AgencyId> merged = new HashMap<>();
    jdbc.sql(
            """
            select s.slug, a.id, a.merged_into from agency_slug s join agency a on a.id = s.agency_id
            where not a.withdrawn and (s.is_current is null or a.merged_into is not null)
            """)
        .query(row -> {
          AgencyId agency = new AgencyId(row.getLong("id"));
          slugs.put(new Slug(row.getString("slug")), agency);
          long into = row.getLong("merged_into");
          if (!row.wasNull()) {
            merged.put(agency, new AgencyId(into));
          }
        });
    slugs.replaceAll((_, agency) -> standing(agency, merged));
    return slugs;
  }

  /** Nobody can make a circle of mergings. */
  private static AgencyId standing(AgencyId agency, Map<AgencyId, AgencyId> merged) {
    AgencyId next = merged.get(agency);
    return next == null ? agency : standing(next, merged);
  }
}
