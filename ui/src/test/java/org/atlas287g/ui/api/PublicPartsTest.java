package org.atlas287g.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyDirectory;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that an editor can enter is published, or left out for a reason that stands here. */
class PublicPartsTest {
  private static final List<Class<? extends Record>> ENTERED =
      List.of(
          AgencyDraft.class,
          Alias.class,
          Placement.class,
          AgreementDraft.class,
          Document.class,
          MeetingDraft.class,
          MeetingDraft.Notice.class);

  private static final Map<String, String> PRIVATE =
      Map.of(
          "AgencyDraft.mergedInto", "an agency that is merged is not published",
          "Alias.reason", "an editor's remark to other editors",
          "Document.urlAsPrinted", "may name the reader for whom a mail program wrapped the link");

  /** Where each part is published, and what is there. */
  private static final Map<String, List<String>> PUBLISHED = new LinkedHashMap<>();

  static {
    at("AgencyDraft.state", "/agency/state", "AL");
    at("AgencyDraft.name", "/agency/name", "McCoy County Jail");
    at("AgencyDraft.level", "/agency/level", "REGIONAL");
    at("AgencyDraft.aliases", "/agency/aliases/0", "McCoy Jail");
    at("AgencyDraft.placement", "/agency/placement/basis", "EDITOR");
    at("AgencyDraft.website", "/agency/website", "https://example.org/jail");
    at("AgencyDraft.note", "/agency/note", "of the agency");
    at("Alias.spelling", "/agency/aliases/0", "McCoy Jail");
    at("Placement.extent", "/agency/placement/statewide", "false");
    at("Placement.counties", "/agency/placement/counties/0/fips/value", "01001");
    at("Placement.basis", "/agency/placement/basis", "EDITOR");
    at("Placement.confidence", "/agency/placement/confidence", "0.9");
    at("Placement.alternatives", "/agency/placement/alternatives/0/fips/value", "01003");
    at("Placement.reason", "/agency/placement/reason", "why it is there");
    at("AgreementDraft.agency", "/agreement/agency/name", "McCoy County Jail");
    at("AgreementDraft.model", "/agreement/model", "WSO");
    at("AgreementDraft.modelAsPrinted", "/agreement/modelAsPrinted", "as WSO is printed");
    at("AgreementDraft.signed", "/agreement/signed", "2020-06-09");
    at("AgreementDraft.signedAsPrinted", "/agreement/signedAsPrinted", "6/9/20");
    at("AgreementDraft.status", "/agreement/status", "TERMINATED");
    at("AgreementDraft.listedFrom", "/agreement/inForceFrom", "2020-07-01");
    at("AgreementDraft.ended", "/agreement/ended", "2024-01-31");
    at("AgreementDraft.documents", "/agreement/documents/1/url", "https://example.org/second");
    at("Document.kind", "/agreement/documents/1/kind", "ADDENDUM");
    at("Document.url", "/agreement/documents/0/url", "https://example.org/first");
    at("AgreementDraft.source", "/agreement/source", "source of the agreement");
    at("AgreementDraft.note", "/agreement/note", "of the agreement");
    at("MeetingDraft.nameAsPrinted", "/meeting/nameAsPrinted", "MCCOY");
    at("MeetingDraft.agency", "/meeting/agency/name", "McCoy County Jail");
    at("MeetingDraft.date", "/meeting/date", "2024-10-01");
    at("MeetingDraft.format", "/meeting/format", "HYBRID");
    at("MeetingDraft.model", "/meeting/model", "JEM");
    at("MeetingDraft.status", "/meeting/status", "POSTPONED");
    at("MeetingDraft.source", "/meeting/source", "source of the meeting");
    at("MeetingDraft.notice", "/meeting/notice/venue", "Court House");
    at("Notice.start", "/meeting/notice/start", "18:30:00");
    at("Notice.zone", "/meeting/notice/zone", "America/Chicago");
    at("Notice.venue", "/meeting/notice/venue", "Court House");
    at("Notice.link", "/meeting/notice/link", "https://example.org/attend");
    at("Notice.questionDeadline", "/meeting/notice/questionDeadline", "2024-09-24T17:00:00");
    at("Notice.contact", "/meeting/notice/contact", "Clerk");
    at("Notice.minutes", "/meeting/notice/minutes", "https://example.org/minutes");
    at("Notice.note", "/meeting/notice/note", "of the meeting");
  }

