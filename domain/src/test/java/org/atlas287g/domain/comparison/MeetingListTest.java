package org.atlas287g.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.listing.AgencyMatcher;
import org.atlas287g.domain.listing.AgencyMatcher.Candidate;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListRemark;
import org.atlas287g.domain.listing.ListRemark.Kind;
import org.atlas287g.domain.listing.ListingRow;
import org.atlas287g.domain.listing.MeetingCells;
import org.atlas287g.domain.listing.MeetingColumn;
import org.atlas287g.domain.listing.ReadList;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.StateCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingListTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
  private static final AgencyId BAKER = new AgencyId(1);
  private static final AgencyId POLK_IN_FLORIDA = new AgencyId(2);
  private static final AgencyId POLK_IN_GEORGIA = new AgencyId(3);
  private static final List<Candidate<AgencyId>> AGENCIES =
      List.of(
          agency(BAKER, StateCode.FL, "Baker County Sheriff's Office"),
          agency(POLK_IN_FLORIDA, StateCode.FL, "Polk County Sheriff's Office"),
          agency(POLK_IN_GEORGIA, StateCode.GA, "Polk County Sheriff's Office"));

  private final List<ListingRow> rows = new ArrayList<>();
  private final List<KnownMeeting> known = new ArrayList<>();

  private static Candidate<AgencyId> agency(AgencyId id, StateCode state, String name) {
    return new Candidate<>(id, state, List.of(name), Set.of(SupportModel.WSO));
  }

  private void row(String name, @Nullable String date) {
    row(name, new MeetingCells(date, null, "Virtual", null, null));
  }

  private void row(String name, MeetingCells cells) {
    rows.add(ListingRow.ofMeeting("list.html", rows.size() + 2, name, "WSO", cells));
  }

  private KnownMeeting known(String name, @Nullable AgencyId agency, String date) {
    return known(name, agency, date, MeetingStatus.SCHEDULED, MeetingDraft.Notice.NONE);
  }

  private KnownMeeting known(
      String name,
      @Nullable AgencyId agency,
      String date,
      MeetingStatus status,
      MeetingDraft.Notice notice) {
    KnownMeeting meeting =
        KnownMeeting.recorded(
            new Meeting(
                new MeetingId(known.size() + 1),
                0,
                new MeetingDraft(
                    new Spelling(name),
                    agency,
                    LocalDate.parse(date),
                    MeetingFormat.VIRTUAL,
                    SupportModel.WSO,
                    status,
                    "a list",
                    notice)));
    known.add(new KnownMeeting(meeting.meeting(), meeting.printed(), true));
    return known.getLast();
  }

  private UnderstoodList understood() {
    ReadList list =
        new ReadList(
            "list.html", "Meetings", EnumSet.allOf(MeetingColumn.class), rows, List.of(), null);
    return new ListComparison(InventedList.COUNTIES).understand(list).dated(ListDate.given(TODAY));
  }

  private List<MeetingChange> compare() {
    return new MeetingComparison(known, AGENCIES, new AgencyMatcher((_, _) -> false))
        .compare(understood(), TODAY);
  }

  private MeetingChange only() {
    List<MeetingChange> changes = compare();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private ListedMeeting read(MeetingCells cells) {
    row("Baker County", cells);
    return understood().meetings().getLast();
  }

  private ListedMeeting at(@Nullable String date) {
    return read(new MeetingCells(date, null, "Virtual", null, null));
  }

  private ListRemark remark() {
    return understood().remarks().getLast();
  }

  @Test
  void a_plain_row_is_read_without_a_remark() {
    ListedMeeting meeting = at("02/12/2025");

    assertThat(meeting.date()).isEqualTo("2025-02-12");
    assertThat(meeting.plain()).isTrue();
    assertThat(meeting.format()).isEqualTo(MeetingFormat.VIRTUAL);
    assertThat(meeting.start()).isNull();
    assertThat(understood().kind()).isEqualTo(ListKind.MEETINGS);
    assertThat(understood().remarks()).isEmpty();
  }

  @Test
  void a_date_with_a_time_is_both_and_the_zone_is_the_printed_one() {
    ListedMeeting meeting = at("02/12/2025 10:00 AM EST");

    assertThat(meeting.date()).isEqualTo("2025-02-12");
    assertThat(meeting.plain()).isTrue();
    assertThat(meeting.start()).isEqualTo(LocalTime.of(10, 0));
    assertThat(meeting.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(at("2/12/2025 2:30 PM").zone()).isNull();
  }

  @Test
  void several_dates_in_a_cell_are_the_first_and_remarked() {
    ListedMeeting meeting = at("02/12/2025 and 03/04/2025");

    assertThat(meeting.date()).isEqualTo("2025-02-12");
    assertThat(meeting.plain()).isFalse();
    assertThat(remark())
        .isEqualTo(
            new ListRemark(
                Kind.SEVERAL_DATES,
                "Meetings",
                2,
                "Meeting Date",
                "02/12/2025 and 03/04/2025",
                "2025-02-12"));
  }

  @Test
  void a_date_that_is_open_or_mistyped_costs_the_cell_only() {
    assertThat(at("TBD").date()).isNull();
    assertThat(remark().kind()).isEqualTo(Kind.DATE_UNREADABLE);
    assertThat(at(null).date()).isNull();
    assertThat(remark().kind()).isEqualTo(Kind.DATE_MISSING);
    ListedMeeting mistyped = at("3/7/5025");
    assertThat(mistyped.date()).isEqualTo("2025-03-07");
    assertThat(mistyped.plain()).isFalse();
    assertThat(remark().kind()).isEqualTo(Kind.DATE_REPAIRED);
    assertThat(at("3/4/2025 (rescheduled from 2/12/2025)").date()).isEqualTo("2025-03-04");
  }

  @Test
  void a_location_is_the_way_of_attending_the_place_or_both() {
    ListedMeeting both = place("In-Person at 100 Main Street, Macclenny");
    assertThat(both.format()).isEqualTo(MeetingFormat.IN_PERSON);
    assertThat(both.venue()).isEqualTo("100 Main Street, Macclenny");
    assertThat(place("Virtual and in person").format()).isEqualTo(MeetingFormat.HYBRID);
    assertThat(place("Virtual and in person").venue()).isNull();
    ListedMeeting place = place("County Courthouse");
    assertThat(place.format()).isEqualTo(MeetingFormat.UNKNOWN);
    assertThat(place.venue()).isEqualTo("County Courthouse");
    assertThat(remark().kind()).isEqualTo(Kind.FORMAT_UNKNOWN);
  }

  private ListedMeeting place(String location) {
    return read(new MeetingCells("2/12/2025", null, location, null, null));
  }

  @Test
  void a_new_meeting_of_an_agency_that_is_certain_is_certain() {
    row("Baker County ", "4/1/2025");

    MeetingChange change = only();
    assertThat(change.kind()).isEqualTo(ChangeKind.NEW_MEETING);
    assertThat(change.certain()).isTrue();
    assertThat(change.agency()).isEqualTo(BAKER);
  }

  @Test
  void a_misspelled_agency_is_found_and_an_ambiguous_or_unknown_one_left_to_a_person() {
    row("Bakker County Sheriffs Office", "4/1/2025");
    row("Polk County", "4/2/2025");
    row("Nowhere County", "4/3/2025");

    assertThat(compare())
        .extracting(MeetingChange::kind, MeetingChange::certain, MeetingChange::evidence)
        .containsExactly(
            tuple(ChangeKind.NEW_MEETING, true, Evidence.NOT_KNOWN),
            tuple(ChangeKind.UNMATCHED_MEETING, false, Evidence.AGENCY_AMBIGUOUS),
            tuple(ChangeKind.UNMATCHED_MEETING, false, Evidence.AGENCY_UNKNOWN));
    assertThat(compare().get(1).candidates())
        .containsExactlyInAnyOrder(POLK_IN_FLORIDA, POLK_IN_GEORGIA);
    assertThat(compare().get(2).candidates()).isEmpty();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void whom_an_editor_said_a_name_means_it_means_the_next_time() {
    known("Polk County", POLK_IN_GEORGIA, "2024-04-02");
    row("Polk County", "4/2/2025");

    assertThat(only().agency()).isEqualTo(POLK_IN_GEORGIA);
    assertThat(only().certain()).isTrue();
  }

  @Test
  void a_meeting_that_is_printed_again_is_unchanged_and_a_past_one_that_is_not_is_no_change() {
    known("Baker County Sheriff's Office", BAKER, "2025-02-12");
    known("Baker County Sheriff's Office", BAKER, "2023-02-12");
    row("Baker County", "2/12/2025");

    assertThat(only().kind()).isEqualTo(ChangeKind.UNCHANGED);
  }

  @Test
  void a_meeting_to_come_that_is_no_longer_printed_is_proposed_as_dropped_and_never_certain() {
    known("Baker County", BAKER, "2025-04-01");

    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_DROPPED);
    assertThat(only().certain()).isFalse();
  }

  @Test
  void a_meeting_that_no_list_printed_is_not_missed() {
    KnownMeeting entered = known("Baker County", BAKER, "2025-04-01");
    known.set(0, new KnownMeeting(entered.meeting(), entered.printed(), false));

    assertThat(compare()).isEmpty();
  }

  @Test
  void another_day_or_time_near_is_a_move_that_a_person_decides() {
    known("Baker County", BAKER, "2025-04-01");
    row("Baker County", "4/15/2025");

    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_MOVED);
    assertThat(only().certain()).isFalse();
    assertThat(only().evidence()).isEqualTo(Evidence.NEAR_DAY);
  }

  @Test
  void the_nearest_of_two_meetings_is_the_one_that_moved() {
    KnownMeeting far = known("Baker County", BAKER, "2025-06-01");
    KnownMeeting near = known("Baker County", BAKER, "2025-04-01");
    row("Baker County", "4/15/2025");
    row("Baker County", "6/01/2025");

    assertThat(compare())
        .extracting(MeetingChange::kind, MeetingChange::before)
        .containsExactly(tuple(ChangeKind.MEETING_MOVED, near), tuple(ChangeKind.UNCHANGED, far));
  }

  @Test
  void a_day_that_is_open_again_is_a_move_of_the_next_meeting() {
    known("Baker County", BAKER, "2025-04-01");
    row("Baker County", "TBD");

    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_MOVED);
    assertThat(only().evidence()).isEqualTo(Evidence.DAY_OPEN);
  }

  @Test
  void what_a_list_says_newly_of_a_meeting_is_certain_unless_an_editor_said_otherwise() {
    known("Baker County", BAKER, "2025-04-01");
    row(
        "Baker County",
        new MeetingCells("4/1/2025", "10 AM", "Virtual", "Jail", "https://a.gov/x"));

    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_DETAILS);
    assertThat(only().certain()).isTrue();

    MeetingDraft.Notice edited =
        new MeetingDraft.Notice(null, null, "Courthouse", null, null, null, null, null);
    KnownMeeting before = known.getFirst();
    known.clear();
    KnownMeeting after =
        known("Baker County", BAKER, "2025-04-01", MeetingStatus.SCHEDULED, edited);
    known.set(0, new KnownMeeting(after.meeting(), before.printed(), true));
    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_DETAILS);
    assertThat(only().certain()).isFalse();
  }

  @Test
  void an_editors_day_stays_until_the_list_itself_prints_another() {
    KnownMeeting listed = known("Baker County", BAKER, "2025-04-01");
    known.clear();
    KnownMeeting edited = known("Baker County", BAKER, "2025-04-08");
    known.set(0, new KnownMeeting(edited.meeting(), listed.printed(), true));

    row("Baker County", "4/1/2025");
    assertThat(only().kind()).isEqualTo(ChangeKind.UNCHANGED);
    rows.clear();
    row("Baker County", "4/8/2025");
    assertThat(only().kind()).isEqualTo(ChangeKind.UNCHANGED);
    rows.clear();
    row("Baker County", "4/22/2025");
    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_MOVED);
  }

  @Test
  void the_agency_of_a_meeting_that_had_none_is_found_once_it_is_recorded() {
    known("Baker County", null, "2025-04-01");
    row("Baker County", "4/1/2025");

    assertThat(only().kind()).isEqualTo(ChangeKind.MEETING_MATCHED);
    assertThat(only().agency()).isEqualTo(BAKER);
  }

  @Test
  void a_meeting_that_is_printed_twice_is_left_to_a_person_and_not_lost() {
    row("Baker County", "4/1/2025");
    row("Baker County", "4/1/2025");

    assertThat(compare())
        .extracting(MeetingChange::kind, MeetingChange::certain)
        .containsExactly(tuple(ChangeKind.NEW_MEETING, true), tuple(ChangeKind.NEW_MEETING, false));
  }

  @Test
  void a_list_without_a_column_of_types_is_held() {
    row("Baker County", "4/1/2025");
    ReadList list =
        new ReadList(
            "list.html",
            null,
            EnumSet.of(MeetingColumn.NAME, MeetingColumn.DATE),
            rows,
            List.of(),
            null);
    UnderstoodList understood = new ListComparison(InventedList.COUNTIES).understand(list);

    Gate gate = MeetingComparison.gate(understood, null, "page.html");
    assertThat(gate.verdict()).isEqualTo(Gate.Verdict.HELD);
    assertThat(gate.reasons())
        .extracting(Gate.Reason::code)
        .containsExactly(Gate.Code.COLUMNS_MISSING, Gate.Code.SAME_BYTES);
    assertThat(
            MeetingComparison.gate(understood.dated(ListDate.given(TODAY)), TODAY.plusDays(1), null)
                .reasons())
        .extracting(Gate.Reason::code)
        .contains(Gate.Code.OLDER_LIST);
  }
}
