package org.atlas287g.domain.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.listing.ListingColumn;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Writes lists of invented rows. */
final class InventedList {
  /** A few counties, among them two real ones that differ by one letter. */
  static final CountyDirectory COUNTIES =
      new Counties(
          List.of(
              county("12003", "Baker County"),
              county("12069", "Lake County"),
              county("12033", "Escambia County"),
              county("22103", "St. Tammany Parish"),
              county("48143", "Erath County"),
              county("48145", "Earth County"),
              county("48485", "Wichita County")));

  private final String source;
  private final List<ListingRow> rows = new ArrayList<>();
  private @Nullable LocalDate saved;

  private record Counties(List<County> list) implements CountyDirectory {
    @Override
    public Optional<County> find(CountyFips fips) {
      return list.stream().filter(county -> county.fips().equals(fips)).findAny();
    }

    @Override
    public List<County> listIn(StateCode state) {
      return list.stream().filter(county -> county.state() == state).toList();
    }
  }

  InventedList(String source) {
    this.source = source;
  }

  private static County county(String fips, String name) {
    return new County(new CountyFips(fips), name.substring(0, name.lastIndexOf(' ')), name, "06");
  }

  InventedList savedOn(String day) {
    saved = LocalDate.parse(day);
    return this;
  }

  /** State, agency, model, date and, if there is one, the document's name. */
  InventedList row(
      String state, String agency, String model, @Nullable String signed, @Nullable String file) {
    return row(state, agency, model, signed, file, null, null);
  }

  InventedList row(
      String state,
      String agency,
      String model,
      @Nullable String signed,
      @Nullable String file,
      @Nullable String county,
      @Nullable String type) {
    String moa = file == null ? "link pending" : "https://www.ice.gov/doclib/" + file + ".pdf";
    rows.add(
        new ListingRow(
            source, rows.size() + 2, state, agency, type, county, model, signed, moa, null));
    return this;
  }

  /** So many rows of other agencies, so that one row more or less is no great share. */
  InventedList others(int count) {
    for (int i = 0; i < count; i++) {
      row(
          "GEORGIA",
          "Precinct %c%c Police Department".formatted('a' + i / 26, 'a' + i % 26),
          "WSO",
          "2025-01-02",
          "another-agreement-" + i);
    }
    return this;
  }

  ReadList read() {
    return read(EnumSet.allOf(ListingColumn.class));
  }

  ReadList read(Set<ListingColumn> columns) {
    return new ReadList(source, "Sheet1", columns, rows, List.of(), saved);
  }

  UnderstoodList understood() {
    return new ListComparison(COUNTIES).understand(read());
  }
}
