package org.atlas287g.ui.api;

import static org.atlas287g.ui.api.DataType.CODE;
import static org.atlas287g.ui.api.DataType.DATE;
import static org.atlas287g.ui.api.DataType.NUMBER;
import static org.atlas287g.ui.api.DataType.TEXT;
import static org.atlas287g.ui.api.RecordTable.column;

import java.util.List;
import org.atlas287g.ui.api.Documents.CountyCounts;

/** The columns of counties with what is counted in them. */
final class CountyTable {
  static final RecordTable<CountyCounts> TABLE =
      new RecordTable<>(
          RecordList.COUNTIES,
          List.of(
              column("fips", CODE, 7, CountyCounts::fips),
              column("name", TEXT, 28, CountyCounts::name),
              column("state", CODE, 7, CountyCounts::state),
              column("state_name", TEXT, 20, CountyCounts::stateName),
              column("agencies", NUMBER, 12, CountyCounts::agencies),
              column("agreements", NUMBER, 12, CountyCounts::agreements),
              column("jem", NUMBER, 8, CountyCounts::jem),
              column("wso", NUMBER, 8, CountyCounts::wso),
              column("tfm", NUMBER, 8, CountyCounts::tfm),
              column("ttfm", NUMBER, 8, CountyCounts::ttfm),
              column("other_models", NUMBER, 14, CountyCounts::otherModels),
              column("oldest_signed", DATE, 14, CountyCounts::oldestSigned),
              column("statewide_agencies", NUMBER, 18, CountyCounts::statewideAgencies),
              column("statewide_agreements", NUMBER, 20, CountyCounts::statewideAgreements),
              column("day", DATE, 12, CountyCounts::day)));

  private CountyTable() {}
}
