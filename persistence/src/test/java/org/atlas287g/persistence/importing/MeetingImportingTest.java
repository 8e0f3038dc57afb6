package org.atlas287g.persistence.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.AuditEntry;
import org.atlas287g.domain.audit.AuditTrail;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.comparison.Evidence;
import org.atlas287g.domain.comparison.Gate;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Applied;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.ImportTerms;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.InSpite;
import org.atlas287g.domain.importing.ListFile;
import org.atlas287g.domain.importing.ListIntake;
import org.atlas287g.domain.importing.ListSource;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.publication.Snapshots;
import org.atlas287g.persistence.Acting;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MeetingImportingTest {
  private static final AccountId EDITOR = new AccountId(4);
  private static final String WSO = "Warrant Service Officer";

  /** To come for a long time yet. */
  private static final LocalDate SOON = LocalDate.of(2098, 6, 1);

  private static final String PAST = "Baker County | 12/7/2023 | Virtual | WSO";

  private final Store store;
  private final Importing importing;

  MeetingImportingTest(TestDatabase database) throws ListingException {
    store =
        Store.open(
            database.createEmpty(),
            Store.Repositories.class,
            Store.Services.class,
            ImportingTest.Imports.class,
            Publisher.class);
    importing = store.get(Importing.class);
    Acting.as(EDITOR);
    apply("list-2025-02-12.csv", agreements().bytes());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ListCsv agreements() {
    return new ListCsv()
        .row("Baker County Sheriff's Office", WSO, "2020-06-09", "baker")
        .row("Lake County Sheriff's Office", WSO, "2020-06-10", "lake")
        .row("GEORGIA", "Polk County Sheriff's Office", "County", WSO, "2020-06-11", "polk")
        .row("TEXAS", "Polk County Sheriff's Office", "County", WSO, "2020-06-12", "polk-texas");
  }

  private static byte[] page(String... rows) {
    return ("Steering Committee Meetings\nFY 2025\nMOA Name | Meeting Date | Location | Type |\n"
            + "---|---|---|---|\n"
            + String.join(" |\n", rows)
            + " |\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String on(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US));
  }

  private static String name(int day) {
    return "page-2025-03-%02d.txt".formatted(day);
  }

  private SourceListId receive(int day, String... rows) throws ListingException {
    return importing.receive(name(day), page(rows)).getFirst();
  }

  private SourceListId apply(String name, byte[] content) throws ListingException {
    SourceListId id = importing.receive(name, content).getFirst();
    assertThat(importing.apply(id, Acceptance.CERTAIN, false, "read"))
        .isInstanceOf(Applied.Done.class);
    return id;
  }

  private SourceListId apply(int day, String... rows) throws ListingException {
    return apply(name(day), page(rows));
  }

  private Snapshot published() {
    return store.get(Snapshots.class).read();
  }

  private Meeting only() {
    List<Meeting> meetings = published().meetings();
    assertThat(meetings).hasSize(1);
    return meetings.getFirst();
  }

  private Meeting soon() {
    return published().meetings().stream()
        .max(Comparator.comparing(meeting -> meeting.draft().date()))
        .orElseThrow();
  }

  private AgencyId agency(String state, String name) {
    return published().agencies().stream()
        .filter(a -> a.draft().state().name().equals(state))
        .filter(a -> a.draft().name().text().equals(name))
        .findAny()
        .orElseThrow()
        .id();
  }

  private Proposal proposal(SourceListId list) {
    List<Proposal> proposals = importing.proposals(list);
    assertThat(proposals).hasSize(1);
    return proposals.getFirst();
  }

  private void decide(SourceListId list, Proposal proposal, Decision decision) {
    assertThat(importing.decide(list, List.of(proposal), decision)).hasSize(1);
  }

  private void correct(SourceListId list, Proposal proposal, Correction correction) {
    assertThat(importing.correct(list, proposal, correction)).isPresent();
  }

  @Test
  void meetings_are_published_as_one_revision_that_leaves_the_day_of_the_agreements()
      throws Exception {
    Snapshot before = published();

    SourceListId id =
        receive(1, PAST, "Lake County Sheriff’s Ofice | " + on(SOON) + " | Hybrid | WSO");
    assertThat(importing.proposals(id))
        .extracting(Proposal::kind, Proposal::certain)
        .containsExactly(tuple(ChangeKind.NEW_MEETING, true), tuple(ChangeKind.NEW_MEETING, true));
    assertThat(importing.apply(id, Acceptance.CERTAIN, false, "read"))
        .isEqualTo(new Applied.Done(before.revision().number() + 1, 2, 0));

    Snapshot after = published();
    assertThat(after.revision().listed()).isEqualTo("2025-02-12");
    assertThat(after.revision().edited()).isNull();
    assertThat(after.agreements()).isEqualTo(before.agreements());
    assertThat(after.meetings())
        .extracting(
            m -> m.draft().agency(),
            m -> m.draft().date(),
            m -> m.draft().status(),
            m -> m.draft().format(),
            m -> m.draft().source())
        .containsExactlyInAnyOrder(
            tuple(
                agency("FL", "Baker County Sheriff's Office"),
                LocalDate.of(2023, 12, 7),
                MeetingStatus.UNKNOWN,
                MeetingFormat.VIRTUAL,
                "ICE, list of meetings of 2025-03-01"),
            tuple(
                agency("FL", "Lake County Sheriff's Office"),
                SOON,
                MeetingStatus.SCHEDULED,
                MeetingFormat.HYBRID,
                "ICE, list of meetings of 2025-03-01"));
    SourceList list = importing.find(id).orElseThrow();
    assertThat(list.kind()).isEqualTo(ListKind.MEETINGS);
    assertThat(list.state()).isEqualTo(ListState.APPLIED);
    assertThat(list.rows()).isEqualTo(2);
    assertThat(store.get(AuditTrail.class).listOf(after.revision().number()))
        .as("two meetings, and a spelling that was new")
        .hasSize(3)
        .extracting(AuditEntry::who, AuditEntry::why)
        .containsOnly(tuple(EDITOR, "read"));
  }

  @Test
  void undoing_takes_all_of_a_list_back_and_leaves_the_day_of_the_agreements() throws Exception {
    apply(1, PAST);
    Snapshot before = published();
    SourceListId id =
        receive(
            2,
            "Baker County | 12/7/2023 | In Person, Jail | WSO",
            "Lake County | " + on(SOON) + " | Virtual | WSO");
    importing.apply(id, Acceptance.ALL, false, "read");
    long revision = published().revision().number();
    assertThat(published().meetings()).hasSize(2);

    assertThat(store.get(Undoing.class).undo(revision, "the wrong page").left()).isEmpty();

    assertThat(published().meetings())
        .extracting(Meeting::draft)
        .containsExactly(before.meetings().getFirst().draft());
    assertThat(published().revision().listed()).isEqualTo("2025-02-12");
    assertThat(importing.find(id).orElseThrow().state()).isEqualTo(ListState.UNDONE);
  }

  @Test
  void undoing_agreements_below_meetings_brings_their_day_back() throws Exception {
    apply(
        "list-2025-03-17.csv",
        agreements().row("Clay County Sheriff's Office", WSO, "2025-03-10", "clay").bytes());
    long revision = published().revision().number();
    apply(20, PAST);
    assertThat(published().revision().listed()).isEqualTo("2025-03-17");

    store.get(Undoing.class).undo(revision, "the wrong list");

    assertThat(published().revision().listed()).isEqualTo("2025-02-12");
    assertThat(published().meetings()).hasSize(1);
  }

  @Test
  void a_page_has_two_lists_of_one_file_and_each_is_kept_once() throws Exception {
    byte[] both =
        ("STATE | LAW ENFORCEMENT AGENCY | SUPPORT TYPE | SIGNED | MOA |\n"
                + "FLORIDA | Clay County Sheriff's Office | Warrant Service Officer | 2025-02-20 | link |\n"
                + new String(
                    page("Clay County | " + on(SOON) + " | Virtual | WSO"), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);

    List<SourceListId> ids = importing.receive("page.html", both);

    assertThat(ids)
        .extracting(id -> importing.find(id).orElseThrow())
        .extracting(SourceList::kind, list -> Objects.requireNonNull(list.date()).day())
        .containsExactly(
            tuple(ListKind.PARTICIPATING, LocalDate.of(2025, 2, 20)),
            tuple(ListKind.MEETINGS, LocalDate.of(2025, 2, 20)));
    assertThat(importing.receive("again.html", both)).isEqualTo(ids);
    assertThat(proposal(ids.getLast()).kind()).isEqualTo(ChangeKind.UNMATCHED_MEETING);

    importing.apply(ids.getFirst(), Acceptance.CERTAIN, true, "a part of the list");
    assertThat(importing.apply(ids.getLast(), Acceptance.CERTAIN, false, ""))
        .as("the agreements came in between")
        .isEqualTo(new Applied.Outdated());
    assertThat(proposal(ids.getLast()).kind()).isEqualTo(ChangeKind.NEW_MEETING);
    importing.apply(ids.getLast(), Acceptance.CERTAIN, false, "");
    assertThat(only().draft().agency()).isEqualTo(agency("FL", "Clay County Sheriff's Office"));
  }

  @Test
  void the_same_bytes_and_an_older_page_are_held() throws Exception {
    apply(10, PAST);

    assertThat(gate(importing.receive("same-2025-03-10.txt", page(PAST)).getFirst()))
        .containsExactly(Gate.Code.SAME_BYTES);
    SourceListId older = receive(9, PAST, "Lake County | " + on(SOON) + " | Virtual | WSO");
    assertThat(gate(older)).containsExactly(Gate.Code.OLDER_LIST);
    assertThat(importing.apply(older, Acceptance.CERTAIN, false, ""))
        .isInstanceOf(Applied.Refused.class);
  }

  private List<Gate.Code> gate(SourceListId id) {
    return importing.find(id).orElseThrow().gate().reasons().stream()
        .map(Gate.Reason::code)
        .toList();
  }

  @Test
  void a_moved_meeting_is_moved_only_by_a_decision_and_keeps_what_a_notice_said() throws Exception {
    apply(1, "Baker County | " + on(SOON) + " 10:00 AM EST | Virtual | WSO");
    Meeting before = only();
    assertThat(before.draft().notice().start()).isEqualTo(LocalTime.of(10, 0));
    edit(before, "Ask the sheriff");

    SourceListId id =
        receive(2, "Baker County | " + on(SOON.plusDays(7)) + " 11:00 AM EST | Virtual | WSO");
    assertThat(proposal(id).kind()).isEqualTo(ChangeKind.MEETING_MOVED);
    importing.apply(id, Acceptance.CERTAIN, false, "");
    assertThat(only().draft().date()).isEqualTo(SOON);

    decide(id, proposal(id), Decision.ACCEPTED);
    importing.apply(id, Acceptance.CERTAIN, false, "");

    MeetingDraft after = only().draft();
    assertThat(only().id()).isEqualTo(before.id());
    assertThat(after.date()).isEqualTo(SOON.plusDays(7));
    assertThat(after.notice().start()).isEqualTo(LocalTime.of(11, 0));
    assertThat(after.notice().contact()).isEqualTo("Ask the sheriff");
    assertThat(receiveAgain(3, SOON.plusDays(7))).as("its row is the meeting's").isEmpty();
  }

  private List<Proposal> receiveAgain(int day, LocalDate date) throws ListingException {
    return importing.proposals(
        receive(day, "Baker County | " + on(date) + " 11:00 AM EST | Virtual | WSO"));
  }

  private void edit(Meeting meeting, String contact) {
    MeetingDraft draft = meeting.draft();
    MeetingDraft.Notice notice = draft.notice();
    store
        .editing(MeetingId.class, MeetingDraft.class)
        .save(
            meeting.id(),
            meeting.version(),
            new MeetingDraft(
                draft.nameAsPrinted(),
                draft.agency(),
                draft.date(),
                draft.format(),
                draft.model(),
                draft.status(),
                draft.source(),
                new MeetingDraft.Notice(
                    notice.start(), notice.zone(), null, null, null, contact, null, null)),
            "called");
  }

  @Test
  void a_row_that_is_no_moved_meeting_is_one_of_its_own() throws Exception {
    apply(1, "Baker County | " + on(SOON) + " | Virtual | WSO");
    SourceListId id = receive(2, "Baker County | " + on(SOON.plusDays(60)) + " | Virtual | WSO");

    decide(id, proposal(id), Decision.DIFFERENT);
    importing.apply(id, Acceptance.CERTAIN, false, "");

    assertThat(published().meetings())
        .extracting(m -> m.draft().date())
        .containsExactlyInAnyOrder(SOON, SOON.plusDays(60));
  }

  @Test
  void a_rejected_move_is_not_proposed_again() throws Exception {
    apply(1, "Baker County | " + on(SOON) + " | Virtual | WSO");
    SourceListId id = receive(2, "Baker County | " + on(SOON.plusDays(7)) + " | Virtual | WSO");
    decide(id, proposal(id), Decision.REJECTED);
    importing.apply(id, Acceptance.CERTAIN, false, "");

    assertThat(only().draft().date()).isEqualTo(SOON);
    SourceListId again = receive(3, "Baker County  | " + on(SOON.plusDays(7)) + " | Virtual | WSO");
    assertThat(importing.proposals(again)).isEmpty();
  }

  @Test
  void a_person_says_whom_an_ambiguous_name_means_and_the_next_list_knows() throws Exception {
    SourceListId id = receive(1, "Polk County | " + on(SOON) + " | Virtual | WSO");
    Proposal proposal = proposal(id);
    AgencyId inGeorgia = agency("GA", "Polk County Sheriff's Office");
    assertThat(proposal.evidence()).isEqualTo(Evidence.AGENCY_AMBIGUOUS);
    assertThat(proposal.candidates())
        .containsExactlyInAnyOrder(inGeorgia, agency("TX", "Polk County Sheriff's Office"));
    assertThat(importing.apply(id, Acceptance.CERTAIN, false, ""))
        .isInstanceOfSatisfying(Applied.Done.class, done -> assertThat(done.left()).isEqualTo(1));

    correct(id, proposal, Correction.ofMeeting(inGeorgia, null, null, LocalTime.of(9, 30)));
    Acting.as(new AccountId(5));
    decide(id, proposal(id), Decision.ACCEPTED);
    importing.apply(id, Acceptance.CERTAIN, false, "");

    assertThat(only().draft().agency()).isEqualTo(inGeorgia);
    assertThat(only().draft().notice().start()).isEqualTo(LocalTime.of(9, 30));
    SourceListId next =
        receive(
            2,
            "Polk County | " + on(SOON) + " | Virtual | WSO",
            "Polk County | " + on(SOON.plusYears(1)) + " | Virtual | WSO");
    assertThat(proposal(next).certain()).isTrue();
    assertThat(proposal(next).agency()).isEqualTo(inGeorgia);
  }

  @Test
  void a_row_without_a_day_waits_for_one() throws Exception {
    SourceListId id = receive(1, "Baker County | TBD | Virtual | WSO");
    Proposal proposal = proposal(id);

    assertThat(importing.decide(id, List.of(proposal), Decision.ACCEPTED)).isEmpty();
    assertThat(importing.apply(id, Acceptance.ALL, false, ""))
        .isInstanceOfSatisfying(Applied.Done.class, done -> assertThat(done.left()).isEqualTo(1));
    assertThat(published().meetings()).isEmpty();

    correct(id, proposal, Correction.ofMeeting(null, null, SOON, null));
    decide(id, proposal(id), Decision.ACCEPTED);
    importing.apply(id, Acceptance.CERTAIN, false, "");
    assertThat(only().draft().date()).isEqualTo(SOON);
  }

  @Test
  void a_day_that_is_open_again_postpones_the_meeting() throws Exception {
    apply(1, "Baker County | " + on(SOON) + " | Virtual | WSO");
    SourceListId id = receive(2, "Baker County | TBD | Virtual | WSO");
    decide(id, proposal(id), Decision.ACCEPTED);
    importing.apply(id, Acceptance.CERTAIN, false, "");

    assertThat(only().draft().status()).isEqualTo(MeetingStatus.POSTPONED);
    assertThat(only().draft().date()).isEqualTo(SOON);
  }

  @Test
  void a_meeting_to_come_that_is_no_longer_printed_is_cancelled_by_a_decision_only()
      throws Exception {
    apply(1, PAST, "Lake County | " + on(SOON) + " | Virtual | WSO");
    SourceListId id = receive(2, "Baker County | 12/7/2023 | Virtual | WSO");
    assertThat(proposal(id).kind()).isEqualTo(ChangeKind.MEETING_DROPPED);
    importing.apply(id, Acceptance.CERTAIN, false, "");
    assertThat(soon().draft().status()).isEqualTo(MeetingStatus.SCHEDULED);

    decide(id, proposal(id), Decision.ACCEPTED);
    importing.apply(id, Acceptance.CERTAIN, false, "");

    assertThat(soon().draft().status()).isEqualTo(MeetingStatus.CANCELLED);
  }

  @Test
  void a_command_takes_one_list_of_a_file_and_a_dry_run_keeps_nothing() throws Exception {
    ListIntake intake = store.get(ListIntake.class);
    byte[] content = page(PAST, "Nowhere County | 1/9/2024 | Virtual | WSO");

    ListIntake.Report told =
        intake.take(
            name(1),
            content,
            ListKind.MEETINGS,
            new ImportTerms(Acceptance.ALL, InSpite.NOTHING, true));
    assertThat(told.applied()).contains(new Applied.Done(2, 2, 0));
    assertThat(published().meetings()).isEmpty();
    assertThat(importing.list()).hasSize(1);

    ListIntake.Report taken =
        intake.take(
            name(1),
            content,
            ListKind.MEETINGS,
            new ImportTerms(Acceptance.ALL, InSpite.NOTHING, false));
    assertThat(taken.applied()).contains(new Applied.Done(2, 2, 0));
    assertThat(published().meetings())
        .extracting(m -> m.draft().nameAsPrinted().text(), m -> m.draft().agency())
        .contains(tuple("Nowhere County", null));
  }

  @Test
  void a_page_beside_files_is_taken_for_meetings_alone_and_only_if_they_are_new() throws Exception {
    Publisher publisher = store.get(Publisher.class);
    publisher.puts("No meetings are planned. MOA Name | Meeting Date | Type |");
    assertThat(importing.fetch()).as("a page without rows of meetings").isEmpty();

    String table = new String(page(PAST), StandardCharsets.UTF_8);
    String agencies =
        """
        STATE | LAW ENFORCEMENT AGENCY | SUPPORT TYPE | SIGNED | MOA |
        FLORIDA | Clay County Sheriff's Office | WSO | 2025-02-20 | link |
        """;
    publisher.puts(agencies + table);
    List<SourceListId> fetched = importing.fetch();
    assertThat(fetched)
        .extracting(id -> importing.find(id).orElseThrow().kind())
        .containsExactly(ListKind.MEETINGS);

    publisher.puts("Updated today.\n" + agencies + table);
    assertThat(importing.fetch()).as("other bytes, the same meetings").isEmpty();
    publisher.puts(agencies + table + "Lake County | 1/9/2024 | Virtual | WSO |\n");
    assertThat(importing.fetch()).hasSize(1);
  }

  /** A page that is beside the lists of agencies. */
  static class Publisher implements ListSource {
    private String page = "";

    void puts(String text) {
      page = text;
    }

    @Override
    public List<ListFile> fetch() {
      byte[] content = page.getBytes(StandardCharsets.UTF_8);
      return List.of(new ListFile("287g", content).forMeetings());
    }

    @Override
    public void forget() {}
  }
}
