package org.atlas287g.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atlas287g.ui.TestDrafts.noted;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doReturn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.agency.AgencyLevel;
import org.atlas287g.domain.agency.Alias;
import org.atlas287g.domain.agency.Spelling;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementDraft;
import org.atlas287g.domain.agreement.AgreementId;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.document.Document;
import org.atlas287g.domain.document.LinkAnswer;
import org.atlas287g.domain.document.LinkCheck;
import org.atlas287g.domain.document.LinkChecks;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.meeting.Meeting;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.meeting.MeetingFormat;
import org.atlas287g.domain.meeting.MeetingId;
import org.atlas287g.domain.meeting.MeetingStatus;
import org.atlas287g.domain.place.Basis;
import org.atlas287g.domain.place.CountyFips;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.place.StateCode;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.publication.Snapshot;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.ui.security.Acting;
import org.atlas287g.ui.security.BrowserSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What an editor meets on the screens for agreements, meetings and agencies. */
@SpringBootTest(properties = "atlas.data=./target/test-data/${random.uuid}")
@WithMockUser(username = "7", roles = "EDITOR")
class EditViewsTest extends SpringBrowserlessTest {
  @MockitoSpyBean private CurrentAccount current;
  @MockitoBean private BrowserSecrets secrets;

  @Autowired private PublishedSnapshot published;
  @Autowired private Editing<AgreementId, AgreementDraft> agreements;
  @Autowired private Editing<MeetingId, MeetingDraft> meetings;
  @Autowired private Editing<AgencyId, AgencyDraft> agencies;
  @Autowired private Undoing undoing;
  @Autowired private LinkChecks links;

  @BeforeEach
  void signIn() {
    doReturn(Optional.of(Acting.session(7))).when(current).findSession();
    given(secrets.get(any())).willReturn("a secret");
  }

