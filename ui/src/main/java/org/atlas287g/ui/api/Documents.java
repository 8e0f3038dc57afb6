package org.atlas287g.ui.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.Meeting;
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
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Summary;
import org.jspecify.annotations.Nullable;

/** The shapes of the public JSON documents, as {@code docs/api.md} describes them. */
final class Documents {
  private Documents() {}

  record SummaryDocument(
      int agreements,
      int agencies,
      int states,
      int addenda,
      int meetings,
      List<Summary.OfModel> byModel,
      LocalDate datasetDate,
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
          snapshot.revision().number(),
          snapshot.revision().publishedAt());
    }
  }

  record AgencyReference(String slug, String name, StateCode state) {
    static AgencyReference of(Agency agency) {
      return new AgencyReference(
          agency.slug().value(), agency.draft().name().text(), agency.draft().state());
    }
  }

  record AgreementDocument(
      long id,
      AgencyReference agency,
      StateCode state,
      SupportModel model,
      String modelName,
      String modelAsPrinted,
      @Nullable LocalDate signed,
      AgreementStatus status,
      @Nullable LocalDate ended,
      @Nullable DocumentLink moa,
      @Nullable DocumentLink addendum,
      boolean statewide,
      List<CountyFips> counties,
      String source) {
    static AgreementDocument of(Snapshot snapshot, Agreement agreement) {
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
          draft.status(),
          draft.ended(),
          DocumentLink.of(snapshot, agreement, Document.Kind.MOA).orElse(null),
          DocumentLink.of(snapshot, agreement, Document.Kind.ADDENDUM).orElse(null),
          placement.isStatewide(),
          placement.counties(),
          draft.source());
    }
  }

  record CountyReference(CountyFips fips, String name) {
    static CountyReference of(CountyFips fips, CountyDirectory directory) {
      return new CountyReference(
          fips, directory.find(fips).map(County::fullName).orElse(fips.value()));
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
      @Nullable URI website) {
    static AgencyDocument of(Agency agency, int agreements, CountyDirectory directory) {
      var draft = agency.draft();
      return new AgencyDocument(
          agency.slug().value(),
          draft.name().text(),
          draft.state(),
          draft.level(),
          draft.aliases().stream().map(a -> a.spelling().text()).toList(),
          PlacementDocument.of(draft.placement(), directory),
          agreements,
          draft.website());
    }
  }

  record MeetingDocument(
      long id,
      String nameAsPrinted,
      @Nullable AgencyReference agency,
      LocalDate date,
      int fiscalYear,
      MeetingFormat format,
      SupportModel model,
      MeetingStatus status,
      String source) {
    static MeetingDocument of(Meeting meeting, @Nullable Agency agency) {
      MeetingDraft draft = meeting.draft();
      return new MeetingDocument(
          meeting.id().value(),
          draft.nameAsPrinted().text(),
          agency == null ? null : AgencyReference.of(agency),
          draft.date(),
          draft.fiscalYear().number(),
          draft.format(),
          draft.model(),
          draft.status(),
          draft.source());
    }
  }

  /** What applies in one county. */
  record CountyDocument(
      CountyFips fips,
      String name,
      StateCode state,
      String stateName,
      List<CountyAgency> agencies,
      List<MeetingDocument> meetings,
      LocalDate datasetDate,
      long revision) {}

  record CountyAgency(
      String slug,
      String name,
      AgencyLevel level,
      Scope scope,
      List<AgreementDocument> agreements) {}

  /** Whether an agency serves counties or the whole state. */
  enum Scope {
    COUNTY,
    STATEWIDE
  }
}
