package org.atlas287g.domain.comparison;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
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

  private final ReadList list;
  private final CountyTexts counties;
  private final List<ListRemark> remarks;
  private final Map<String, Optional<StateCode>> states = new HashMap<>();
  private final Map<String, SupportModel> models = new HashMap<>();
  private final Map<String, Optional<AgencyLevel>> levels = new HashMap<>();

  RowReading(ReadList list, CountyTexts counties) {
    this.list = list;
    this.counties = counties;
    this.remarks = new ArrayList<>(list.remarks());
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
    return List.copyOf(remarks);
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

  private @Nullable StateCode state(ListingRow row) {
    Optional<StateCode> state = states.computeIfAbsent(row.state(), PrintedValues::state);
    if (state.isEmpty()) {
      remark(row, ListingColumn.STATE, Kind.STATE_UNREADABLE, row.state(), "");
    } else if (StateCode.find(row.state()).isEmpty()) {
      remark(row, ListingColumn.STATE, Kind.STATE_RESPELLED, row.state(), state.get().stateName());
    }
    return state.orElse(null);
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
    SupportModel model =
        models.computeIfAbsent(
            text, t -> Limit.NAME.admits(t) ? PrintedValues.model(t) : SupportModel.UNKNOWN);
    if (model == SupportModel.UNKNOWN) {
      remark(row, ListingColumn.MODEL, Kind.MODEL_UNKNOWN, text, "");
    } else if (!NameKeys.key(text).equals(NameKeys.key(model.printedName()))
        && !text.equalsIgnoreCase(model.name())) {
      remark(row, ListingColumn.MODEL, Kind.MODEL_RESPELLED, text, model.printedName());
    }
    return model;
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
    } else if (!url.get().toString().equals(PrintedLinks.escape(text))) {
      remark(row, column, Kind.LINK_REPAIRED, text, url.get().toString());
    }
    return url;
  }

  private @Nullable AgencyLevel level(ListingRow row) {
    String text = row.type();
    if (text == null || isNone(text)) {
      return null;
    }
    Optional<AgencyLevel> level =
        levels.computeIfAbsent(
            text, t -> Limit.NAME.admits(t) ? PrintedValues.level(t) : Optional.empty());
    if (level.isEmpty()) {
      remark(row, ListingColumn.TYPE, Kind.TYPE_UNKNOWN, text, "");
    } else if (!PrintedValues.isPlainLevel(text)) {
      remark(row, ListingColumn.TYPE, Kind.TYPE_RESPELLED, text, level.get().name());
    }
    return level.orElse(null);
  }

  private @Nullable CountyFips county(ListingRow row, @Nullable StateCode state) {
    String text = row.county();
    if (text == null || isNone(text) || state == null || !Limit.NAME.admits(text)) {
      return null;
    }
    CountyTexts.Reading county = counties.read(state, text);
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
    return text == null || text.isBlank() || key(text).equals("na");
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
