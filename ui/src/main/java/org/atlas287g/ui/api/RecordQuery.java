package org.atlas287g.ui.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.meeting.FiscalYear;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DayView;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Which records of a list are asked for, and in which order. Pages, endpoints and downloads read it
 * from their URL and write it into their links, so that all of them mean the same rows.
 *
 * @param list whose records
 * @param text what the search of the map would find them by; empty for any
 * @param state null for any
 * @param model null for any
 * @param status null for any; agreements only
 * @param county the county that the agency serves, alone, among others or with its whole state;
 *     null for any
 * @param agency an agency, by its slug or a former one; null for any
 * @param when null for any; meetings only
 * @param fiscalYear null for any; meetings only
 * @param format null for any; meetings only
 * @param order by which column
 * @param asOf the day of the past on which they are asked for; null for now
 * @param part which of these rows
 */
public record RecordQuery(
    RecordList list,
    String text,
    @Nullable StateCode state,
    @Nullable SupportModel model,
    @Nullable AgreementStatus status,
    @Nullable CountyFips county,
    @Nullable Slug agency,
    @Nullable When when,
    @Nullable FiscalYear fiscalYear,
    @Nullable MeetingFormat format,
    SortOrder order,
    @Nullable LocalDate asOf,
    Part part) {
  /** Since when there can be agreements: the day on which section 287(g) was enacted. */
  static final LocalDate FIRST_DAY = LocalDate.of(1996, 9, 30);

  /** Meetings from today on, or before; today is the day that it is where the meeting is held. */
  public enum When {
    UPCOMING,
    PAST
  }

  /**
   * A parameter that cannot be used.
   *
   * @param parameter its name
   * @param found what it held, cut if it was long
   * @param expected what it may hold, in English
   */
  public record Fault(String parameter, String found, String expected) {
    private static final int SHOWN = 60;

    /** Cuts long texts. */
    public Fault {
      parameter = cut(parameter);
      found = cut(found);
    }

    private static String cut(String text) {
      return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
  }

  /** What could be read, and what could not. */
  public record Reading(RecordQuery query, List<Fault> faults) {
    /** The same, without a day that is after the newest one of which anything is known. */
    public Reading until(LocalDate newest) {
      Fault fault = query.dayFault(newest);
      return fault == null
          ? this
          : new Reading(query.on(null), Stream.concat(faults.stream(), Stream.of(fault)).toList());
    }
  }

  /** All records of a list, in its own order. */
  public static RecordQuery all(RecordList list) {
    return new RecordQuery(
        list, "", null, null, null, null, null, null, null, null, list.order(), null, Part.ALL);
  }

  /**
   * Reads the parameters of a request. A blank one counts as absent, as forms send it.
   *
   * @throws org.springframework.web.ErrorResponseException with status 400 for a parameter that is
   *     unknown, given twice or cannot be used; it names what was found and what was expected
   */
  public static RecordQuery read(
      RecordList list, Map<String, String[]> parameters, CountyDirectory counties) {
    QueryReader reader =
        new QueryReader(
            list,
            parameters,
            counties,
            fault -> {
              throw new BadRequest(fault);
            });
    reader.refuseUnknown();
    return reader.read();
  }

  /**
   * Reads what can be used of the parameters of a page. Others, which may belong to the page
   * itself, are passed over.
   */
  public static Reading readLeniently(
      RecordList list, Map<String, String[]> parameters, CountyDirectory counties) {
    List<Fault> faults = new ArrayList<>();
    RecordQuery query = new QueryReader(list, parameters, counties, faults::add).read();
    return new Reading(query, List.copyOf(faults));
  }

  /** Whether it asks for all records in the list's own order. */
  public boolean isEmpty() {
    return equals(all(list));
  }

  /** The same in the order of a column, from its other end if it is in that order already. */
  public RecordQuery sortedBy(String column) {
    boolean turned = order.column().equals(column) && !order.descending();
    return with(agency, new SortOrder(column, turned), asOf, part);
  }

  /** The same on another day. */
  RecordQuery on(@Nullable LocalDate day) {
    return with(agency, order, day, part);
  }

  /** Another part of the same rows. */
  RecordQuery with(Part other) {
    return with(agency, order, asOf, other);
  }

  private RecordQuery with(
      @Nullable Slug holder, SortOrder sorting, @Nullable LocalDate day, Part rows) {
    return new RecordQuery(
        list,
        text,
        state,
        model,
        status,
        county,
        holder,
        when,
        fiscalYear,
        format,
        sorting,
        day,
        rows);
  }

  /**
   * The parameters that it differs in from {@link #all}, always in the same order, without the
   * part.
   */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "q", text.isEmpty() ? null : text);
    put(parameters, "state", state);
    put(parameters, "model", model);
    put(parameters, "status", status);
    put(parameters, "county", county);
    put(parameters, "agency", agency);
    put(parameters, "when", when);
    put(parameters, "fiscalYear", fiscalYear == null ? null : fiscalYear.number());
    put(parameters, "format", format);
    put(parameters, "sort", order.equals(list.order()) ? null : order);
    put(parameters, "asOf", asOf);
    return parameters;
  }

  /** The URL of a page or document that shows these records: its path, and what is asked. */
  public String address(String path) {
    return address(path, parameters());
  }

  /** The same for a part of them. */
  String partAddress(String path) {
    Map<String, String> parameters = parameters();
    put(parameters, "limit", part.limit());
    put(parameters, "offset", part.offset() == 0 ? null : part.offset());
    return address(path, parameters);
  }

  private static String address(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(p -> p.getKey() + "=" + UriUtils.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /**
   * The same, with the current slug of its agency if a former one was asked for.
   *
   * @throws BadRequest if its day is after the newest of which anything is known
   */
  RecordQuery in(Snapshot snapshot) {
    until(snapshot.revision().newest());
    return agency == null
        ? this
        : snapshot.find(agency).map(found -> with(found.slug(), order, asOf, part)).orElse(this);
  }

  private void until(LocalDate newest) {
    Fault fault = dayFault(newest);
    if (fault != null) {
      throw new BadRequest(fault);
    }
  }

  private @Nullable Fault dayFault(LocalDate newest) {
    return asOf != null && asOf.isAfter(newest)
        ? new Fault("asOf", asOf.toString(), "a day up to the newest data, " + newest)
        : null;
  }

  /** The records on its day. */
  DayView view(Snapshot snapshot) {
    return new DayView(snapshot, asOf);
  }

  /** Whether an agreement is asked for by its day. */
  boolean accepts(Snapshot snapshot, Agreement agreement) {
    return asOf == null || view(snapshot).stands(agreement);
  }

  /** Whether it asks for records of agencies that are not recorded as well. */
  boolean isOfAnyAgency() {
    return state == null && county == null && agency == null;
  }

  boolean accepts(Agency agency) {
    return (state == null || agency.draft().state() == state)
        && (county == null || agency.draft().serves(county))
        && (this.agency == null || this.agency.equals(agency.slug()));
  }

  boolean accepts(Agency agency, Agreement agreement) {
    return accepts(agreement.draft().model())
        && (status == null || agreement.draft().status() == status)
        && accepts(agency);
  }

  /** Whether it asks for a meeting, by the day that it is where that is held. */
  boolean accepts(MeetingDraft meeting, LocalDate today) {
    return accepts(meeting.model())
        && (asOf == null || !meeting.date().isAfter(asOf))
        && (when == null || meeting.date().isBefore(today) == (when == When.PAST))
        && (fiscalYear == null || fiscalYear.equals(meeting.fiscalYear()))
        && (format == null || format == meeting.format());
  }

  boolean accepts(SupportModel other) {
    return model == null || other == model;
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }
}
