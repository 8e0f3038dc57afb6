package org.atlas287g.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doReturn;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.account.CurrentAccount;
import org.atlas287g.domain.agency.Agency;
import org.atlas287g.domain.agency.AgencyDraft;
import org.atlas287g.domain.agreement.Agreement;
import org.atlas287g.domain.agreement.AgreementStatus;
import org.atlas287g.domain.agreement.SupportModel;
import org.atlas287g.domain.comparison.ChangeKind;
import org.atlas287g.domain.importing.Acceptance;
import org.atlas287g.domain.importing.Correction;
import org.atlas287g.domain.importing.Decision;
import org.atlas287g.domain.importing.Importing;
import org.atlas287g.domain.importing.ListState;
import org.atlas287g.domain.importing.Proposal;
import org.atlas287g.domain.importing.SourceList;
import org.atlas287g.domain.importing.SourceListId;
import org.atlas287g.domain.listing.ListKind;
import org.atlas287g.domain.place.Placement;
import org.atlas287g.domain.publication.PublishedSnapshot;
import org.atlas287g.domain.review.Matter;
import org.atlas287g.domain.review.ReviewQueue;
import org.atlas287g.domain.review.Waiting;
import org.atlas287g.ui.edit.LocalPicker;
import org.atlas287g.ui.edit.PlacementMap;
import org.atlas287g.ui.security.Acting;
import org.atlas287g.ui.security.BrowserSecrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What an editor meets on the screens for source lists. */
@SpringBootTest(properties = "atlas.data=./target/test-data/import-views-${random.uuid}")
@WithMockUser(username = "7", roles = "EDITOR")
class ImportViewsTest extends SpringBrowserlessTest {
  @MockitoSpyBean private CurrentAccount current;
  @MockitoBean private BrowserSecrets secrets;

  @Autowired private PublishedSnapshot published;
  @Autowired private Importing importing;
  @Autowired private ReviewQueue queue;

  @BeforeEach
  void signIn() {
    doReturn(Optional.of(Acting.session(7))).when(current).findSession();
    given(secrets.get(any())).willReturn("a secret");
  }

  @Test
  void a_pasted_list_is_read_and_its_changes_are_shown_by_kind_and_doubt() {
    long listed =
        published.get().agreements().stream()
            .filter(agreement -> agreement.draft().status() == AgreementStatus.ACTIVE)
            .count();
    SourceListId id = paste();

    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("edit/import/" + id.value());
    assertThat(texts()).anyMatch(text -> text.startsWith("Participating agencies, 3 rows."));
    assertThat(texts()).contains("The list is held until somebody has looked at this:");
    assertThat(find(Div.class).all())
        .extracting(Div::getText)
        .contains("Far fewer rows: 3 rows after " + listed);
    assertThat(button("Gone (").getText()).matches("Gone \\(1\\d\\d\\)");

    click("New agency (2)");

    assertThat(test(grid()).size()).isEqualTo(2);
    this.<ProposalFilter.Only>select("Show").setValue(ProposalFilter.Only.UNDECIDED);
    click("Accept them");
    assertThat(test(grid()).size()).isZero();
    assertThat(of(id, ChangeKind.NEW_AGENCY)).allMatch(p -> p.decision() == Decision.ACCEPTED);
    click("Take back the last decision (U)");
    assertThat(of(id, ChangeKind.NEW_AGENCY)).allMatch(Proposal::isOpen);
    assertThat(test(grid()).size()).isEqualTo(2);
  }

  @Test
  void lists_are_listed_with_what_is_decided_of_them() {
    SourceListId id = paste();
    importing.decide(id, List.of(of(id, ChangeKind.NEW_AGENCY).getFirst()), Decision.REJECTED);
    int all = importing.proposals(id).size();

    navigate(ImportView.class);

    Grid<?> grid = find(Grid.class).single();
    assertThat(test(grid).getCellText(0, 1)).isEqualTo("To review");
    assertThat(test(grid).getCellText(0, 2)).isEqualTo("1 of " + all);
    assertThat(test(grid).getCellText(0, 5)).isEqualTo("3");
  }

  @Test
  void a_row_is_corrected_in_place_and_that_can_be_taken_back() {
    SourceListId id = paste();
    Agency mesa =
        published.get().agencies().stream()
            .filter(agency -> agency.draft().name().text().startsWith("Mesa"))
            .findFirst()
            .orElseThrow();
    choose(id, "Lost Trail");

    click("Correct");
    this.<Agency>picker("Same agency as").setValue(mesa);
    this.<SupportModel>select("Support model").setValue(SupportModel.WSO);
    text("Signed").setValue("2/20/2025");
    this.<CorrectionFields.Serves>select("Serves").setValue(CorrectionFields.Serves.STATEWIDE);
    click("Accept as corrected");

    Proposal corrected = proposal(id, "Lost Trail");
    assertThat(corrected.decision()).isEqualTo(Decision.ACCEPTED);
    Correction made = corrected.correction();
    assertThat(made.agency()).isEqualTo(mesa.id());
    assertThat(made.model()).isEqualTo(SupportModel.WSO);
    assertThat(made.signed()).isEqualTo("2025-02-20");
    assertThat(made.placement()).extracting(Placement::isStatewide).isEqualTo(true);
    click("Take back the last decision (U)");
    assertThat(proposal(id, "Lost Trail").correction().isNone()).isTrue();
    assertThat(proposal(id, "Lost Trail").isOpen()).isTrue();
  }

