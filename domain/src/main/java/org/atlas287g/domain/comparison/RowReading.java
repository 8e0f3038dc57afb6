package org.atlas287g.domain.comparison;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.AgencyName;
import org.atlas287g.domain.agency.NameKeys;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListRemark.Kind;
import org.atlas287g.domain.listing.ListRemarks;
import org.atlas287g.domain.listing.ListingColumn;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.PrintedLinks;
import org.atlas287g.domain.listing.PrintedValues;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/** Reads the values of one list's rows. A cell that cannot be read costs that cell only. */
final class RowReading {
  /** The key of a name that has neither a place nor a duty, such as "Public Office". */
  private static final String NOTHING = AgencyName.of(null, "").key();

  /** The key of "N/A". */
  private static final String NONE = "na";

  private final ReadList list;
  private final CountyTexts counties;
  private final ListRemarks remarks;
  private final Map<String, Meaning<StateCode>> states = new HashMap<>();
  private final Map<String, Meaning<SupportModel>> models = new HashMap<>();
  private final Map<String, Meaning<AgencyLevel>> levels = new HashMap<>();
  private final Map<String, CountyTexts.Reading> countyTexts = new HashMap<>();

  RowReading(ReadList list, CountyTexts counties) {
    this.list = list;
    this.counties = counties;
    this.remarks = new ListRemarks(list.remarks());
  }

  /** The rows in the list's order. */
  List<ListedRow> rows() {
    List<ListedRow> rows = list.rows().stream().map(this::read).toList();
    addDuplicates(rows);
    addSharedDocuments(rows);
    return rows;
  }

  /** Those of the reader, and those of the values; complete once the rows are read. */
  List<ListRemark> remarks() {
    return remarks.list();
  }

  private ListedRow read(ListingRow row) {
    StateCode state = state(row);
    String name = name(row);
    Optional<URI> moa;
    Optional<URI> addendum;
    String both = row.moa();
    if (both != null && both.contains("|") && row.addendum() == null) {
      String[] parts = both.split("\\s*\\|\\s*", 2);
      remark(row, ListingColumn.MOA, Kind.TWO_DOCUMENTS, both, "");
      moa = link(row, ListingColumn.MOA, parts[0]);
      addendum = link(row, ListingColumn.ADDENDUM, parts[1]);
    } else {
      moa = link(row, ListingColumn.MOA, both);
      addendum = link(row, ListingColumn.ADDENDUM, row.addendum());
    }
    AgencyName parts = AgencyName.of(state, name);
    return new ListedRow(
        row,
        state,
        parts,
        state + "|" + (parts.key().equals(NOTHING) ? key(name) : parts.key()),
        model(row),
        signed(row),
        moa.orElse(null),
        moa.map(Documents::key).orElse(null),
        addendum.orElse(null),
        level(row),
        county(row, state));
  }

  /**
   * What a text of a column means, which is found once for all rows that print it.
   *
   * @param meant null if it means nothing
   * @param remark what is to be remarked of each; null if nothing is
   * @param made what it is read as
   */
  private record Meaning<T>(@Nullable T meant, @Nullable Kind remark, String made) {
    @Nullable T in(RowReading reading, ListingRow row, ListingColumn column, String text) {
      if (remark != null) {
        reading.remark(row, column, remark, text, made);
      }
      return meant;
    }
  }

  private @Nullable StateCode state(ListingRow row) {
    return states
        .computeIfAbsent(row.state(), RowReading::meantState)
        .in(this, row, ListingColumn.STATE, row.state());
  }

  private static Meaning<StateCode> meantState(String text) {
    StateCode state = PrintedValues.state(text).orElse(null);
    if (state == null) {
      return new Meaning<>(null, Kind.STATE_UNREADABLE, "");
    }
    return StateCode.find(text).isPresent()
        ? new Meaning<>(state, null, "")
        : new Meaning<>(state, Kind.STATE_RESPELLED, state.stateName());
  }

  private String name(ListingRow row) {
    if (row.agency().isEmpty()) {
      remark(row, ListingColumn.AGENCY, Kind.AGENCY_MISSING, "", "");
    } else if (!Limit.NAME.admits(row.agency())) {
      remark(row, ListingColumn.AGENCY, Kind.AGENCY_UNUSABLE, row.agency(), "");
      return "";
    }
    return row.agency();
  }

  private SupportModel model(ListingRow row) {
    String text = Objects.requireNonNullElse(row.model(), "");
    return Objects.requireNonNull(
        models
            .computeIfAbsent(text, RowReading::meantModel)
            .in(this, row, ListingColumn.MODEL, text));
  }

