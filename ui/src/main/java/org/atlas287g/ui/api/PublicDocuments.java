package org.atlas287g.ui.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.audit.RecentChanges;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.CountyGeometry;
import org.atlas287g.domain.place.CountyLayer;
import org.atlas287g.domain.place.MapPlaces;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.search.Named;
import org.atlas287g.domain.search.Search;
import org.atlas287g.ui.answer.Answers.Rendering;
import org.atlas287g.ui.answer.MovedException;
import org.atlas287g.ui.answer.Representation;
import org.atlas287g.ui.security.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The public documents: how each is rendered from one snapshot. Thread-safe. */
@Component
public class PublicDocuments {
  private final CountyDirectory directory;
  private final CountyGeometry geometry;
  private final Search search;
  private final PublicAddress address;
  private final RecentChanges changes;
  private final CountyLayerFiles layers;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(
              new SimpleModule().addSerializer(CountyFips.class, ToStringSerializer.instance))
          .build();
  private final Representation boundaries;
  private final Representation places;
  private final Representation gazetteer;

  PublicDocuments(
      CountyDirectory directory,
      CountyGeometry geometry,
      MapPlaces places,
      Search search,
      PublicAddress address,
      RecentChanges changes,
      CountyLayer layer) {
    this.directory = directory;
    this.geometry = geometry;
    this.search = search;
    this.address = address;
    this.changes = changes;
    this.layers = new CountyLayerFiles(layer, address);
    this.boundaries = new Representation(MediaType.APPLICATION_JSON, geometry.json());
    this.places = new Representation(MediaType.APPLICATION_JSON, places.largest().json());
    this.gazetteer = new Representation(MediaType.APPLICATION_JSON, places.gazetteer().json());
  }

  Rendering summary() {
    return (s, _) -> json(Documents.SummaryDocument.of(s));
  }

  Rendering mapAgreements() {
    return (s, _) -> json(MapAgreements.of(s, directory, geometry.hash()));
  }

  Rendering boundaries() {
    return (_, _) -> boundaries;
  }

  Rendering mapPlaces() {
    return (_, _) -> places;
  }

  Rendering mapGazetteer() {
    return (_, _) -> gazetteer;
  }

  /**
   * The rows of a list with its table.
   *
   * @param total how many rows there are, of which these are a part
   */
  private record Listing<T>(RecordTable<T> table, List<T> rows, int total) {
    static <T> Listing<T> of(RecordTable<T> table, List<T> all, RecordQuery query) {
      return new Listing<>(table, query.part().of(all), all.size());
    }
  }

  /** A list as JSON. */
  Rendering list(RecordQuery query) {
    return (s, days) -> {
      Listing<?> listing = listing(s, query, days);
      return json(listing.rows()).linked(Links.of(query, "", listing.total()));
    };
  }

  /** A list as a table. */
  Rendering table(RecordQuery query, TableFormat format) {
    return (s, days) -> table(listing(s, query, days), s, query, format);
  }

  /** The counties with what is counted in them as GeoJSON. */
  Rendering geoJson(RecordQuery query) {
    return (s, _) -> layers.geoJson(counties(s, query), s.revision(), query, json);
  }

  /** The same as a shapefile. */
  Rendering shapefile(RecordQuery query) {
    return (s, _) -> layers.shapefile(counties(s, query), s.revision(), query);
  }

  private List<Documents.CountyCounts> counties(Snapshot s, RecordQuery query) {
    return query.part().of(CountyCounting.list(s, query.in(s), directory));
  }

  private Listing<?> listing(Snapshot s, RecordQuery asked, MeetingDays days) {
    RecordQuery query = asked.in(s);
    return switch (query.list()) {
      case AGREEMENTS -> Listing.of(AgreementTable.TABLE, listAgreements(s, query), query);
      case AGENCIES -> Listing.of(AgencyTable.TABLE, agencyDocuments(s, query), query);
      case MEETINGS -> Listing.of(MeetingTable.TABLE, listMeetings(s, query, days), query);
      case CHANGES -> Listing.of(ChangeTable.TABLE, listChanges(s, query), query);
      case COUNTIES ->
          Listing.of(CountyTable.TABLE, CountyCounting.list(s, query, directory), query);
    };
  }

  /** The agency of a slug; a former one leads to the current one. */
  Rendering agency(String slug) {
    return (s, _) -> {
      Agency agency = get(s, slug);
      String current = agency.slug().value();
      if (!current.equals(slug)) {
        throw MovedException.to("/api/v1/agencies/" + current);
      }
      return json(agencyDocument(s, agency));
    };
  }

  Rendering county(County county) {
    return (s, days) -> json(PlaceDocuments.county(s, county, directory, days));
  }

  Rendering state(StateCode state) {
    return (s, days) -> json(PlaceDocuments.state(s, state, directory, days));
  }

  Rendering search(String text) {
    return (s, _) -> json(search.find(s, text));
  }

  /** The agreements of a snapshot that are asked for. */
  public List<Documents.AgreementDocument> listAgreements(Snapshot s, RecordQuery asked) {
    RecordQuery query = asked.in(s);
    Predicate<Agency> named = named(s, query)::accepts;
    return s.agreements().stream()
        .filter(a -> query.accepts(s.get(a.draft().agency()), a))
        .filter(a -> query.accepts(s, a))
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
              .filter(a -> query.accepts(a.draft().model()) && query.accepts(s, a))
              .count();
      boolean all = query.model() == null && query.asOf() == null;
      if (query.accepts(agency) && (all || agreements > 0)) {
        documents.add(
            Documents.AgencyDocument.of(s, agency, Math.toIntExact(agreements), directory));
      }
    }
    return documents;
  }

  /** The meetings of a snapshot that are asked for, on the days that it is. */
  public List<Documents.MeetingDocument> listMeetings(
      Snapshot s, RecordQuery asked, MeetingDays days) {
    RecordQuery query = asked.in(s);
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

  /** The changes up to a snapshot that are asked for, the newest first. */
  public List<Documents.ChangeDocument> listChanges(Snapshot s, RecordQuery asked) {
    return ChangeList.list(changes.list(), s, asked.in(s));
  }

  private static boolean accepts(RecordQuery query, @Nullable Agency agency) {
    return agency == null ? query.isOfAnyAgency() : query.accepts(agency);
  }

  private static boolean accepts(Named named, Meeting meeting, @Nullable Agency agency) {
    return agency == null ? named.accepts(meeting.draft().nameAsPrinted()) : named.accepts(agency);
  }

  private Named named(Snapshot s, RecordQuery query) {
    return query.text().isEmpty() ? Named.ANY : search.named(s, query.text());
  }

  private <T> Representation table(
      Listing<T> listing, Snapshot s, RecordQuery query, TableFormat format) {
    String origin = address.origin().toString();
    return format
        .render(
            listing.table(),
            listing.rows(),
            s.revision(),
            AboutRows.of(query, listing.rows().size(), s.revision(), origin))
        .linked(Links.of(query, format.extension(), listing.total()));
  }

  private static Agency get(Snapshot s, String slug) {
    return Slug.find(slug)
        .flatMap(s::find)
        .orElseThrow(
            () -> new NotFound("There is no agency \"" + slug + "\"; all are at /api/v1/agencies"));
  }

  private Representation json(Object document) {
    return new Representation(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
  }
}
