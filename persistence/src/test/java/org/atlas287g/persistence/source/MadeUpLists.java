package org.atlas287g.persistence.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.listing.ListingColumn;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;

/** Lists of any size to measure with. */
final class MadeUpLists {
  private MadeUpLists() {}

  /** Sheriffs of the real counties, then municipal police with invented names. */
  static ReadList of(CountyDirectory counties, int size, int from) {
    List<County> all = counties.list();
    List<ListingRow> rows = new ArrayList<>(size);
    for (int i = from; i < from + size; i++) {
      County county = all.get(i % all.size());
      int round = i / all.size();
      String agency =
          round == 0
              ? county.fullName() + " Sheriff's Office"
              : county.name() + " Mills " + (char) ('A' + round) + " Police Department";
      rows.add(
          new ListingRow(
              "made up",
              i - from + 2,
              county.state().stateName(),
              agency,
              round == 0 ? "County" : "Municipality",
              county.fullName(),
              "Task Force Model",
              LocalDate.of(2025, 1, 1).plusDays(i % 300).toString(),
              "https://www.ice.gov/doclib/287g/agreement-" + i + ".pdf",
              null));
    }
    return new ReadList("made up", null, Set.of(ListingColumn.values()), rows, List.of(), null);
  }
}
