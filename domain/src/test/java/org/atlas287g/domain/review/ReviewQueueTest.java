package org.atlas287g.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Slug;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.KnownLinks;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewQueueTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 12);
  private static final Placement SURE = Placement.statewide(Basis.NAME, 1, "for a test");
  private static final Document THERE =
      new Document(Document.Kind.MOA, URI.create("https://www.ice.gov/there.pdf"), null);
  private static final Document BROKEN =
      new Document(Document.Kind.MOA, URI.create("https://www.ice.gov/broken.pdf"), null);

  @Test
  void nothing_waits_where_everything_is_told_and_certain() {
    assertThat(
            find(
                List.of(agency(1, "Lake County Sheriff's Office", SURE, null)),
                List.of(agreement(1, SupportModel.JEM, DAY, AgreementStatus.ACTIVE, THERE)),
                List.of(meeting(new AgencyId(1)))))
        .isEmpty();
  }

  @Test
  void placements_wait_that_are_missing_or_doubtful() {
    Agency unplaced =
        agency(1, "One Academy", Placement.unplaced(Basis.NAME, List.of(), "for a test"), null);
    Agency doubtful =
        agency(2, "Two Bureau", Placement.statewide(Basis.NAME, 0.6, "for a test"), null);
    assertThat(find(List.of(unplaced, doubtful), List.of(), List.of()))
        .isEqualTo(
            Map.of(
                Matter.UNPLACED, List.of(new Waiting.OfAgency(unplaced)),
                Matter.DOUBTFUL_PLACEMENT, List.of(new Waiting.OfAgency(doubtful))));
  }

  @Test
  void agencies_of_nearly_one_name_wait_until_a_note_tells_them_apart() {
    Agency one = agency(1, "Okeechobee County Sheriff's Office", SURE, null);
    assertThat(
            find(
                List.of(one, agency(2, "Okeechobe County Sheriff's Office", SURE, null)),
                List.of(),
                List.of()))
        .containsOnlyKeys(Matter.LIKELY_DUPLICATE);
    assertThat(
            find(
                List.of(one, agency(2, "Okeechobe County Sheriff's Office", SURE, "Another.")),
                List.of(),
                List.of()))
        .isEmpty();
  }

  @Test
  void agreements_and_meetings_wait_that_say_too_little() {
    var found =
        find(
            List.of(agency(1, "Lake County Sheriff's Office", SURE, null)),
            List.of(
                agreement(1, SupportModel.UNKNOWN, DAY, AgreementStatus.ACTIVE, THERE),
                agreement(2, SupportModel.JEM, null, AgreementStatus.ACTIVE, THERE),
                agreement(3, SupportModel.JEM, null, AgreementStatus.PENDING, null),
                agreement(4, SupportModel.JEM, DAY, AgreementStatus.UNCONFIRMED_ABSENCE, THERE),
                agreement(5, SupportModel.JEM, DAY, AgreementStatus.ACTIVE, BROKEN),
                agreement(6, SupportModel.JEM, DAY, AgreementStatus.ACTIVE, null),
                agreement(7, SupportModel.JEM, DAY, AgreementStatus.SUPERSEDED, null)),
            List.of(meeting(null)));
    assertThat(found)
        .containsOnlyKeys(
            Matter.MEETING_WITHOUT_AGENCY,
            Matter.UNKNOWN_MODEL,
            Matter.NO_DATE,
            Matter.UNCONFIRMED_ABSENCE,
            Matter.BROKEN_LINK,
            Matter.MISSING_LINK);
    assertThat(found.values()).allSatisfy(waiting -> assertThat(waiting).hasSize(1));
  }

  private static Map<Matter, List<Waiting>> find(
      List<Agency> agencies, List<Agreement> agreements, List<Meeting> meetings) {
    Revision revision = new Revision(1, DAY, false, null, Instant.EPOCH);
    LinkCheck broken =
        new LinkCheck(
            URI.create("https://www.ice.gov/broken.pdf"),
            LinkCheck.Standing.BROKEN,
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            "404");
    Snapshot snapshot =
        new Snapshot(revision, agencies, agreements, meetings)
            .withLinks(new KnownLinks(1, List.of(broken)));
    return ReviewQueue.find(snapshot, new AgencyMatcher((_, _) -> false));
  }

  private static Agency agency(long id, String name, Placement placement, @Nullable String note) {
    StateCode state = StateCode.FL;
    return new Agency(
        new AgencyId(id),
        0,
        Slug.of(state, name),
        new AgencyDraft(
            state, new Spelling(name), AgencyLevel.COUNTY, List.of(), placement, null, note));
  }

  private static Agreement agreement(
      long id,
      SupportModel model,
      @Nullable LocalDate signed,
      AgreementStatus status,
      @Nullable Document document) {
    boolean ends =
        status == AgreementStatus.UNCONFIRMED_ABSENCE || status == AgreementStatus.SUPERSEDED;
    return new Agreement(
        new AgreementId(id),
        0,
        new AgreementDraft(
            new AgencyId(1),
            model,
            "as printed",
            signed,
            null,
            status,
            ends ? DAY : null,
            document == null ? List.of() : List.of(document),
            "a list",
            null));
  }

  private static Meeting meeting(@Nullable AgencyId agency) {
    return new Meeting(
        new MeetingId(1),
        0,
        new MeetingDraft(
            new Spelling("As printed"),
            agency,
            DAY,
            MeetingFormat.VIRTUAL,
            SupportModel.JEM,
            MeetingStatus.UNKNOWN,
            "a list",
            MeetingDraft.Notice.NONE));
  }
}
