package org.atlas287g.ui.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.publication.PublishedSnapshot;
import org.atlas287g.ui.search.Named;
import org.atlas287g.ui.search.Search;
import org.atlas287g.ui.security.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Renders the public documents. Unfiltered ones and counties are rendered once per revision and day
 * and kept; filtered ones are rendered per request. Thread-safe.
 */
@Component
public class PublicDocuments {
  private final PublishedSnapshot published;
  private final CountyDirectory directory;
  private final CountyGeometry geometry;
  private final Search search;
  private final PublicAddress address;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(
              new SimpleModule().addSerializer(CountyFips.class, ToStringSerializer.instance))
          .build();
  private final Representation boundaries;
  private final Representation places;
  private volatile @Nullable Held held;

  /** What is rendered of one revision on one day, which decides what meetings are to come. */
  private record Held(Snapshot snapshot, LocalDate day, Map<String, Representation> byName) {}

  PublicDocuments(
      PublishedSnapshot published,
      CountyDirectory directory,
      CountyGeometry geometry,
      MapPlaces places,
      Search search,
      PublicAddress address) {
    this.published = published;
    this.directory = directory;
    this.geometry = geometry;
    this.search = search;
    this.address = address;
    this.boundaries = new Representation(MediaType.APPLICATION_JSON, geometry.json());
    this.places = new Representation(MediaType.APPLICATION_JSON, places.json());
  }

  /** The agreements of a snapshot that are asked for. */
  public List<Documents.AgreementDocument> listAgreements(Snapshot snapshot, RecordQuery query) {
    return agreementDocuments(snapshot, query);
  }

  /** The meetings of a snapshot that are asked for. */
  public List<Documents.MeetingDocument> listMeetings(Snapshot snapshot, RecordQuery query) {
    return meetingDocuments(snapshot, query);
  }

  Representation summary() {
    return kept("summary", s -> json(Documents.SummaryDocument.of(s)));
  }

  Representation mapAgreements() {
    return kept("map", s -> json(MapAgreements.of(s, directory, geometry.hash())));
  }

  Representation boundaries() {
    return boundaries;
  }

  Representation mapPlaces() {
    return places;
  }

  Representation agreements(RecordQuery query) {
    return filtered("agreements", query, s -> json(agreementDocuments(s, query)));
  }

  /** The agreements as a table. */
  Representation agreements(RecordQuery query, TableFormat format) {
    return table(AgreementTable.TABLE, this::agreementDocuments, query, format);
  }

  Representation agencies(RecordQuery query) {
    return filtered("agencies", query, s -> json(agencyDocuments(s, query)));
  }

  /** What is published of one agency. */
  Representation agency(Agency agency) {
    Snapshot snapshot = published.get();
    long agreements =
        snapshot.agreements().stream().filter(a -> a.draft().agency().equals(agency.id())).count();
    return json(
        Documents.AgencyDocument.of(snapshot, agency, Math.toIntExact(agreements), directory));
  }

  Representation meetings(RecordQuery query) {
    return filtered("meetings", query, s -> json(meetingDocuments(s, query)));
  }

  /** The meetings as a table. */
  Representation meetings(RecordQuery query, TableFormat format) {
    return table(MeetingTable.TABLE, this::meetingDocuments, query, format);
  }

  Representation county(County county) {
    return kept("county " + county.fips(), s -> json(countyDocument(s, county)));
  }

  Representation search(String text) {
    return json(search.find(text));
  }

  private List<Documents.AgreementDocument> agreementDocuments(Snapshot s, RecordQuery query) {
    Predicate<Agency> named = named(s, query)::accepts;
    return s.agreements().stream()
        .filter(a -> query.accepts(s.get(a.draft().agency()), a))
        .filter(a -> named.test(s.get(a.draft().agency())))
        .map(a -> Documents.AgreementDocument.of(s, a, directory))
        .sorted(Orders.agreements(query.order()))
        .toList();
  }

  private List<Documents.AgencyDocument> agencyDocuments(Snapshot s, RecordQuery query) {
    Map<AgencyId, List<Agreement>> agreements =
        s.agreements().stream()
            .filter(a -> query.accepts(a.draft().model()))
            .collect(Collectors.groupingBy(a -> a.draft().agency()));
    return s.agencies().stream()
        .filter(query::accepts)
        .filter(agency -> query.model() == null || agreements.containsKey(agency.id()))
        .map(agency ->
            Documents.AgencyDocument.of(
                s, agency, agreements.getOrDefault(agency.id(), List.of()).size(), directory))
        .toList();
  }

