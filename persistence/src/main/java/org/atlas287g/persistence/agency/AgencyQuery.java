package org.atlas287g.persistence.agency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.persistence.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole agencies in three queries, however many there are. */
@Component
class AgencyQuery {
  private static final String AGENCIES =
      "select a.*, s.slug from agency a"
          + " join agency_slug s on s.agency_id = a.id and s.is_current";
  private static final String ALIASES = "select agency_id, spelling, reason from agency_alias";
  private static final String COUNTIES = "select agency_id, served, fips from agency_county";

  private final JdbcClient jdbc;

  AgencyQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Agency> all() {
    return where("not a.withdrawn and a.merged_into is null");
  }

  List<Agency> merged() {
    return where("not a.withdrawn and a.merged_into is not null");
  }

  List<Agency> withdrawn() {
    return where("a.withdrawn");
  }

  private List<Agency> where(String condition) {
    return assemble(
        jdbc.sql(AGENCIES + " where " + condition + " order by a.id desc"),
        jdbc.sql(ALIASES + " order by agency_id, position"),
        jdbc.sql(COUNTIES + " order by agency_id, position"));
  }

  /** The agency with this key, merged or not, unless it is withdrawn. */
  Optional<Agency> one(AgencyId id) {
    return isWithdrawn(id) ? Optional.empty() : kept(id);
  }

  boolean isWithdrawn(AgencyId id) {
    return jdbc.sql("select withdrawn from agency where id = ?")
        .param(id.value())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /** The agency with this key, even if it is withdrawn. */
  Optional<Agency> kept(AgencyId id) {
    return assemble(
            jdbc.sql(AGENCIES + " where a.id = ?").param(id.value()),
            jdbc.sql(ALIASES + " where agency_id = ? order by position").param(id.value()),
            jdbc.sql(COUNTIES + " where agency_id = ? order by position").param(id.value()))
        .stream()
        .findAny();
  }

  private record AliasRow(long agency, Alias alias) {}

  private record CountyRow(long agency, boolean served, CountyFips fips) {}

  private static List<Agency> assemble(
      JdbcClient.StatementSpec agencies,
      JdbcClient.StatementSpec aliases,
      JdbcClient.StatementSpec counties) {
    Map<Long, List<Alias>> aliasesOf =
        aliases.query(AgencyQuery::alias).stream()
            .collect(groupingBy(AliasRow::agency, mapping(AliasRow::alias, toList())));
    Map<Long, List<CountyRow>> countiesOf =
        counties.query(AgencyQuery::county).stream().collect(groupingBy(CountyRow::agency));
    return agencies
        .query((row, _) -> {
          long id = row.getLong("id");
          return agency(
              row, aliasesOf.getOrDefault(id, List.of()), countiesOf.getOrDefault(id, List.of()));
        })
        .list();
  }

  private static AliasRow alias(ResultSet row, int number) throws SQLException {
    return new AliasRow(
        row.getLong("agency_id"),
        new Alias(new Spelling(row.getString("spelling")), row.getString("reason")));
  }

  private static CountyRow county(ResultSet row, int number) throws SQLException {
    return new CountyRow(
        row.getLong("agency_id"), row.getBoolean("served"), new CountyFips(row.getString("fips")));
  }

  private static Agency agency(ResultSet row, List<Alias> aliases, List<CountyRow> counties)
      throws SQLException {
    return new Agency(
        new AgencyId(row.getLong("id")),
        row.getInt("version"),
        new Slug(row.getString("slug")),
        new AgencyDraft(
            Columns.constant(row, "state", StateCode.class),
            new Spelling(row.getString("name")),
            Columns.constant(row, "level", AgencyLevel.class),
            aliases,
            placement(row, counties),
            Columns.uri(row, "website"),
            Columns.text(row, "note"),
            Columns.id(row, "merged_into", AgencyId::new)));
  }

  private static Placement placement(ResultSet row, List<CountyRow> counties) throws SQLException {
    return new Placement(
        Columns.constant(row, "extent", Placement.Extent.class),
        counties.stream().filter(CountyRow::served).map(CountyRow::fips).toList(),
        Columns.constant(row, "basis", Basis.class),
        row.getDouble("confidence"),
        counties.stream().filter(c -> !c.served()).map(CountyRow::fips).toList(),
        row.getString("reason"));
  }
}
