package org.atlas287g.persistence.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.place.CountyFips;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the lists that belong to an agency: aliases and counties. */
@Component
class AgencyParts {
  private final NamedParameterJdbcOperations jdbc;

  AgencyParts(NamedParameterJdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  void insert(long agency, AgencyDraft draft) {
    batch(
        "insert into agency_alias (agency_id, position, spelling, reason)"
            + " values (:agency, :position, :spelling, :reason)",
        aliases(agency, draft.aliases()));
    List<SqlParameterSource> counties = new ArrayList<>();
    counties.addAll(counties(agency, true, draft.placement().counties()));
    counties.addAll(counties(agency, false, draft.placement().alternatives()));
    batch(
        "insert into agency_county (agency_id, served, position, fips)"
            + " values (:agency, :served, :position, :fips)",
        counties);
  }

  void replace(long agency, AgencyDraft draft) {
    MapSqlParameterSource of = new MapSqlParameterSource("agency", agency);
    jdbc.update("delete from agency_alias where agency_id = :agency", of);
    jdbc.update("delete from agency_county where agency_id = :agency", of);
    insert(agency, draft);
  }

  private static List<SqlParameterSource> aliases(long agency, List<Alias> aliases) {
    return IntStream.range(0, aliases.size())
        .<SqlParameterSource>mapToObj(i ->
            new MapSqlParameterSource("agency", agency)
                .addValue("position", i)
                .addValue("spelling", aliases.get(i).spelling().text())
                .addValue("reason", aliases.get(i).reason()))
        .toList();
  }

  private static List<SqlParameterSource> counties(
      long agency, boolean served, List<CountyFips> counties) {
    return IntStream.range(0, counties.size())
        .<SqlParameterSource>mapToObj(i ->
            new MapSqlParameterSource("agency", agency)
                .addValue("served", served)
                .addValue("position", i)
                .addValue("fips", counties.get(i).value()))
        .toList();
  }

  private void batch(String sql, List<SqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }
  }
}