  private List<Documents.MeetingDocument> meetingDocuments(Snapshot s, RecordQuery query) {
    Named named = named(s, query);
    LocalDate today = MeetingDays.today();
    return s.meetings().stream()
        .filter(m -> query.accepts(m.draft(), today))
        .filter(m -> accepts(query, agencyOf(s, m)))
        .filter(m -> accepts(named, m, agencyOf(s, m)))
        .map(m -> Documents.MeetingDocument.of(s, m, agencyOf(s, m), today))
        .sorted(Orders.meetings(query.order()))
        .toList();
  }

  private static boolean accepts(RecordQuery query, @Nullable Agency agency) {
    return agency == null ? query.state() == null && query.county() == null : query.accepts(agency);
  }

  private static boolean accepts(Named named, Meeting meeting, @Nullable Agency agency) {
    return agency == null ? named.accepts(meeting.draft().nameAsPrinted()) : named.accepts(agency);
  }

  private Named named(Snapshot s, RecordQuery query) {
    return query.text().isEmpty() ? Named.ANY : search.named(s, query.text());
  }

  private static @Nullable Agency agencyOf(Snapshot s, Meeting meeting) {
    AgencyId id = meeting.draft().agency();
    return id == null ? null : s.get(id);
  }

  private Documents.CountyDocument countyDocument(Snapshot s, County county) {
    RecordQuery here = RecordQuery.all(RecordList.MEETINGS).in(county.fips());
    Map<AgencyId, List<Documents.AgreementDocument>> agreements =
        s.agreements().stream()
            .filter(a -> here.accepts(s.get(a.draft().agency())))
            .collect(
                Collectors.groupingBy(
                    a -> a.draft().agency(),
                    Collectors.mapping(
                        a -> Documents.AgreementDocument.of(s, a, directory),
                        Collectors.toList())));
    List<Documents.CountyAgency> agencies =
        s.agencies().stream()
            .filter(a -> agreements.containsKey(a.id()))
            .map(a -> countyAgency(a, Objects.requireNonNull(agreements.get(a.id()))))
            .sorted(Comparator.comparing(Documents.CountyAgency::scope))
            .toList();
    return new Documents.CountyDocument(
        county.fips(),
        county.fullName(),
        county.state(),
        county.state().stateName(),
        agencies,
        meetingDocuments(s, here),
        s.revision().listed(),
        s.revision().listedInferred(),
        s.revision().findEditedSince().orElse(null),
        s.revision().number());
  }

  private static Documents.CountyAgency countyAgency(
      Agency agency, List<Documents.AgreementDocument> agreements) {
    return new Documents.CountyAgency(
        agency.slug().value(),
        agency.draft().name().text(),
        agency.draft().level(),
        agency.draft().placement().isStatewide()
            ? Documents.Scope.STATEWIDE
            : Documents.Scope.COUNTY,
        agreements);
  }

  private <T> Representation table(
      RecordTable<T> table,
      BiFunction<Snapshot, RecordQuery, List<T>> list,
      RecordQuery query,
      TableFormat format) {
    return filtered(
        table.name() + " " + format,
        query,
        s -> {
          List<T> rows = list.apply(s, query);
          String origin = address.origin().toString();
          return format.render(
              table, rows, s.revision(), AboutRows.of(query, rows.size(), s.revision(), origin));
        });
  }

  private Representation filtered(
      String name, RecordQuery query, Function<Snapshot, Representation> render) {
    return query.isEmpty() ? kept(name, render) : render.apply(published.get());
  }

  private Representation kept(String name, Function<Snapshot, Representation> render) {
    Snapshot snapshot = published.get();
    Held current = held;
    LocalDate today = MeetingDays.today();
    if (current == null || current.snapshot() != snapshot || !current.day().equals(today)) {
      current = new Held(snapshot, today, new ConcurrentHashMap<>());
      held = current;
    }
    Representation ready = current.byName().get(name);
    return ready != null
        ? ready
        : current.byName().computeIfAbsent(name, n -> render.apply(snapshot));
  }

  private Representation json(Object document) {
    return new Representation(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
  }
}