  @Test
  @WithAnonymousUser
  void services_refuse_visitors() {
    Agreement known = published.get().agreements().getFirst();
    assertThatThrownBy(() -> agreements.save(known.id(), known.version(), known.draft(), ""))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void services_refuse_editors_what_is_for_admins() {
    assertThatThrownBy(() -> undoing.undo(new AccountId(7), Instant.EPOCH, ""))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_new_agreement_of_a_new_agency_is_placed_by_the_geocoder_and_published_at_once() {
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    this.<StateCode>picker("State").setValue(StateCode.TX);
    picker("Agency").enter("Loving County Sheriff's Office");
    this.<SupportModel>select("Support model").setValue(SupportModel.TFM);
    text("Signed").setValue("6/9/2020");
    text("URL of document 1")
        .setValue(
            "https://nam01.safelinks.protection.outlook.com/?url="
                + "https%3A%2F%2Fwww.ice.gov%2Fa%20b.pdf&data=1");
    text("Source").setValue("A list of tests");
    assertThat(text("Signed").getValue()).isEqualTo("2020-06-09");
    assertThat(text("URL of document 1").getValue()).isEqualTo("https://www.ice.gov/a%20b.pdf");

    click("Save");

    Snapshot snapshot = published.get();
    Agency agency =
        snapshot.agencies().stream()
            .filter(a -> a.draft().name().text().startsWith("Loving"))
            .findFirst()
            .orElseThrow();
    assertThat(agency.draft().placement().counties())
        .extracting(Object::toString)
        .contains("48301");
    assertThat(agency.draft().placement().basis()).isEqualTo(Basis.EDITOR);
    Agreement agreement =
        snapshot.agreements().stream()
            .filter(a -> a.draft().agency().equals(agency.id()))
            .findFirst()
            .orElseThrow();
    assertThat(agreement.draft().signed()).isEqualTo(LocalDate.of(2020, 6, 9));
    assertThat(agreement.draft().document(Document.Kind.MOA)).isPresent();
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("edit/agreements/" + agreement.id().value());
  }

  @Test
  void a_form_that_is_saved_untouched_leaves_every_part_of_the_record() {
    Agreement agreement = published.get().agreements().get(3);
    AgreementDraft full = fullAgreement(agreement.draft());
    Meeting meeting = published.get().meetings().get(3);
    MeetingDraft fullMeeting = fullMeeting(meeting.draft());
    Agency agency = published.get().get(full.agency());
    AgencyDraft fullAgency = fullAgency(agency.draft());
    assertComplete(full);
    assertComplete(fullMeeting);
    assertComplete(fullMeeting.notice());
    full.documents().subList(0, 1).forEach(EditViewsTest::assertComplete);
    assertThat(read("agreements", agreements, agreement.id(), full)).contains(full);
    assertThat(read("meetings", meetings, meeting.id(), fullMeeting)).contains(fullMeeting);
    assertThat(read("agencies", agencies, agency.id(), fullAgency)).contains(fullAgency);
  }

  /** What the form says of a record that was stored with these contents. */
  @SuppressWarnings("unchecked")
  private <I extends RecordId, D> Optional<D> read(
      String view, Editing<I, D> editing, I id, D contents) {
    Kept<I, D> now = editing.find(id).orElseThrow();
    assertThat(editing.save(id, now.version(), contents, by(8))).isInstanceOf(Outcome.Saved.class);
    UI.getCurrent().navigate("edit/" + view + "/" + id.value());
    EditView<?, I, D> shown = (EditView<?, I, D>) getCurrentView();
    assertThat(shown.form().fields().isDirty()).isFalse();
    return shown.form().read();
  }

  /** No part is left out, so that one that a form drops is missed. */
  private static void assertComplete(Record full) {
    for (RecordComponent part : full.getClass().getRecordComponents()) {
      try {
        part.getAccessor().setAccessible(true);
        assertThat(part.getAccessor().invoke(full)).as(part.getName()).isNotNull();
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(part.getName(), e);
      }
    }
  }

  private static AgreementDraft fullAgreement(AgreementDraft of) {
    return new AgreementDraft(
        of.agency(),
        SupportModel.UNKNOWN,
        "Something else",
        LocalDate.of(2020, 6, 9),
        "6/9/20",
        AgreementStatus.NO_LONGER_LISTED,
        LocalDate.of(2020, 7, 1),
        LocalDate.of(2024, 1, 31),
        List.of(
            document(Document.Kind.MINUTES, "https://example.org/minutes"),
            document(Document.Kind.ADDENDUM, "https://example.org/first"),
            document(Document.Kind.MOA, "https://example.org/moa"),
            document(Document.Kind.ADDENDUM, "https://example.org/second"),
            new Document(Document.Kind.ADDENDUM, null, "link pending"),
            document(Document.Kind.NOTICE, "https://example.org/notice")),
        "A list of tests",
        "A note\nof two lines");
  }

  private static Document document(Document.Kind kind, String url) {
    return new Document(kind, URI.create(url), "printed " + url);
  }

  private static MeetingDraft fullMeeting(MeetingDraft of) {
    return new MeetingDraft(
        new Spelling("As printed"),
        agencyOfSome(of),
        LocalDate.of(2027, 2, 12),
        MeetingFormat.HYBRID,
        SupportModel.WSO,
        MeetingStatus.POSTPONED,
        "A list of tests",
        new MeetingDraft.Notice(
            LocalTime.of(18, 30),
            ZoneId.of("America/Indiana/Knox"),
            "Court House",
            URI.create("https://example.org/attend"),
            LocalDateTime.of(2027, 2, 1, 17, 0),
            "Clerk",
            URI.create("https://example.org/minutes"),
            "A note"));
  }

  private static AgencyId agencyOfSome(MeetingDraft meeting) {
    return Objects.requireNonNullElse(meeting.agency(), new AgencyId(1));
  }

  private static AgencyDraft fullAgency(AgencyDraft of) {
    return new AgencyDraft(
        of.state(),
        of.name(),
        AgencyLevel.REGIONAL,
        List.of(new Alias(new Spelling("Another Spelling of It"), "a test")),
        Placement.in(
            of.placement().counties().isEmpty()
                ? List.of(new CountyFips(of.state().fips() + "001"))
                : of.placement().counties(),
            Basis.GAZETTEER,
            0.8,
            List.of(new CountyFips(of.state().fips() + "003")),
            "a reason"),
        URI.create("https://example.org/agency"),
        "A note");
  }

  @Test
  void documents_are_added_moved_and_removed() {
    Agreement known = published.get().agreements().get(4);
    List<Document> three =
        List.of(
            document(Document.Kind.MOA, "https://example.org/a"),
            document(Document.Kind.ADDENDUM, "https://example.org/b"),
            document(Document.Kind.ADDENDUM, "https://example.org/c"));
    assertThat(saved(known, documented(known.draft(), three))).isInstanceOf(Outcome.Saved.class);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));

    press("Move document 3 up");
    press("Remove document 1");
    click("Add a document");
    test(text("URL of document 4")).setValue("https://example.org/d");
    click("Save");

    AgreementDraft now = Objects.requireNonNull(agreements.find(known.id()).orElseThrow().draft());
    assertThat(now.documents())
        .containsExactly(
            three.get(2),
            three.get(1),
            new Document(
                Document.Kind.MOA, URI.create("https://example.org/d"), "https://example.org/d"));
  }

