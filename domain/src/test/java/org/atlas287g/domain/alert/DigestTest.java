package org.atlas287g.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.atlas287g.domain.alert.Digest.Item;
import org.atlas287g.domain.alert.Digest.Kind;
import org.atlas287g.domain.alert.Digest.Section;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.Revision;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which changes and meetings a subscriber is told of. */
class DigestTest {
  private static final Instant NOON = Instant.parse("2026-11-29T17:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final CountyFips COLLIER = new CountyFips("12021");
  private static final Topic COUNTY = new Topic.OfCounty(COLLIER);
  private static final Topic FLORIDA = new Topic.OfState(StateCode.FL);

  private final Agency sheriff =
      agency(1, StateCode.FL, Placement.in(List.of(COLLIER), Basis.NAME, 1, List.of(), "named"));
  private final Agency patrol =
      agency(2, StateCode.FL, Placement.statewide(Basis.NAME, 1, "of the state"));
  private final Agency elsewhere =
      agency(
          3,
          StateCode.FL,
          Placement.in(List.of(new CountyFips("12086")), Basis.NAME, 1, List.of(), "named"));
  private final Agency texan =
      agency(4, StateCode.TX, Placement.statewide(Basis.NAME, 1, "of the state"));
  private final List<Agreement> agreements = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final List<RecordChange> changes = new ArrayList<>();

  @Test
  void county_isToldOfTheAgenciesThatServeIt_thoseOfItsStateIncluded() {
    for (Agency agency : List.of(sheriff, patrol, elsewhere, texan)) {
      change(added(agency, 10 + agency.id().value()), Action.ADDED, agency);
    }
    assertThat(records(COUNTY)).containsExactly(11L, 12L);
    assertThat(records(FLORIDA)).containsExactly(11L, 12L, 13L);
    assertThat(records(new Topic.OfState(StateCode.TX))).containsExactly(14L);
    assertThat(records(new Topic.OfAgency(texan.slug()))).containsExactly(14L);
    assertThat(records(new Topic.OfAgency(new Slug("gone")))).isEmpty();
  }

  @Test
  void record_isToldOnce_withWhatBecameOfItInAll() {
    AgreementId changed = added(sheriff, 1);
    change(changed, Action.CHANGED, sheriff);
    change(changed, Action.LISTED, sheriff);
    AgreementId entered = added(sheriff, 2);
    change(entered, Action.ADDED, sheriff);
    change(entered, Action.CHANGED, sheriff);
    change(new AgreementId(3), Action.CHANGED, sheriff);
    change(new AgreementId(3), Action.WITHDRAWN, sheriff);
    change(new AgreementId(4), Action.ADDED, sheriff);
    change(new AgreementId(4), Action.UNDONE, sheriff);
    change(new MeetingId(1), Action.CHANGED, null);

    assertThat(only(COUNTY).changes())
        .containsExactly(
            new Item(changed, sheriff.id(), Kind.CHANGED),
            new Item(entered, sheriff.id(), Kind.ADDED),
            new Item(new AgreementId(3), sheriff.id(), Kind.WITHDRAWN));
  }

  @Test
  void whatConcernsTwoTopics_isToldWithTheFirst() {
    change(added(sheriff, 1), Action.ADDED, sheriff);
    meet(1, sheriff, TODAY.plusDays(3), MeetingStatus.SCHEDULED);
    Digest digest = digest(List.of(COUNTY, FLORIDA), Set.of());
    assertThat(digest.sections()).extracting(Section::topic).containsExactly(COUNTY);
    assertThat(digest.changes()).isEqualTo(1);
    assertThat(digest.meetings()).hasSize(1);
  }

  @Test
  void manyChanges_areCounted_beyondSoMany() {
    for (int i = 1; i <= Digest.MOST + 7; i++) {
      change(added(sheriff, i), Action.LISTED, sheriff);
    }
    assertThat(only(COUNTY).changes()).hasSize(Digest.MOST);
    assertThat(only(COUNTY).more()).isEqualTo(7);
    assertThat(digest(List.of(COUNTY), Set.of()).changes()).isEqualTo(Digest.MOST + 7);
  }

  @Test
  void meetingsOfTwoWeeks_areTold_ifTheyAreToTakePlace() {
    meet(1, sheriff, TODAY.minusDays(1), MeetingStatus.SCHEDULED);
    meet(2, sheriff, TODAY.plusDays(14), MeetingStatus.SCHEDULED);
    meet(3, sheriff, TODAY, MeetingStatus.SCHEDULED);
    meet(4, sheriff, TODAY.plusDays(15), MeetingStatus.SCHEDULED);
    meet(5, sheriff, TODAY.plusDays(5), MeetingStatus.CANCELLED);
    meet(6, sheriff, TODAY.plusDays(6), MeetingStatus.UNKNOWN);
    meet(7, texan, TODAY.plusDays(6), MeetingStatus.SCHEDULED);
    assertThat(only(COUNTY).meetings())
        .extracting(meeting -> meeting.id().value())
        .containsExactly(3L, 6L, 2L);
  }

  @Test
  void meeting_isToldOnce_andOnceMoreIfItsDayChanges() {
    meet(1, sheriff, TODAY.plusDays(3), MeetingStatus.SCHEDULED);
    Set<ToldMeeting> told = Set.of(new ToldMeeting(new MeetingId(1), TODAY.plusDays(3)));
    assertThat(digest(List.of(COUNTY), told).isEmpty()).isTrue();
    Set<ToldMeeting> before = Set.of(new ToldMeeting(new MeetingId(1), TODAY.plusDays(2)));
    assertThat(digest(List.of(COUNTY), before).meetings()).hasSize(1);
  }

  private List<Long> records(Topic topic) {
    return digest(List.of(topic), Set.of()).sections().stream()
        .flatMap(section -> section.changes().stream())
        .map(item -> item.record().value())
        .toList();
  }

  private Section only(Topic topic) {
    List<Section> sections = digest(List.of(topic), Set.of()).sections();
    assertThat(sections).hasSize(1);
    return sections.getFirst();
  }

  private Digest digest(List<Topic> topics, Set<ToldMeeting> told) {
    Snapshot snapshot =
        new Snapshot(
            new Revision(7, TODAY, false, null, NOON),
            List.of(sheriff, patrol, elsewhere, texan),
            agreements,
            meetings);
    return Digest.of(snapshot, new MeetingDays(NOON), topics, changes, told);
  }

  private void change(RecordId record, Action action, @Nullable Agency agency) {
    changes.add(
        new RecordChange(changes.size(), record, action, agency == null ? null : agency.id()));
  }

  private AgreementId added(Agency agency, long id) {
    agreements.add(
        new Agreement(
            new AgreementId(id),
            0,
            new AgreementDraft(
                agency.id(),
                SupportModel.JEM,
                "JEM",
                TODAY,
                null,
                AgreementStatus.ACTIVE,
                null,
                null,
                List.of(),
                "a list",
                null)));
    return new AgreementId(id);
  }

  private void meet(long id, Agency agency, LocalDate day, MeetingStatus status) {
    meetings.add(
        new Meeting(
            new MeetingId(id),
            0,
            new MeetingDraft(
                new Spelling("An agency"),
                agency.id(),
                day,
                MeetingFormat.VIRTUAL,
                SupportModel.JEM,
                status,
                "a list",
                MeetingDraft.Notice.NONE)));
  }

  private static Agency agency(long id, StateCode state, Placement placement) {
    String name = "Agency " + id;
    return new Agency(
        new AgencyId(id),
        0,
        Slug.of(state, name),
        new AgencyDraft(
            state, new Spelling(name), AgencyLevel.COUNTY, List.of(), placement, null, null));
  }
}