  @Test
  void every_part_is_published_or_private_for_a_reason() {
    Set<String> parts =
        ENTERED.stream()
            .flatMap(type ->
                Arrays.stream(type.getRecordComponents())
                    .map(part -> type.getSimpleName() + "." + part.getName()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> told = new TreeSet<>(PUBLISHED.keySet());
    told.addAll(PRIVATE.keySet());
    assertThat(told).isEqualTo(parts);
  }

  @Test
  void what_is_published_says_what_was_entered() {
    JsonNode published = published();
    PUBLISHED.forEach((part, told) ->
        assertThat(published.at(told.getFirst()).asString()).as(part).isEqualTo(told.getLast()));
  }

  private static void at(String part, String pointer, String text) {
    PUBLISHED.put(part, List.of(pointer, text));
  }

  private static JsonNode published() {
    CountyDirectory directory = mock();
    Agency agency = agency();
    Agreement agreement = agreement();
    Meeting meeting = meeting();
    Snapshot snapshot =
        new Snapshot(
            new Revision(1, LocalDate.of(2025, 2, 12), false, Instant.EPOCH),
            List.of(agency),
            List.of(agreement),
            List.of(meeting));
    return JsonMapper.shared()
        .valueToTree(
            Map.of(
                "agency",
                Documents.AgencyDocument.of(snapshot, agency, 1, directory),
                "agreement",
                Documents.AgreementDocument.of(snapshot, agreement, directory),
                "meeting",
                Documents.MeetingDocument.of(snapshot, meeting, agency, MeetingDays.now())));
  }

  private static Agency agency() {
    return new Agency(
        new AgencyId(1),
        0,
        new Slug("al-mccoy"),
        new AgencyDraft(
            StateCode.AL,
            new Spelling("McCoy County Jail"),
            AgencyLevel.REGIONAL,
            List.of(new Alias(new Spelling("McCoy Jail"), "a remark")),
            Placement.in(
                List.of(new CountyFips("01001")),
                Basis.EDITOR,
                0.9,
                List.of(new CountyFips("01003")),
                "why it is there"),
            URI.create("https://example.org/jail"),
            "of the agency"));
  }

  private static Agreement agreement() {
    return new Agreement(
        new AgreementId(2),
        0,
        new AgreementDraft(
            new AgencyId(1),
            SupportModel.WSO,
            "as WSO is printed",
            LocalDate.of(2020, 6, 9),
            "6/9/20",
            AgreementStatus.TERMINATED,
            LocalDate.of(2020, 7, 1),
            LocalDate.of(2024, 1, 31),
            List.of(
                new Document(
                    Document.Kind.ADDENDUM, URI.create("https://example.org/first"), "a wrapper"),
                new Document(
                    Document.Kind.ADDENDUM, URI.create("https://example.org/second"), null)),
            "source of the agreement",
            "of the agreement"));
  }

  private static Meeting meeting() {
    return new Meeting(
        new MeetingId(3),
        0,
        new MeetingDraft(
            new Spelling("MCCOY"),
            new AgencyId(1),
            LocalDate.of(2024, 10, 1),
            MeetingFormat.HYBRID,
            SupportModel.JEM,
            MeetingStatus.POSTPONED,
            "source of the meeting",
            new MeetingDraft.Notice(
                LocalTime.of(18, 30),
                ZoneId.of("America/Chicago"),
                "Court House",
                URI.create("https://example.org/attend"),
                LocalDateTime.of(2024, 9, 24, 17, 0),
                "Clerk",
                URI.create("https://example.org/minutes"),
                "of the meeting")));
  }
}