  private void press(String label) {
    test(find(Button.class)
            .withCondition(b -> b.getAriaLabel().filter(label::equals).isPresent())
            .single())
        .click();
  }

  private static AgreementDraft documented(AgreementDraft of, List<Document> documents) {
    return new AgreementDraft(
        of.agency(),
        of.model(),
        of.modelAsPrinted(),
        of.signed(),
        of.signedAsPrinted(),
        of.status(),
        of.ended(),
        documents,
        of.source(),
        of.note());
  }

  @Test
  void likely_duplicates_are_linked_before_saving() {
    Agreement known = published.get().agreements().getFirst();
    Agency agency = published.get().get(known.draft().agency());
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    this.<Agency>picker("Agency").setValue(agency);
    this.<SupportModel>select("Support model").setValue(known.draft().model());

    assertThat(find(Anchor.class).all())
        .anyMatch(a -> a.getHref().equals("edit/agreements/" + known.id().value()));
  }

  @Test
  void an_exact_name_or_alias_takes_the_record_also_before_a_state_is_chosen() {
    Agency mesa = agency("Mesa Police Department");
    navigate(AgreementsEditView.class, Map.of("record", "new"));

    picker("Agency").enter("mesa Police Dept.");

    assertThat(this.<Agency>picker("Agency").getValue()).isEqualTo(mesa);
    assertThat(this.<StateCode>picker("State").getValue()).isEqualTo(StateCode.AZ);
    assertThat(find(TextField.class).withCaption("Name of the new agency").exists()).isFalse();
  }

  @Test
  void a_near_name_is_asked_about_and_nothing_is_saved_before_the_answer() {
    int before = published.get().agencies().size();
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    this.<StateCode>picker("State").setValue(StateCode.AZ);
    picker("Agency").enter("Pinal County Sherif");
    this.<SupportModel>select("Support model").setValue(SupportModel.TFM);
    text("Source").setValue("A list of tests");

    click("Save");

    assertThat(published.get().agencies()).hasSize(before);
    assertThat(picker("Agency").isInvalid()).isTrue();
    click("Use this one (Alt+Y)");
    assertThat(this.<Agency>picker("Agency").getValue())
        .isEqualTo(agency("Pinal County Sheriff's Office"));
  }

  @Test
  void another_agency_of_nearly_the_name_is_saved_once_the_editor_has_said_so() {
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    this.<StateCode>picker("State").setValue(StateCode.AZ);
    picker("Agency").enter("Pinal");
    click("It is another agency (Alt+O)");
    this.<SupportModel>select("Support model").setValue(SupportModel.TFM);
    text("Source").setValue("A list of tests");
    this.<PlacementField.Choice>select("Serves").setValue(PlacementField.Choice.STATEWIDE);

    click("Save");

    assertThat(agency("Pinal").draft().placement().isStatewide()).isTrue();
  }

  @Test
  void the_level_and_the_placement_follow_the_name_until_an_editor_decides() {
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    this.<StateCode>picker("State").setValue(StateCode.TX);
    picker("Agency").enter("Texas Department of Public Safety - Highway Patrol");
    assertThat(select("Level").getValue()).isEqualTo(AgencyLevel.STATE);

    rename("Name of the new agency", "Houston Police Department");
    assertThat(select("Level").getValue()).isEqualTo(AgencyLevel.MUNICIPAL);
    assertThat(paragraphs()).anyMatch(text -> text.startsWith("Suggested: Harris County"));

    choose("Level", "Regional");
    rename("Name of the new agency", "Loving County Constable");
    assertThat(select("Level").getValue()).isEqualTo(AgencyLevel.REGIONAL);
  }

  @Test
  void a_recorded_agency_that_is_renamed_is_placed_anew_unless_an_editor_had_decided() {
    Agency known = agency("Mesa Police Department");
    navigate(AgenciesEditView.class, Map.of("record", "" + known.id().value()));
    rename("Name", "Pima County Sheriff's Department");
    assertThat(select("Level").getValue()).isEqualTo(AgencyLevel.COUNTY);
    assertThat(select("Serves").getValue()).isEqualTo(PlacementField.Choice.SUGGESTED);

    choose("Serves", "As recorded");
    rename("Name", "Tucson Police Department");
    assertThat(select("Serves").getValue()).isEqualTo(PlacementField.Choice.RECORDED);
    rename("Name", "Mesa Police Department");
    assertThat(select("Level").getValue()).isEqualTo(AgencyLevel.MUNICIPAL);
  }

