package org.atlas287g.ui.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.County;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.DocumentLink;
import org.atlas287g.domain.publication.Known;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Summary;
import org.atlas287g.domain.record.RecordKind;
import org.jspecify.annotations.Nullable;

/** The shapes of the public JSON documents, as {@code docs/api.md} describes them. */
public final class Documents {
  private Documents() {}

  private static String countyName(CountyFips fips, CountyDirectory directory) {
    return directory.find(fips).map(County::fullName).orElse(fips.value());
  }

  record SummaryDocument(
      int agreements,
      int agencies,
      int states,
      int addenda,
      int meetings,
      List<Summary.OfModel> byModel,
      LocalDate datasetDate,
      boolean datasetDateInferred,
      @Nullable LocalDate editedUntil,
      LocalDate newestDay,
      long revision,
      Instant publishedAt) {
    static SummaryDocument of(Snapshot snapshot) {
      Summary figures = Summary.of(snapshot);
      return new SummaryDocument(
          figures.agreements(),
          figures.agencies(),
          figures.states(),
          figures.addenda(),
          figures.meetings(),
          figures.byModel(),
          snapshot.revision().listed(),
          snapshot.revision().listedInferred(),
          snapshot.revision().findEditedSince().orElse(null),
          snapshot.revision().newest(),
          snapshot.revision().number(),
          snapshot.revision().publishedAt());
    }
  }

  /** An agency as other records name it. */
  public record AgencyReference(String slug, String name, StateCode state, AgencyLevel level) {
    static AgencyReference of(Agency agency) {
      var draft = agency.draft();
      return new AgencyReference(
          agency.slug().value(), draft.name().text(), draft.state(), draft.level());
    }
  }

  /**
   * An agreement with what a reader needs to know of its agency.
   *
   * @param state that of the agency
   * @param modelName the model as ICE names it, English
   * @param signed null if the source gives no date that can be read
   * @param signedAsPrinted the source's text for the date; null if it gave none
   * @param ended the day from which it is known not to stand any more; null while it stands
   * @param inForceFrom the first day on which it stands; null if it is not known
   * @param inForceUntil the first day on which it does not any more; null if no end is known
   * @param documents all that the source names, in its order
   * @param statewide whether the agency serves its whole state
   * @param counties the counties that it serves; empty if statewide or not placed
   * @param countyNames their full names, in the same order
   * @param note a public remark; null if there is none
   * @param known from which day it is known as it is here
   */
  public record AgreementDocument(
      long id,
      AgencyReference agency,
      StateCode state,
      SupportModel model,
      String modelName,
      String modelAsPrinted,
      @Nullable LocalDate signed,
      @Nullable String signedAsPrinted,
      AgreementStatus status,
      @Nullable LocalDate ended,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate inForceUntil,
      List<DocumentLink> documents,
      boolean statewide,
      List<CountyFips> counties,
      List<String> countyNames,
      String source,
      @Nullable String note,
      Known known) {
    /** The first MOA; null if the source names none. */
    @JsonProperty
    public @Nullable DocumentLink moa() {
      return first(Document.Kind.MOA);
    }

    /** The first addendum; null if the source names none. */
    @JsonProperty
    public @Nullable DocumentLink addendum() {
      return first(Document.Kind.ADDENDUM);
    }

    private @Nullable DocumentLink first(Document.Kind kind) {
      return documents.stream().filter(d -> d.kind() == kind).findFirst().orElse(null);
    }

    static AgreementDocument of(Snapshot snapshot, Agreement agreement, CountyDirectory directory) {
      Agency agency = snapshot.get(agreement.draft().agency());
      var draft = agreement.draft();
      Placement placement = agency.draft().placement();
      return new AgreementDocument(
          agreement.id().value(),
          AgencyReference.of(agency),
          agency.draft().state(),
          draft.model(),
          draft.model().printedName(),
          draft.modelAsPrinted(),
          draft.signed(),
          draft.signedAsPrinted(),
          draft.status(),
          draft.ended(),
          agreement.inForce().from(),
          agreement.inForce().until(),
          DocumentLink.list(snapshot, agreement),
          placement.isStatewide(),
          placement.counties(),
          placement.counties().stream().map(f -> countyName(f, directory)).toList(),
          draft.source(),
          draft.note(),
          snapshot.known(agreement));
    }
  }

  record CountyReference(CountyFips fips, String name) {
    static CountyReference of(CountyFips fips, CountyDirectory directory) {
      return new CountyReference(fips, countyName(fips, directory));
    }
  }

  record PlacementDocument(
      boolean statewide,
      List<CountyReference> counties,
      Basis basis,
      double confidence,
      boolean needsReview,
      String reason,
      List<CountyReference> alternatives) {
    static PlacementDocument of(Placement placement, CountyDirectory directory) {
      return new PlacementDocument(
          placement.isStatewide(),
          placement.counties().stream().map(f -> CountyReference.of(f, directory)).toList(),
          placement.basis(),
          placement.confidence(),
          placement.needsReview(),
          placement.reason(),
          placement.alternatives().stream().map(f -> CountyReference.of(f, directory)).toList());
    }
  }

