package org.atlas287g.ui.api;

import static org.atlas287g.ui.api.DataType.CODE;
import static org.atlas287g.ui.api.DataType.NUMBER;
import static org.atlas287g.ui.api.DataType.TEXT;
import static org.atlas287g.ui.api.DataType.TRUTH;
import static org.atlas287g.ui.api.DataType.URL;
import static org.atlas287g.ui.api.RecordTable.column;

import java.util.List;
import java.util.stream.Collectors;
import org.atlas287g.ui.api.Documents.AgencyDocument;
import org.atlas287g.ui.api.Documents.CountyReference;

/** The columns of agencies. */
final class AgencyTable {
  static final RecordTable<AgencyDocument> TABLE =
      RecordTable.of(
          RecordList.AGENCIES,
          List.of(
              column("state", CODE, 7, AgencyDocument::state),
              column("agency", TEXT, 44, AgencyDocument::name),
              column("agency_slug", CODE, 36, AgencyDocument::slug),
              column("level", CODE, 14, AgencyDocument::level),
              column("agreements", NUMBER, 12, AgencyDocument::agreements),
              column("statewide", TRUTH, 10, a -> a.placement().statewide()),
              column("county_fips", CODE, 12, a -> fips(a.placement().counties())),
              column("counties", TEXT, 28, a -> names(a.placement().counties())),
              column("placement_basis", CODE, 14, a -> a.placement().basis()),
              column("placement_confidence", NUMBER, 12, a -> a.placement().confidence()),
              column("placement_needs_review", TRUTH, 12, a -> a.placement().needsReview()),
              column("placement_reason", TEXT, 44, a -> a.placement().reason()),
              column("placement_alternatives", CODE, 12, a -> fips(a.placement().alternatives())),
              column("aliases", TEXT, 44, a -> String.join("; ", a.aliases())),
              column("website", URL, 36, AgencyDocument::website),
              column("note", TEXT, 36, AgencyDocument::note)),
          AgencyDocument::known);

  private AgencyTable() {}

  private static String fips(List<CountyReference> counties) {
    return counties.stream().map(c -> c.fips().value()).collect(Collectors.joining(" "));
  }

  private static String names(List<CountyReference> counties) {
    return counties.stream().map(CountyReference::name).collect(Collectors.joining("; "));
  }
}