  private static Meaning<SupportModel> meantModel(String text) {
    SupportModel model = Limit.NAME.admits(text) ? PrintedValues.model(text) : SupportModel.UNKNOWN;
    if (model == SupportModel.UNKNOWN) {
      return new Meaning<>(model, Kind.MODEL_UNKNOWN, "");
    }
    boolean plain =
        NameKeys.key(text).equals(NameKeys.key(model.printedName()))
            || text.equalsIgnoreCase(model.name());
    return plain
        ? new Meaning<>(model, null, "")
        : new Meaning<>(model, Kind.MODEL_RESPELLED, model.printedName());
  }

  private @Nullable LocalDate signed(ListingRow row) {
    String text = row.signed();
    if (text == null) {
      if (list.columns().contains(ListingColumn.SIGNED)) {
        remark(row, ListingColumn.SIGNED, Kind.DATE_MISSING, "", "");
      }
      return null;
    }
    Optional<LocalDate> date = PrintedValues.date(text);
    if (date.isPresent()) {
      if (!PrintedValues.isPlainDate(text)) {
        remark(row, ListingColumn.SIGNED, Kind.DATE_REPAIRED, text, date.get().toString());
      }
      return date.get();
    }
    Optional<LocalDate> repaired = PrintedValues.repairedDate(text);
    remark(
        row,
        ListingColumn.SIGNED,
        repaired.isPresent() ? Kind.DATE_REPAIRED : Kind.DATE_UNREADABLE,
        text,
        repaired.map(LocalDate::toString).orElse(""));
    return repaired.orElse(null);
  }

  private Optional<URI> link(ListingRow row, ListingColumn column, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> url = PrintedLinks.address(text);
    if (url.isEmpty()) {
      remark(row, column, Kind.LINK_UNREADABLE, text, "");
    } else {
      String address = url.get().toString();
      if (!address.equals(text) && !address.equals(PrintedLinks.escape(text))) {
        remark(row, column, Kind.LINK_REPAIRED, text, address);
      }
    }
    return url;
  }

  private @Nullable AgencyLevel level(ListingRow row) {
    String text = row.type();
    return text == null
        ? null
        : levels
            .computeIfAbsent(text, RowReading::meantLevel)
            .in(this, row, ListingColumn.TYPE, text);
  }

  private static Meaning<AgencyLevel> meantLevel(String text) {
    if (isNone(text)) {
      return new Meaning<>(null, null, "");
    }
    AgencyLevel level = Limit.NAME.admits(text) ? PrintedValues.level(text).orElse(null) : null;
    if (level == null) {
      return new Meaning<>(null, Kind.TYPE_UNKNOWN, "");
    }
    return PrintedValues.isPlainLevel(text)
        ? new Meaning<>(level, null, "")
        : new Meaning<>(level, Kind.TYPE_RESPELLED, level.name());
  }

  private @Nullable CountyFips county(ListingRow row, @Nullable StateCode state) {
    String text = row.county();
    if (text == null || isNone(text) || state == null || !Limit.NAME.admits(text)) {
      return null;
    }
    CountyTexts.Reading county =
        countyTexts.computeIfAbsent(state + text, _ -> counties.read(state, text));
    if (county.county() == null) {
      remark(
          row,
          ListingColumn.COUNTY,
          county.elsewhere() ? Kind.COUNTY_ELSEWHERE : Kind.COUNTY_UNKNOWN,
          text,
          "");
    } else if (!county.exact()) {
      remark(row, ListingColumn.COUNTY, Kind.COUNTY_RESPELLED, text, county.county().toString());
    }
    return county.county();
  }

  /** "#N/A", "N/A" and blank cells say that nothing is known. */
  static boolean isNone(@Nullable String text) {
    return text == null
        || text.isBlank()
        || (!NameKeys.isLongerThan(NONE.length(), text) && key(text).equals(NONE));
  }

  /** A cell's text without case, punctuation and spaces. */
  static String key(@Nullable String text) {
    return text == null ? "" : NameKeys.key(text);
  }

  private void addDuplicates(List<ListedRow> rows) {
    Set<String> seen = new HashSet<>();
    for (ListedRow row : rows) {
      if (!seen.add(row.agency() + '|' + row.modelKey() + '|' + row.signed())) {
        remark(row.printed(), ListingColumn.AGENCY, Kind.DUPLICATE_ROW, row.printed().agency(), "");
      }
    }
  }

  private void addSharedDocuments(List<ListedRow> rows) {
    Map<String, String> holders = new HashMap<>();
    for (ListedRow row : rows) {
      String document = row.document();
      if (document != null) {
        String holder = holders.putIfAbsent(document, row.agency());
        if (holder != null && !holder.equals(row.agency())) {
          remark(
              row.printed(),
              ListingColumn.MOA,
              Kind.SHARED_DOCUMENT,
              Objects.requireNonNullElse(row.printed().moa(), ""),
              "");
        }
      }
    }
  }

  private void remark(ListingRow row, ListingColumn column, Kind kind, String found, String made) {
    remarks.add(new ListRemark(kind, list.sheet(), row.row(), column.heading(), found, made));
  }
}
