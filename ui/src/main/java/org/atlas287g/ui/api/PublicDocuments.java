package org.atlas287g.ui.api;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.ui.publication.PublishedSnapshot;
import org.atlas287g.ui.search.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Renders the public documents. Unfiltered ones and counties are rendered once per revision and
 * kept; filtered ones are rendered per request. Thread-safe.
 */
@Component
class PublicDocuments {
  /** Caches may keep a document, and ask with its ETag whether it is still the newest. */
  private static final CacheControl REVALIDATE = CacheControl.noCache().cachePublic();

  private final PublishedSnapshot published;
  private final CountyDirectory directory;
  private final CountyGeometry geometry;
  private final Search search;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(
              new SimpleModule().addSerializer(CountyFips.class, ToStringSerializer.instance))
          .build();
  private final Representation boundaries;
  private volatile @Nullable Held held;

  /** What is rendered of one revision. */
  private record Held(Snapshot snapshot, Map<String, Representation> byName) {}

  PublicDocuments(
      PublishedSnapshot published,
      CountyDirectory directory,
      CountyGeometry geometry,
      Search search) {
    this.published = published;
    this.directory = directory;
    this.geometry = geometry;
    this.search = search;
    this.boundaries =
        new Representation(MediaType.APPLICATION_JSON, Representation.FOREVER, geometry.json());
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

  Representation agreements(Filter filter) {
    return filtered("agreements", filter, s -> json(agreementDocuments(s, filter)));
  }

  Representation agreementsCsv(Filter filter) {
    return filtered(
        "agreements.csv",
        filter,
        s ->
            new Representation(
                Representation.CSV,
                REVALIDATE,
                AgreementsCsv.write(agreementDocuments(s, filter), directory)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  Representation agencies(Filter filter) {
    return filtered("agencies", filter, s -> json(agencyDocuments(s, filter)));
  }

  /** What is published of one agency. */
  Representation agency(Agency agency) {
    long agreements =
        published.get().agreements().stream()
            .filter(a -> a.draft().agency().equals(agency.id()))
            .count();
    return json(Documents.AgencyDocument.of(agency, Math.toIntExact(agreements), directory));
  }

  Representation meetings(Filter filter) {
    return filtered("meetings", filter, s -> json(meetingDocuments(s, filter)));
  }

  Representation county(County county) {
    return kept("county " + county.fips(), s -> json(countyDocument(s, county)));
  }

  Representation search(String text) {
    return json(search.find(text));
  }

  private static List<Documents.AgreementDocument> agreementDocuments(Snapshot s, Filter filter) {
    return s.agreements().stream()
        .filter(a -> filter.accepts(s.get(a.draft().agency()), a))
        .map(a -> Documents.AgreementDocument.of(s, a))
        .sorted(
            Comparator.comparing((Documents.AgreementDocument d) -> d.agency().state().stateName())
                .thenComparing(d -> d.agency().name())
                .thenComparing(Documents.AgreementDocument::model))
        .toList();
  }

  private List<Documents.AgencyDocument> agencyDocuments(Snapshot s, Filter filter) {
    Map<AgencyId, List<Agreement>> agreements =
        s.agreements().stream()
            .filter(a -> filter.accepts(a.draft().model()))
            .collect(Collectors.groupingBy(a -> a.draft().agency()));
    return s.agencies().stream()
        .filter(filter::accepts)
        .filter(agency -> filter.model() == null || agreements.containsKey(agency.id()))
        .map(agency ->
            Documents.AgencyDocument.of(
                agency, agreements.getOrDefault(agency.id(), List.of()).size(), directory))
        .toList();
  }

  private static List<Documents.MeetingDocument> meetingDocuments(Snapshot s, Filter filter) {
    boolean placed = filter.state() != null || filter.county() != null;
    return s.meetings().stream()
        .filter(m -> filter.accepts(m.draft().model()))
        .filter(m -> !placed || accepts(filter, agencyOf(s, m)))
        .map(m -> Documents.MeetingDocument.of(m, agencyOf(s, m)))
        .toList();
  }

  private static boolean accepts(Filter filter, @Nullable Agency agency) {
    return agency != null && filter.accepts(agency);
  }

  private static @Nullable Agency agencyOf(Snapshot s, Meeting meeting) {
    AgencyId id = meeting.draft().agency();
    return id == null ? null : s.get(id);
  }

  private Documents.CountyDocument countyDocument(Snapshot s, County county) {
    Filter here = new Filter(null, null, county.fips());
    Map<AgencyId, List<Documents.AgreementDocument>> agreements =
        s.agreements().stream()
            .filter(a -> here.accepts(s.get(a.draft().agency())))
            .collect(
                Collectors.groupingBy(
                    a -> a.draft().agency(),
                    Collectors.mapping(
                        a -> Documents.AgreementDocument.of(s, a), Collectors.toList())));
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

  private Representation filtered(
      String name, Filter filter, Function<Snapshot, Representation> render) {
    return filter.isEmpty() ? kept(name, render) : render.apply(published.get());
  }

  private Representation kept(String name, Function<Snapshot, Representation> render) {
    Snapshot snapshot = published.get();
    Held current = held;
    if (current == null || current.snapshot() != snapshot) {
      current = new Held(snapshot, new ConcurrentHashMap<>());
      held = current;
    }
    Representation ready = current.byName().get(name);
    return ready != null
        ? ready
        : current.byName().computeIfAbsent(name, n -> render.apply(snapshot));
  }

  private Representation json(Object document) {
    return new Representation(
        MediaType.APPLICATION_JSON, REVALIDATE, json.writeValueAsBytes(document));
  }
}