  @Test
  void a_text_that_no_state_is_meant_by_is_marked() {
    navigate(AgenciesEditView.class, Map.of("record", "new"));
    picker("State").enter("Atlantis");
    assertThat(picker("State").isInvalid()).isTrue();
    click("Save");
    assertThat(picker("State").getErrorMessage())
        .isEqualTo("There is nothing of this name. Choose from the list.");
    picker("State").enter("x".repeat(401));
    assertThat(picker("State").getErrorMessage()).isEqualTo("A name has at most 400 characters.");
  }

  @Test
  void a_meeting_is_followed_by_one_that_keeps_what_they_share() {
    navigate(MeetingsEditView.class, Map.of("record", "new"));
    Agency mesa = agency("Mesa Police Department");
    this.<Agency>picker("Agency").setValue(mesa);
    text("Date").setValue("2/12/2027");
    this.<SupportModel>select("Support model").setValue(SupportModel.WSO);
    text("Source").setValue("A notice");
    text("Contact").setValue("somebody");

    click("Save and next");

    assertThat(this.<Agency>picker("Agency").isEmpty()).isTrue();
    assertThat(text("Name as printed").getValue()).isEmpty();
    assertThat(text("Contact").getValue()).isEmpty();
    assertThat(text("Date").getValue()).isEqualTo("2027-02-12");
    assertThat(text("Source").getValue()).isEqualTo("A notice");
    assertThat(find(Anchor.class).all())
        .anyMatch(a -> a.getText().startsWith("Mesa Police Department"));
    UI.getCurrent().navigate("edit/agencies");
    assertThat(getCurrentView()).isInstanceOf(AgenciesEditView.class);
  }

  @Test
  void what_both_changed_must_be_chosen_and_going_on_leaves_the_form_as_it_is() {
    Agreement known = published.get().agreements().get(1);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    assertThat(saved(known, noted(known.draft(), "theirs"))).isInstanceOf(Outcome.Saved.class);
    note().setValue("mine");
    text("Reason for the change").setValue("a reason");

    click("Save");

    SideChoice choice = find(SideChoice.class).single();
    assertThat(choice.getElement().getTextRecursively())
        .contains("Public note", "Yours: mine", "Saved meanwhile: theirs");
    assertThat(statuses()).anyMatch(text -> text.startsWith("By #8, 20"));
    click("Save with these choices");
    assertThat(choice.getElement().getTextRecursively()).contains("Choose one.");
    assertThat(note(known)).isEqualTo("theirs");
    click("Go on editing");
    assertThat(note().getValue()).isEqualTo("mine");
    assertThat(text("Reason for the change").getValue()).isEqualTo("a reason");

    click("Save");
    find(SideChoice.class).single().choose(SideChoice.Side.MINE);
    click("Save with these choices");
    assertThat(note(known)).isEqualTo("mine");
  }

  @Test
  void what_only_one_of_two_changed_stands_without_a_question() {
    Agreement known = published.get().agreements().get(9);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    assertThat(saved(known, noted(known.draft(), "theirs"))).isInstanceOf(Outcome.Saved.class);
    text("Source").setValue("mine");

    click("Save");
    assertThat(find(SideChoice.class).all()).hasSize(2);
    click("Save with these choices");

    AgreementDraft now = Objects.requireNonNull(agreements.find(known.id()).orElseThrow().draft());
    assertThat(now.note()).isEqualTo("theirs");
    assertThat(now.source()).isEqualTo("mine");
    assertThat(now).isEqualTo(noted(sourced(known.draft(), "mine"), "theirs"));
  }

  @Test
  void a_record_that_was_withdrawn_meanwhile_does_not_take_ones_text_along() {
    Agreement known = published.get().agreements().get(10);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    agreements.withdraw(known.id(), known.version(), by(8));
    note().setValue("mine");

    click("Save");

    assertThat(statuses()).anyMatch(text -> text.startsWith("The record was withdrawn"));
    click("Go on editing");
    assertThat(note().getValue()).isEqualTo("mine");
  }