  @Test
  void a_match_can_be_another_agreement_and_a_new_row_cannot() {
    SourceListId id = paste();
    choose(id, "Adair");
    assertThat(find(H2.class).all())
        .extracting(H2::getText)
        .contains("New agency: Adair County Sheriff's Office, KENTUKY");
    assertThat(shown("Different agreement (D)")).isFalse();
    assertThat(find(PlacementMap.class).all()).isNotEmpty();

    Proposal match =
        importing.proposals(id).stream().filter(Proposal::isMatch).findFirst().orElseThrow();
    choose(id, ProposalWords.row(match).agency());
    assertThat(shown("Different agreement (D)")).isTrue();
    click("Different agreement (D)");
    assertThat(importing.proposals(id))
        .filteredOn(p -> p.decision() == Decision.DIFFERENT)
        .hasSize(1);
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getText)
        .anyMatch(text -> text.startsWith("Recorded agency: "));
  }

  @Test
  void a_list_that_is_held_is_applied_only_in_spite_of_that() {
    paste();
    long revision = published.get().revision().number();

    click("Apply (Ctrl+S)");

    assertThat(find(Button.class).withText("Apply in spite of this").exists()).isTrue();
    assertThat(find(Button.class).withText("Apply (Enter)").exists()).isFalse();
    click("Cancel");
    assertThat(published.get().revision().number()).isEqualTo(revision);
  }

  @Test
  void decisions_about_changes_that_were_compared_again_are_not_taken() throws Exception {
    SourceListId id = paste();
    choose(id, "Adair");
    importing.date(id, LocalDate.parse("2025-02-21"));

    click("Accept (A)");

    assertThat(texts())
        .anyMatch(text -> text.startsWith("Nothing was decided: meanwhile the list was"));
    assertThat(importing.proposals(id)).allMatch(Proposal::isOpen);
  }

  @Test
  void a_correction_of_what_somebody_else_corrected_meanwhile_is_not_taken() {
    SourceListId id = paste();
    choose(id, "Lost Trail");
    click("Correct");
    Correction theirs = Correction.ofAgreement(null, SupportModel.JEM, null, null);
    assertThat(importing.correct(id, proposal(id, "Lost Trail"), theirs)).isPresent();

    this.<SupportModel>select("Support model").setValue(SupportModel.WSO);
    click("Accept as corrected");

    assertThat(texts())
        .anyMatch(text -> text.startsWith("Nothing was decided: meanwhile the list was"));
    assertThat(proposal(id, "Lost Trail").correction()).isEqualTo(theirs);
    assertThat(proposal(id, "Lost Trail").isOpen()).isTrue();
  }

  @Test
  void a_text_without_rows_is_refused_and_not_kept() {
    int lists = importing.list().size();
    navigate(ImportView.class);
    find(TextArea.class).single().setValue("Nothing to see.");
    click("Read");
    assertThat(texts()).anyMatch(text -> text.startsWith("Nothing was kept: no table"));
    assertThat(importing.list()).hasSize(lists);
  }

  @Test
  void the_queue_leads_to_what_waits_and_the_menu_counts_it() {
    int waiting = queue.count();
    Map<Matter, List<Waiting>> all = queue.list();

    navigate(QueueView.class);

    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getText)
        .contains("Review queue (" + waiting + ")");
    List<NativeDetails> groups = find(NativeDetails.class).all();
    assertThat(groups).isNotEmpty().hasSameSizeAs(all.keySet());
    int first = all.values().iterator().next().size();
    assertThat(groups.getFirst().getSummaryText()).endsWith("(" + first + ")");
    groups.getFirst().setOpen(true);
    ComponentUtil.fireEvent(
        groups.getFirst(), new NativeDetails.ToggleEvent(groups.getFirst(), true));
    assertThat(groups.getFirst().getContent().getChildren().toList().getLast().getChildren())
        .hasSize(first);
  }

  @Test
  void a_text_with_agencies_and_meetings_is_two_lists() {
    navigate(ImportView.class);
    find(TextArea.class)
        .single()
        .setValue(
            """
            STATE\tLAW ENFORCEMENT AGENCY\tSUPPORT TYPE\tSIGNED\tMOA
            KENTUCKY\tBoyle County Sheriff's Office\tTask Force Model\t2025-02-21\t
            MOA Name\tMeeting Date\tLocation\tType
            Boyle County\t6/3/2098\tVirtual\tTFM
            """);
    click("Read");

    assertThat(texts()).anyMatch(text -> text.startsWith("The file has a list of agencies and"));
    assertThat(importing.list())
        .extracting(SourceList::kind)
        .startsWith(ListKind.MEETINGS, ListKind.PARTICIPATING);
    assertThat(test(grid()).getCellText(0, 4)).isEqualTo("Meetings");
  }

  @Test
  void a_row_of_a_meeting_is_corrected_and_waits_in_the_queue_while_its_agency_is_not_certain()
      throws Exception {
    byte[] page =
        """
        MOA Name | Meeting Date | Location | Type |
        Nowhere County | TBD | Virtual | WSO |
        """
            .getBytes(StandardCharsets.UTF_8);
    SourceListId id = importing.receive("meetings-2025-03-01.txt", page).getFirst();
    navigate(ReviewView.class, Map.of(ReviewView.LIST, Long.toString(id.value())));
    choose(id, "Nowhere County");
    assertThat(shown("Accept (A)")).as("without a day").isFalse();

    click("Correct");
    text("Date").setValue("6/3/2098");
    text("Start").setValue("10 am");
    click("Accept as corrected");

    Proposal corrected = proposal(id, "Nowhere County");
    assertThat(corrected.decision()).isEqualTo(Decision.ACCEPTED);
    assertThat(corrected.correction().date()).isEqualTo("2098-06-03");
    assertThat(corrected.correction().start()).isEqualTo("10:00");
    click("Take back the last decision (U)");
    assertThat(proposal(id, "Nowhere County").correction().isNone()).isTrue();
    assertThat(proposal(id, "Nowhere County").isOpen()).isTrue();

    importing.apply(id, Acceptance.CERTAIN, false, "");
    assertThat(queue.list().get(Matter.UNMATCHED_MEETING))
        .containsExactly(new Waiting.OfList(importing.find(id).orElseThrow(), 1));
  }

  @Test
  void an_unknown_list_is_said_to_be_none() {
    navigate(ReviewView.class, Map.of(ReviewView.LIST, "999999"));
    assertThat(texts()).contains("There is no such list.");
    assertThat(find(Grid.class).exists()).isFalse();
  }

  @Test
  @WithAnonymousUser
  void nobody_reviews_without_signing_in() {
    for (String route : List.of("edit/import", "edit/import/1", "edit/review")) {
      UI.getCurrent().navigate(route);
      assertThat(getCurrentView().getClass().getPackageName())
          .isNotEqualTo(ImportView.class.getPackageName());
    }
  }

  /** A list of one agreement that is recorded, in capitals, and of two that are not. */
  private SourceListId paste() {
    // The same bytes would be the list of another test.
    importing.list().stream()
        .filter(list -> list.state() == ListState.OPEN)
        .forEach(list -> importing.discard(list.id()));
    Agreement known = published.get().agreements().getFirst();
    AgencyDraft agency = published.get().get(known.draft().agency()).draft();
    navigate(ImportView.class);
    find(TextArea.class)
        .single()
        .setValue(
            """
            STATE\tLAW ENFORCEMENT AGENCY\tSUPPORT TYPE\tSIGNED\tMOA
            %s\t%s\t%s\t%s\t
            KENTUKY\tAdair County Sheriff's Office\tTask Force Model\t2025-02-20\t
            KENTUCKY\tLost Trail Academy Police\tTask Force Model\tsoon\t
            """
                .formatted(
                    agency.state().stateName(),
                    agency.name().text().toUpperCase(Locale.ROOT),
                    known.draft().modelAsPrinted(),
                    known.draft().signed()));
    click("Read");
    return importing.list().getFirst().id();
  }

  private List<Proposal> of(SourceListId id, ChangeKind kind) {
    return importing.proposals(id).stream().filter(p -> p.kind() == kind).toList();
  }

  private Proposal proposal(SourceListId id, String agency) {
    return importing.proposals(id).stream()
        .filter(p -> ProposalWords.agency(p).startsWith(agency))
        .findFirst()
        .orElseThrow();
  }

  /** Looks at the only row that has a text. */
  private void choose(SourceListId id, String agency) {
    text("Search").setValue(agency);
    test(grid()).clickRow(0);
    assertThat(proposal(id, agency)).isNotNull();
  }

  @SuppressWarnings("unchecked")
  private Grid<Object> grid() {
    return find(Grid.class).single();
  }

  private Button button(String beginning) {
    return find(Button.class).all().stream()
        .filter(button -> button.getText().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private boolean shown(String text) {
    return find(Button.class).withText(text).exists();
  }

  private void click(String text) {
    test(find(Button.class).withText(text).all().getFirst()).click();
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

  private List<String> texts() {
    return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }
}