  record AgencyDocument(
      String slug,
      String name,
      StateCode state,
      AgencyLevel level,
      List<String> aliases,
      PlacementDocument placement,
      int agreements,
      @Nullable URI website,
      @Nullable String note,
      Known known) {
    static AgencyDocument of(
        Snapshot snapshot, Agency agency, int agreements, CountyDirectory directory) {
      var draft = agency.draft();
      return new AgencyDocument(
          agency.slug().value(),
          draft.name().text(),
          draft.state(),
          draft.level(),
          draft.aliases().stream().map(a -> a.spelling().text()).toList(),
          PlacementDocument.of(draft.placement(), directory),
          agreements,
          draft.website(),
          draft.note(),
          snapshot.known(agency));
    }
  }

  /**
   * A steering-committee meeting.
   *
   * @param agency null where no agreement of that agency is recorded
   * @param date the day, local to the agency
   * @param zone the time zone in which that is a day
   * @param status what is known of it on the day of the answer
   * @param notice what a local notice adds
   * @param known from which day it is known as it is here
   */
  public record MeetingDocument(
      long id,
      String nameAsPrinted,
      @Nullable AgencyReference agency,
      LocalDate date,
      ZoneId zone,
      int fiscalYear,
      MeetingFormat format,
      SupportModel model,
      MeetingStatus status,
      String source,
      MeetingDraft.Notice notice,
      Known known) {
    /** The agency's name: the one that the Atlas shows, else as printed. */
    public String name() {
      return agency == null ? nameAsPrinted : agency.name();
    }

    static MeetingDocument of(
        Snapshot snapshot, Meeting meeting, @Nullable Agency agency, MeetingDays days) {
      MeetingDraft draft = meeting.draft();
      return new MeetingDocument(
          meeting.id().value(),
          draft.nameAsPrinted().text(),
          agency == null ? null : AgencyReference.of(agency),
          draft.date(),
          MeetingDays.zone(draft, agency),
          draft.fiscalYear().number(),
          draft.format(),
          draft.model(),
          draft.statusOn(days.today(draft, agency)),
          draft.source(),
          draft.notice(),
          snapshot.known(meeting));
    }
  }

  /**
   * A county with what is counted in it.
   *
   * @param name its full name
   * @param agencies agencies that serve it, alone or among others, and hold an agreement
   * @param agreements agreements of these agencies that stand
   * @param otherModels those of a former or unknown model
   * @param oldestSigned the earliest day of signing among them; null if none is known
   * @param statewideAgencies agencies that serve the whole state and hold an agreement
   * @param day the day that the numbers are of
   */
  public record CountyCounts(
      CountyFips fips,
      String name,
      StateCode state,
      String stateName,
      int agencies,
      int agreements,
      int jem,
      int wso,
      int tfm,
      int ttfm,
      int otherModels,
      @Nullable LocalDate oldestSigned,
      int statewideAgencies,
      int statewideAgreements,
      LocalDate day) {}

  /**
   * The change of one record.
   *
   * @param revision the same for changes that were made together
   * @param at when it was published
   * @param day of that in Washington, D.C.
   * @param origin whether a list was taken in or an editor did it; nobody is named
   * @param listDate the date of that list; null for changes by editors
   * @param id null if the record is not published any more
   * @param agency null if none is published
   */
  public record ChangeDocument(
      long revision,
      Instant at,
      LocalDate day,
      Known.Origin origin,
      @Nullable LocalDate listDate,
      RecordKind kind,
      Action action,
      @Nullable Long id,
      @Nullable AgencyReference agency) {}

  /** What applies in one county. */
  record CountyDocument(
      CountyFips fips,
      String name,
      StateCode state,
      String stateName,
      List<LocalAgency> agencies,
      List<MeetingDocument> meetings,
      LocalDate datasetDate,
      boolean datasetDateInferred,
      @Nullable LocalDate editedUntil,
      long revision) {}

  /** What applies in one state. */
  record StateDocument(
      StateCode state,
      String name,
      List<LocalAgency> agencies,
      List<MeetingDocument> meetings,
      LocalDate datasetDate,
      boolean datasetDateInferred,
      @Nullable LocalDate editedUntil,
      long revision) {}

  /**
   * An agency of a county or state, with its agreements.
   *
   * @param website null if not recorded
   * @param note a public remark; null if there is none
   */
  record LocalAgency(
      String slug,
      String name,
      AgencyLevel level,
      Scope scope,
      @Nullable URI website,
      @Nullable String note,
      List<AgreementDocument> agreements) {
    static LocalAgency of(Agency agency, List<AgreementDocument> agreements) {
      var draft = agency.draft();
      return new LocalAgency(
          agency.slug().value(),
          draft.name().text(),
          draft.level(),
          Scope.of(draft.placement()),
          draft.website(),
          draft.note(),
          agreements);
    }
  }

  /** Whether an agency serves counties, the whole state, or where is not known. */
  enum Scope {
    COUNTY,
    STATEWIDE,
    UNPLACED;

    private static Scope of(Placement placement) {
      return switch (placement.extent()) {
        case COUNTIES -> COUNTY;
        case STATEWIDE -> STATEWIDE;
        case UNPLACED -> UNPLACED;
      };
    }
  }
}