  @Test
  void what_a_browser_kept_is_compared_put_back_and_says_who_changed_the_record_meanwhile() {
    Agreement known = published.get().agreements().get(11);
    assertThat(saved(known, noted(known.draft(), "theirs"))).isInstanceOf(Outcome.Saved.class);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));

    keeper()
        .offer(
            """
            {"format": 1, "at": "2026-11-25T14:03:11Z", "version": %d, "fields": {
              "note": {"label": "Note", "text": "kept", "changed": true, "before": ""},
              "source": {"label": "Source", "text": "not changed", "changed": false},
              "model": {"label": "Model", "text": "Task Force Model", "code": "TFM", "changed": true},
              "gone": {"label": "An older field", "text": "old text", "changed": true}}}
            """
                .formatted(known.version()));

    assertThat(find(Comparison.class).all().getLast().getBody().getElement().getTextRecursively())
        .contains("theirs", "kept", "Task Force Model", "old text")
        .doesNotContain("not changed");
    assertThat(statuses())
        .anyMatch(text -> text.contains("2026-11-25 14:03 UTC"))
        .anyMatch(text -> text.startsWith("By #8, 20"));
    click("Put it back");
    assertThat(note().getValue()).isEqualTo("kept");
    assertThat(text("Source").getValue()).isEqualTo(known.draft().source());
    assertThat(this.<SupportModel>select("Support model").getValue()).isEqualTo(SupportModel.TFM);
    assertThat(find(TextArea.class).all())
        .extracting(TextArea::getValue)
        .contains("An older field: old text");
  }

  @Test
  void what_a_browser_kept_of_another_format_is_shown_to_be_copied() {
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    keeper()
        .offer("{\"format\": 2, \"fields\": {\"x\": {\"label\": \"Note\", \"text\": \"kept\"}}}");
    assertThat(find(TextArea.class).all()).extracting(TextArea::getValue).contains("Note: kept");
    assertThat(find(Button.class).withText("Put it back").exists()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{\"format\": 1}",
        "{\"format\": 1, \"fields\": []}",
        "{\"format\": \"x\", \"version\": {}, \"fields\": 7}",
        "{\"format\": 1, \"version\": -5, \"at\": \"never\", \"fields\": {\"state\":"
            + " {\"text\": [], \"code\": {}, \"changed\": true}, \"model\": {\"text\": \"?\","
            + " \"code\": \"?\", \"changed\": true}, \"placement.counties\": {\"code\": \",,x,99999\","
            + " \"changed\": true}}}"
      })
  void nonsense_from_a_browser_changes_nothing(String json) {
    Agreement known = published.get().agreements().get(12);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    keeper().offer(json);
    List<Button> put = find(Button.class).withText("Put it back").all();
    if (!put.isEmpty()) {
      test(put.getFirst()).click();
    }
    assertThat(text("Source").getValue()).isEqualTo(known.draft().source());
    assertThat(this.<SupportModel>select("Support model").getValue())
        .isEqualTo(known.draft().model());
  }

  @Test
  void the_first_key_is_guarded_of_which_the_server_knows_no_text() {
    Agreement known = published.get().agreements().get(4);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    keeper().touched(true);
    UI.getCurrent().navigate("edit/meetings");
    assertThat(find(ConfirmDialog.class).exists()).isTrue();
    test(find(ConfirmDialog.class).single()).reject();
    assertThat(getCurrentView()).isInstanceOf(MeetingsEditView.class);
  }

  @Test
  void an_earlier_version_is_restored_from_the_history() {
    Agreement known = published.get().agreements().get(2);
    agreements.save(known.id(), known.version(), noted(known.draft(), "a mistake"), by(8));
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));

    click("History");
    click("Restore this version");

    assertThat(note(known)).isEqualTo(known.draft().note());
  }

  @Test
  void a_record_entered_in_error_is_withdrawn_with_a_reason_and_comes_back_from_its_history() {
    Agreement known = published.get().agreements().get(5);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));

    click("Withdraw this record");
    click("Withdraw");

    TextField reason =
        find(TextField.class).withCaption("Reason for the change").all().stream()
            .filter(TextField::isRequiredIndicatorVisible)
            .findFirst()
            .orElseThrow();
    assertThat(reason.isInvalid()).isTrue();
    assertThat(published.get().agreements()).extracting(Agreement::id).contains(known.id());
    reason.setValue("Entered twice");
    click("Withdraw");
    assertThat(published.get().agreements()).extracting(Agreement::id).doesNotContain(known.id());
    assertThat(statuses())
        .contains("Reason: Entered twice")
        .anyMatch(text -> text.startsWith("Withdrawn: "));
    assertThat(find(Button.class).withText("Save").exists()).isFalse();
    click("Restore this version");
    assertThat(published.get().agreements()).contains(restored(known));
    assertThat(find(Button.class).withText("Save").exists()).isTrue();
  }

  @Test
  void what_cannot_be_read_is_marked_and_nothing_is_saved() {
    Agreement known = published.get().agreements().get(3);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    text("Signed").setValue("next week");
    text("URL of document 2").setValue("link pending");

    click("Save");

    assertThat(text("Signed").isInvalid()).isTrue();
    assertThat(text("URL of document 2").isInvalid()).isTrue();
    assertThat(statuses()).anyMatch(s -> s.startsWith("Not saved"));
    assertThat(agreements.find(known.id()).orElseThrow().version()).isEqualTo(known.version());
  }

  @Test
  void unsaved_changes_are_guarded() {
    Agreement known = published.get().agreements().get(4);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    text("Source").setValue("changed");

    UI.getCurrent().navigate("edit/meetings");

    assertThat(find(ConfirmDialog.class).exists()).isTrue();
    assertThat(getCurrentView()).isInstanceOf(AgreementsEditView.class);
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(text("Source").getValue()).isEqualTo("changed");
    UI.getCurrent().navigate("edit/meetings");
    test(find(ConfirmDialog.class).single()).reject();
    assertThat(getCurrentView()).isInstanceOf(MeetingsEditView.class);
  }

  @Test
  void unsaved_changes_are_not_lost_by_what_would_show_the_record_anew() {
    Agreement known = published.get().agreements().get(6);
    agreements.save(known.id(), known.version(), noted(known.draft(), "once"), by(8));
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    text("Source").setValue("changed");

    click("Withdraw this record");
    assertThat(find(Button.class).withText("Withdraw").exists()).isFalse();
    assertThat(statuses()).anyMatch(s -> s.startsWith("The form has changes"));
    click("History");
    click("Restore this version");

    assertThat(note(known)).isEqualTo("once");
    click("Form");
    assertThat(text("Source").getValue()).isEqualTo("changed");
  }

  @Test
  void a_restoration_that_comes_too_late_says_so_and_shows_the_record_as_it_is() {
    Agreement known = published.get().agreements().get(7);
    long key = known.id().value();
    agreements.save(known.id(), known.version(), noted(known.draft(), "once"), by(8));
    navigate(AgreementsEditView.class, Map.of("record", "" + key));
    agreements.save(known.id(), known.version() + 1, noted(known.draft(), "twice"), by(8));

    click("History");
    click("Restore this version");

    assertThat(statuses()).anyMatch(s -> s.startsWith("Nothing was done"));
    assertThat(note(known)).isEqualTo("twice");
    assertThat(find(TextArea.class).withCaption("Public note").single().getValue())
        .isEqualTo("twice");
  }

  @Test
  void an_address_without_a_record_says_so() {
    navigate(AgreementsEditView.class, Map.of("record", "999999"));
    assertThat(statuses()).contains("There is no such record.");
    navigate(AgreementsEditView.class);
    assertThat(statuses()).doesNotContain("There is no such record.");
  }

  @Test
  void a_list_is_searched_and_gone_through() {
    MeetingsEditView view = navigate(MeetingsEditView.class);
    text("Search").setValue("hernando");
    Grid<?> grid = find(Grid.class).single();
    assertThat(test(grid).size()).isEqualTo(2);

    click("Next");
    String first = UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    click("Next");

    assertThat(first).startsWith("edit/meetings/");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isNotEqualTo(first);
    assertThat(view).isNotNull();
  }

  @Test
  void a_pasted_table_becomes_meetings_of_which_only_new_ones_are_added() {
    navigate(PasteMeetingsView.class);
    int before = published.get().meetings().size();
    find(TextArea.class)
        .single()
        .setValue(
            """
            MOA Name | Meeting Date | Location | Type |
            ---|---|---|---|
            Floyd County Sheriff’s Office | 02/12/2025 | In Person | JEM |
            Floyd County Sheriff’s Office | 02/12/2026 | Virtual | JEM |
            Floyd County Sheriff’s Office | soon | Virtual | JEM |
            """);
    click("Read");
    assertThat(statuses())
        .contains("3 rows: 1 new, 0 changed, 1 already recorded, 1 not readable.");

    click("Save all new ones");

    assertThat(published.get().meetings()).hasSize(before + 1);
    Meeting added = published.get().meetings().getFirst();
    assertThat(added.draft().date()).isEqualTo(LocalDate.of(2026, 2, 12));
    assertThat(added.draft().agency()).isNotNull();
  }

  @Test
  void an_agency_is_merged_and_taken_apart_again() {
    List<Agency> some =
        published.get().agencies().stream()
            .filter(a -> a.draft().state() == StateCode.NC)
            .limit(2)
            .toList();
    Agency duplicate = some.getFirst();
    Agency keeper = some.getLast();
    int before = published.get().agencies().size();
    navigate(AgenciesEditView.class, Map.of("record", "" + duplicate.id().value()));
    click("Merge into another agency");
    click("Merge");
    assertThat(this.<Agency>picker("Merge into").isInvalid()).isTrue();
    this.<Agency>picker("Merge into").setValue(keeper);
    assertThat(statuses()).anyMatch(text -> text.startsWith("To " + keeper.draft().name().text()));

    click("Merge");

    assertThat(published.get().agencies()).hasSize(before - 1);
    click("Take apart again");
    assertThat(published.get().agencies()).hasSize(before);
    AgencyDraft now = published.get().get(duplicate.id()).draft();
    assertThat(now).isEqualTo(duplicate.draft());
  }

  @Test
  void an_agency_is_not_merged_with_itself_and_namesakes_are_told_apart() {
    Agency some =
        published.get().agencies().stream()
            .filter(a -> a.draft().state() == StateCode.NC)
            .findFirst()
            .orElseThrow();
    navigate(AgenciesEditView.class, Map.of("record", "" + some.id().value()));
    click("Merge into another agency");

    PickList<Agency> into = this.<Agency>picker("Merge into").list();
    assertThat(into.entries())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.label()).containsPattern("County|state|placed"))
        .allSatisfy(entry -> assertThat(entry.label()).contains("agreement"))
        .extracting(PickList.Entry::key)
        .doesNotContain(Long.toString(some.id().value()));
    assertThat(into.find(Long.toString(some.id().value()))).isEmpty();
  }

  @Test
  void withdrawn_records_are_listed_under_a_filter_and_opened_from_there() {
    Agreement known = published.get().agreements().get(9);
    agreements.withdraw(known.id(), known.version(), by(8));
    navigate(AgreementsEditView.class);

    this.<String>select("Show").setValue("Withdrawn records");

    Grid<?> grid = find(Grid.class).single();
    assertThat(test(grid).size()).isPositive();
    click("Next");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .startsWith("edit/agreements/");
    assertThat(find(Button.class).withText("Restore this version").exists()).isTrue();
    agreements.restore(known.id(), known.version() + 1, known.version(), by(8));
  }

  @Test
  void pasted_agreements_are_proposed_and_those_ticked_are_saved_together() {
    navigate(PasteAgreementsView.class);
    int before = published.get().agreements().size();
    find(TextArea.class)
        .single()
        .setValue(
            """
            State\tAgency\tModel\tSigned
            OREGN\tLane Co. SO\tTask Force Model\t05/082025
            OR\tLane County Sheriff\u2019s Office\tTFM\t5/8/2025
            OR\tLane County Sheriff's Office\tJEM\tsoon
            """);
    click("Read");
    assertThat(statuses())
        .contains("3 rows: 1 new, 0 changed, 1 already recorded, 1 not readable.");

    click("Save the ticked row");

    assertThat(published.get().agreements()).hasSize(before + 1);
    assertThat(statuses())
        .anyMatch(text -> text.startsWith("1 new agreement, no change and 1 new"));
  }

  @Test
  void rows_that_were_saved_together_are_undone_together_from_where_they_were_saved() {
    int before = published.get().agreements().size();
    pasteOneOfANewAgency("Crook County Sheriff's Office");
    assertThat(published.get().agreements()).hasSize(before + 1);

    click("Undo the changes");
    assertThat(statuses())
        .anyMatch(text -> text.startsWith("2 records were changed together. Each goes back"));
    find(TextField.class).withCaption("Reason").single().setValue("the wrong list");
    test(find(Button.class).withText("Undo the changes").all().getLast()).click();

    assertThat(statuses()).contains("2 records set back, 0 left as they are.");
    assertThat(published.get().agreements()).hasSize(before);
    click("Close");
    assertThat(statuses()).contains("1 row: 1 new, 0 changed, 0 already recorded, 0 not readable.");
    assertThat(find(Button.class).withText("Undo the changes").exists()).isFalse();
  }

  @Test
  void the_history_of_a_record_undoes_what_was_saved_together_with_it() {
    pasteOneOfANewAgency("Platte County Sheriff's Office");
    Agency agency = agency("Platte County Sheriff's Office");
    navigate(AgenciesEditView.class, Map.of("record", "" + agency.id().value()));
    click("History");

    click("Undo the changes of both records that were saved together");
    test(find(Button.class).withText("Undo the changes").all().getLast()).click();

    assertThat(statuses()).contains("2 records set back, 0 left as they are.");
    assertThat(published.get().find(agency.id())).isEmpty();
    assertThat(find(com.vaadin.flow.component.html.H2.class).all())
        .anyMatch(heading -> heading.getText().startsWith("Withdrawn record"));
  }

  @Test
  void the_history_offers_no_undoing_of_what_others_saved_or_of_a_single_record() {
    Agreement known = published.get().agreements().get(12);
    assertThat(saved(known, noted(known.draft(), "theirs"))).isInstanceOf(Outcome.Saved.class);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));

    click("History");

    assertThat(find(HistoryPanel.class).single().getElement().getTextRecursively())
        .contains("theirs")
        .doesNotContain("Undo");
  }

  private void pasteOneOfANewAgency(String name) {
    navigate(PasteAgreementsView.class);
    find(TextArea.class)
        .single()
        .setValue("State\tAgency\tModel\tSigned\nWY\t" + name + "\tTFM\t5/8/2025\n");
    click("Read");
    click("Save the ticked row");
  }

  @Test
  void an_address_tells_what_its_last_check_found_and_broken_ones_are_found() {
    Agreement known = published.get().agreements().get(8);
    URI url = known.draft().document(Document.Kind.MOA).map(Document::url).orElseThrow();
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));
    assertThat(text("URL of document 1").getHelperText())
        .isEqualTo("The link has not been checked.");
    Instant first = Instant.parse("2026-03-01T12:00:00Z");
    LinkAnswer missing = new LinkAnswer(LinkAnswer.Kind.GONE, "404");
    LinkCheck failing = LinkCheck.after(null, url, missing, first);
    links.store(List.of(LinkCheck.after(failing, url, missing, first.plusSeconds(90_000))));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> published.get().links().find(url).isPresent());

    navigate(AgreementsEditView.class);
    navigate(AgreementsEditView.class, Map.of("record", "" + known.id().value()));

    assertThat(text("URL of document 1").getHelperText())
        .isEqualTo(
            "The link has not worked since 2026-03-01 12:00 UTC."
                + " Last check: 2026-03-02 13:00 UTC, status 404.");
    text("Search").setValue("broken link");
    Grid<?> grid = find(Grid.class).single();
    assertThat(test(grid).size()).isEqualTo(1);
    navigate(AgreementsEditView.class, Map.of("record", "new"));
    assertThat(text("URL of document 1").getHelperText()).isNull();
  }

  @Test
  @WithAnonymousUser
  void nobody_edits_without_signing_in() {
    for (String route :
        List.of("edit/agreements", "edit/meetings", "edit/agencies", "edit/paste-meetings")) {
      UI.getCurrent().navigate(route);
      assertThat(getCurrentView().getClass().getPackageName())
          .as(route)
          .isNotEqualTo(AgreementsEditView.class.getPackageName());
    }
  }

  private static Agreement restored(Agreement known) {
    return new Agreement(known.id(), known.version() + 2, known.draft());
  }

  /** Lets the next change be another account's than the one on the screen; its reason. */
  private String by(long account) {
    doReturn(Optional.of(Acting.session(account)), Optional.of(Acting.session(7)))
        .when(current)
        .findSession();
    return "";
  }

  private Outcome<AgreementId, AgreementDraft> saved(Agreement known, AgreementDraft draft) {
    return agreements.save(known.id(), known.version(), draft, by(8));
  }

  private static AgreementDraft sourced(AgreementDraft draft, String source) {
    return new AgreementDraft(
        draft.agency(),
        draft.model(),
        draft.modelAsPrinted(),
        draft.signed(),
        draft.signedAsPrinted(),
        draft.status(),
        draft.ended(),
        draft.documents(),
        source,
        draft.note());
  }

  private DraftKeeper keeper() {
    return find(DraftKeeper.class).single();
  }

  private TextArea note() {
    return find(TextArea.class).withCaption("Public note").single();
  }

  private String note(Agreement agreement) {
    return Objects.requireNonNull(agreements.find(agreement.id()).orElseThrow().draft()).note();
  }

  private Agency agency(String name) {
    return published.get().agencies().stream()
        .filter(a -> a.draft().name().text().replace('\u2019', '\'').equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Types a name as an editor does. */
  private void rename(String label, String name) {
    test(text(label)).setValue(name);
  }

  private List<String> paragraphs() {
    return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }

  /** Chooses as an editor does. */
  private void choose(String label, String option) {
    test(select(label)).selectItem(option);
  }

  private TextField text(String label) {
    return find(TextField.class).withCaption(label).single();
  }

  @SuppressWarnings("unchecked")
  private <E> Select<E> select(String label) {
    return find(Select.class).withCaption(label).single();
  }

  @SuppressWarnings("unchecked")
  private <E> LocalPicker<E> picker(String label) {
    return find(LocalPicker.class).withCaption(label).single();
  }

  private void click(String text) {
    test(find(Button.class).withText(text).all().getFirst()).click();
  }

  private List<String> statuses() {
    return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }
}
