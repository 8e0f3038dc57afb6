package org.atlas287g.ui.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;

/** Reads a {@link RecordQuery} from the parameters of one request. */
final class QueryReader {
  /** The longest text that is searched for, in characters. */
  static final int LONGEST_TEXT = 100;

  private static final String ANY = "ALL";
  private static final LocalDate FIRST_DAY = RecordQuery.FIRST_DAY;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private final RecordList list;
  private final Map<String, String[]> parameters;
  private final CountyDirectory counties;
  private final Consumer<RecordQuery.Fault> faults;

  /** A reader that tells of each fault, and goes on without that parameter if it may. */
  QueryReader(
      RecordList list,
      Map<String, String[]> parameters,
      CountyDirectory counties,
      Consumer<RecordQuery.Fault> faults) {
    this.list = list;
    this.parameters = parameters;
    this.counties = counties;
    this.faults = faults;
  }

  RecordQuery read() {
    String text = value("q", "at most %d characters".formatted(LONGEST_TEXT), QueryReader::text);
    return new RecordQuery(
        list,
        text == null ? "" : text,
        value("state", "a postal code or name such as FL or Florida", StateCode::find),
        value("model", oneOf(SupportModel.values()), v -> find(SupportModel.values(), v)),
        status(),
        county(),
        value("agency", "the slug of an agency such as fl-clay-county-sheriffs-office", Slug::find),
        value("when", oneOf(RecordQuery.When.values()), v -> find(RecordQuery.When.values(), v)),
        value("fiscalYear", "a year such as 2025", QueryReader::fiscalYear),
        value("format", oneOf(MeetingFormat.values()), v -> find(MeetingFormat.values(), v)),
        order(),
        value("asOf", "a day such as 2025-02-12, not before " + FIRST_DAY, QueryReader::day),
        part());
  }

  /** Tells of the parameters that the list does not have. */
  void refuseUnknown() {
    parameters.forEach((name, values) -> {
      if (!list.parameters().contains(name)) {
        fault(name, String.join(",", values), "only " + String.join(", ", list.parameters()));
      }
    });
  }

  /** The county of this code if the boundaries in use have it, else what was expected. */
  static CountyFips county(String text, CountyDirectory counties) {
    return find(text, counties)
        .orElseThrow(
            () -> new BadRequest(new RecordQuery.Fault("county", text, countyExpected(text))));
  }

  /** The state of this postal code, in capitals as URLs have it, else what was expected. */
  static StateCode state(String text) {
    return find(StateCode.values(), text)
        .filter(state -> state.name().equals(text))
        .orElseThrow(() -> new BadRequest("state", text, "the postal code of a state such as FL"));
  }

  private @Nullable CountyFips county() {
    String text = only("county");
    return text == null ? null : value("county", countyExpected(text), v -> find(v, counties));
  }

  private @Nullable AgreementStatus status() {
    String text = only("status");
    return ANY.equalsIgnoreCase(text)
        ? null
        : value(
            "status",
            oneOf(AgreementStatus.values()) + " or " + ANY,
            v -> find(AgreementStatus.values(), v));
  }

  private Part part() {
    Integer limit = value("limit", "a number from 1 to " + Part.MOST, v -> number(v, 1, Part.MOST));
    Integer offset =
        value("offset", "a number from 0 to " + Part.LAST, v -> number(v, 0, Part.LAST));
    return new Part(limit, offset == null ? 0 : offset);
  }

  private SortOrder order() {
    SortOrder order =
        value(
            "sort",
            "one of %s, with a - before it for descending".formatted(list.columns()),
            v -> {
              boolean descending = v.startsWith("-");
              String column = descending ? v.substring(1) : v;
              return list.columns().contains(column)
                  ? Optional.of(new SortOrder(column, descending))
                  : Optional.empty();
            });
    return order == null ? list.order() : order;
  }

  private <V> @Nullable V value(String name, String expected, Function<String, Optional<V>> parse) {
    String text = only(name);
    if (text == null) {
      return null;
    }
    Optional<V> value = parse.apply(text);
    if (value.isEmpty()) {
      fault(name, text, expected);
    }
    return value.orElse(null);
  }

  private @Nullable String only(String name) {
    String[] values = list.parameters().contains(name) ? parameters.get(name) : null;
    if (values == null || values.length == 0) {
      return null;
    }
    if (values.length > 1) {
      fault(name, String.join(",", values), "the parameter once");
      return null;
    }
    return values[0].isBlank() ? null : values[0].strip();
  }

  private void fault(String name, String found, String expected) {
    faults.accept(new RecordQuery.Fault(name, found, expected));
  }

  private static Optional<String> text(String text) {
    return text.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(text);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST_DAY));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> number(String text, int least, int most) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
        : Optional.empty();
  }

  private static Optional<FiscalYear> fiscalYear(String text) {
    return YEAR.matcher(text).matches()
        ? Optional.of(new FiscalYear(Integer.parseInt(text)))
        : Optional.empty();
  }

  private static Optional<CountyFips> find(String text, CountyDirectory counties) {
    return fips(text).filter(fips -> counties.find(fips).isPresent());
  }

  private static String countyExpected(String text) {
    return fips(text).isPresent()
        ? "the FIPS code of a county in the boundaries in use"
        : "a five-digit county FIPS code such as 12086";
  }

  private static Optional<CountyFips> fips(String text) {
    try {
      return Optional.of(new CountyFips(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst();
  }

  private static String oneOf(Enum<?>[] values) {
    return "one of " + List.of(values);
  }
}
