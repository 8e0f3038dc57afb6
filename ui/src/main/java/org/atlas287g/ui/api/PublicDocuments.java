package org.atlas287g.ui.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.search.Named;
import org.atlas287g.domain.search.Search;
import org.atlas287g.ui.security.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Renders the public documents, each from one snapshot. Unfiltered ones and places are rendered
 * once per snapshot, and hour if they tell of meetings, and kept; filtered ones are rendered per
 * request. Thread-safe.
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

  /**
   * What is rendered of one snapshot: what depends on the days that it is, and what does not.
   *
   * @param days those of the first
   */
  private record Held(
      Snapshot snapshot,
      MeetingDays days,
      Map<String, Representation> dated,
      Map<String, Representation> lasting) {}

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

  /** The meetings of a snapshot that are asked for, as they stand now. */
  public List<Documents.MeetingDocument> listMeetings(Snapshot snapshot, RecordQuery query) {
    return meetingDocuments(snapshot, query, MeetingDays.now());
  }

  Representation summary() {
    return lasting("summary", s -> json(Documents.SummaryDocument.of(s)));
  }

  Representation mapAgreements() {
    return lasting("map", s -> json(MapAgreements.of(s, directory, geometry.hash())));
  }

  Representation boundaries() {
    return boundaries;
  }

  Representation mapPlaces() {
    return places;
  }

  Representation agreements(RecordQuery query) {
    return filtered("agreements", query, (s, _) -> json(agreementDocuments(s, query)));
  }

  /** The agreements as a table. */
  Representation agreements(RecordQuery query, TableFormat format) {
    return table(AgreementTable.TABLE, (s, _) -> agreementDocuments(s, query), query, format);
  }

  Representation agencies(RecordQuery query) {
    return filtered("agencies", query, (s, _) -> json(agencyDocuments(s, query)));
  }

  /** The agency that a slug leads to, which may be a former one. */
  FoundAgency agency(String slug) {
    Snapshot snapshot = published.get();
    return Slug.find(slug)
        .flatMap(snapshot::find)
        .map(agency -> new FoundAgency(agency.slug(), () -> json(agencyDocument(snapshot, agency))))
        .orElseThrow(
            () -> new NotFound("There is no agency \"" + slug + "\"; all are at /api/v1/agencies"));
  }

  /**
   * An agency that a slug leads to.
   *
   * @param slug its current one
   * @param document what is published of it
   */
  record FoundAgency(Slug slug, Supplier<Representation> document) {}

  Representation meetings(RecordQuery query) {
    return filtered("meetings", query, (s, days) -> json(meetingDocuments(s, query, days)));
  }

  /** The meetings as a table. */
  Representation meetings(RecordQuery query, TableFormat format) {
    return table(MeetingTable.TABLE, (s, days) -> meetingDocuments(s, query, days), query, format);
  }

  Representation county(County county) {
    return dated(
        "county " + county.fips(),
        (s, days) -> json(PlaceDocuments.county(s, county, directory, days)));
  }

  Representation state(StateCode state) {
    return dated(
        "state " + state, (s, days) -> json(PlaceDocuments.state(s, state, directory, days)));
  }

  Representation search(String text) {
    return json(search.find(published.get(), text));
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

  private Documents.AgencyDocument agencyDocument(Snapshot s, Agency agency) {
    return Documents.AgencyDocument.of(s, agency, s.agreementsOf(agency.id()).size(), directory);
  }

  private List<Documents.AgencyDocument> agencyDocuments(Snapshot s, RecordQuery query) {
    List<Documents.AgencyDocument> documents = new ArrayList<>();
    for (Agency agency : s.agencies()) {
      long agreements =
          s.agreementsOf(agency.id()).stream()
              .filter(a -> query.accepts(a.draft().model()))
              .count();
      if (query.accepts(agency) && (query.model() == null || agreements > 0)) {
        documents.add(
            Documents.AgencyDocument.of(s, agency, Math.toIntExact(agreements), directory));
      }
    }
    return documents;
  }

  private List<Documents.MeetingDocument> meetingDocuments(
      Snapshot s, RecordQuery query, MeetingDays days) {
    Named named = named(s, query);
    List<Documents.MeetingDocument> documents = new ArrayList<>();
    for (Meeting meeting : s.meetings()) {
      Agency agency = s.findAgency(meeting.draft()).orElse(null);
      if (query.accepts(meeting.draft(), days.today(meeting.draft(), agency))
          && accepts(query, agency)
          && accepts(named, meeting, agency)) {
        documents.add(Documents.MeetingDocument.of(s, meeting, agency, days));
      }
    }
    documents.sort(Orders.meetings(query.order()));
    return documents;
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

  private <T> Representation table(
      RecordTable<T> table,
      BiFunction<Snapshot, MeetingDays, List<T>> list,
      RecordQuery query,
      TableFormat format) {
    return filtered(
        table.name() + " " + format,
        query,
        (s, days) -> {
          List<T> rows = list.apply(s, days);
          String origin = address.origin().toString();
          return format.render(
              table, rows, s.revision(), AboutRows.of(query, rows.size(), s.revision(), origin));
        });
  }

  private Representation filtered(
      String name, RecordQuery query, BiFunction<Snapshot, MeetingDays, Representation> render) {
    return query.isEmpty() ? dated(name, render) : render.apply(published.get(), MeetingDays.now());
  }

  /** Rendered once a snapshot, and again when it may be another day somewhere. */
  private Representation dated(
      String name, BiFunction<Snapshot, MeetingDays, Representation> render) {
    Held now = now();
    return once(now.dated(), name, () -> render.apply(now.snapshot(), now.days()));
  }

  /** Rendered once a snapshot. */
  private Representation lasting(String name, Function<Snapshot, Representation> render) {
    Held now = now();
    return once(now.lasting(), name, () -> render.apply(now.snapshot()));
  }

  private static Representation once(
      Map<String, Representation> rendered, String name, Supplier<Representation> render) {
    Representation ready = rendered.get(name);
    return ready != null ? ready : rendered.computeIfAbsent(name, _ -> render.get());
  }

  private Held now() {
    Snapshot snapshot = published.get();
    MeetingDays days = MeetingDays.now();
    Held before = held;
    if (before == null || before.snapshot() != snapshot) {
      return keep(snapshot, days, new ConcurrentHashMap<>());
    }
    return before.days().equals(days) ? before : keep(snapshot, days, before.lasting());
  }

  private Held keep(Snapshot snapshot, MeetingDays days, Map<String, Representation> lasting) {
    Held now = new Held(snapshot, days, new ConcurrentHashMap<>(), lasting);
    held = now;
    return now;
  }

  private Representation json(Object document) {
    return new Representation(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
  }
}
