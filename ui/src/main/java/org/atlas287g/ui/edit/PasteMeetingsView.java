package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atlas287g.domain.account.Role;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.MeetingListReader;
import org.atlas287g.domain.meeting.MeetingDraft;
import org.atlas287g.domain.proposal.MeetingProposal;
import org.atlas287g.domain.proposal.MeetingProposals;
import org.atlas287g.ui.publication.PublishedSnapshot;

/**
 * Takes meetings from a table that was copied from a page, or from a file of the page: paste or
 * choose, look, accept.
 */
@Route(PasteMeetingsView.ADDRESS)
@RolesAllowed(Role.EDITOR_NAME)
@StyleSheet("context://edit.css")
class PasteMeetingsView extends Div implements BeforeLeaveObserver, HasDynamicTitle {
  static final String ADDRESS = "edit/paste-meetings";
  private static final int MAX_LENGTH = 2_000_000;

  private final PublishedSnapshot published;
  private final MeetingListReader reader;
  private final MeetingProposals proposals;
  private final Editing<MeetingDraft> editing;
  private final Editors editors;
  private final TextArea pasted = new TextArea();
  private final TextField source = new TextField();
  private final Typed<LocalDate> listed;
  private final Paragraph status = new Paragraph();
  private final Grid<MeetingProposal> grid = new Grid<>();
  private final FormFields fields = new FormFields();
  private final DraftKeeper keeper;
  private Text text = new Text("", "");

  /**
   * What was read last.
   *
   * @param name what messages call it
   */
  private record Text(String name, String content) {}

  PasteMeetingsView(
      PublishedSnapshot published,
      MeetingListReader reader,
      MeetingProposals proposals,
      Editing<MeetingDraft> editing,
      Editors editors) {
    this.published = published;
    this.reader = reader;
    this.proposals = proposals;
    this.editing = editing;
    this.editors = editors;
    addClassName("edit");
    listed = Typed.date(getTranslation("edit.paste.listed"), getTranslation("edit.date.expected"));
    listed.field().setRequiredIndicatorVisible(true);
    listed.show(LocalDate.now(java.time.ZoneId.of("America/New_York")));
    pasted.setLabel(getTranslation("edit.paste.text"));
    pasted.setHelperText(getTranslation("edit.paste.help"));
    pasted.setMaxLength(MAX_LENGTH);
    source.setLabel(getTranslation("edit.source"));
    source.setValue("ICE, 287(g) program page");
    fields.track("source", source);
    fields.track("listed", listed.field());
    fields.track("pasted", pasted);
    keeper = new DraftKeeper(editors, this::offer);
    status.getElement().setAttribute("role", "status");
    grid.setSelectionMode(Grid.SelectionMode.MULTI);
    grid.setItemSelectableProvider(MeetingProposal::isNew);
    grid.addColumn(this::state)
        .setHeader(getTranslation("edit.paste.state"))
        .setWidth("12rem")
        .setFlexGrow(2);
    column("edit.meeting.name", proposal -> proposal.row().name());
    column("column.date", proposal -> proposal.row().date());
    column("column.format", proposal -> proposal.row().location());
    column("column.model", proposal -> proposal.row().model());
    column("column.agency", this::agency);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    Button read = new Button(getTranslation("edit.paste.read"), _ -> readPasted());
    read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div accepting =
        new Div(
            new Button(
                getTranslation("edit.paste.acceptChosen"), _ -> accept(grid.getSelectedItems())),
            new Button(getTranslation("edit.paste.acceptAll"), _ -> accept(all())));
    accepting.addClassName("edit-buttons");
    add(
        new H1(getTranslation("edit.paste.title")),
        EditNavigation.create(ADDRESS),
        source,
        listed.field(),
        pasted,
        new TextUpload((name, content) -> read(new Text(name, content)), this::refuse),
        new Div(read),
        status,
        keeper,
        accepting,
        grid);
    settle();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (fields.isDirty() || keeper.isTouched()) {
      LeaveDialog.ask(event.postpone(), () -> {}, keeper::discard);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("edit.paste.title") + " · " + getTranslation("site.name");
  }

  private void readPasted() {
    read(new Text(getTranslation("edit.paste.text"), pasted.getValue()));
  }

  private void refuse(String message) {
    grid.setItems(List.of());
    status.setText(message);
  }

  private void read(Text given) {
    text = given;
    String from = PlainText.of(source.getValue());
    if (!listed.check() || from.isEmpty()) {
      status.setText(getTranslation("edit.incomplete"));
      return;
    }
    try {
      List<MeetingProposal> found =
          proposals.propose(
              published.get(),
              reader.read(given.name(), given.content()),
              from,
              listed.value().orElseThrow());
      grid.setItems(found);
      long fresh = found.stream().filter(MeetingProposal::isNew).count();
      status.setText(getTranslation("edit.paste.found", found.size(), fresh));
    } catch (ListingException unreadable) {
      refuse(Objects.requireNonNullElse(unreadable.getMessage(), ""));
    }
  }

  private void accept(Collection<MeetingProposal> chosen) {
    List<MeetingDraft> drafts =
        chosen.stream()
            .filter(MeetingProposal::isNew)
            .map(MeetingProposal::draft)
            .filter(Objects::nonNull)
            .toList();
    if (drafts.isEmpty()) {
      status.setText(getTranslation("edit.paste.nothing"));
      return;
    }
    List<Outcome<MeetingDraft>> outcomes =
        editing.addAll(drafts, new Authorship(editors.current(), PlainText.of(source.getValue())));
    read(text);
    tell(outcomes);
    if (all().stream().noneMatch(MeetingProposal::isNew)) {
      settle();
    }
  }

  /** Takes what the fields say for done. */
  private void settle() {
    fields.settle();
    keeper.begin(ADDRESS, null, fields.shownTexts());
  }

  private void offer(String json) {
    DraftDialog.offer(json, keeper, fields, _ -> List.of(), fields::put);
  }

  private void tell(List<Outcome<MeetingDraft>> outcomes) {
    long saved = outcomes.stream().filter(o -> o instanceof Outcome.Saved).count();
    Stream<String> refusals =
        outcomes.stream()
            .mapMulti((outcome, reasons) -> {
              if (outcome instanceof Outcome.Refused<MeetingDraft>(Refusal refusal)) {
                reasons.accept(getTranslation("edit.refusal." + refusal));
              }
            });
    status.setText(
        Stream.concat(Stream.of(getTranslation("edit.paste.accepted", saved)), refusals.distinct())
            .collect(Collectors.joining(" ")));
  }

  private List<MeetingProposal> all() {
    return grid.getListDataView().getItems().toList();
  }

  private String agency(MeetingProposal proposal) {
    MeetingDraft draft = proposal.draft();
    if (draft == null) {
      return "";
    }
    return draft.agency() == null ? "—" : Choices.nameOf(published.get(), draft.agency());
  }

  private String state(MeetingProposal proposal) {
    if (proposal.problem() != null) {
      return proposal.problem();
    }
    return getTranslation(proposal.isNew() ? "edit.paste.new" : "edit.paste.known");
  }

  private void column(
      String header, com.vaadin.flow.function.ValueProvider<MeetingProposal, String> text) {
    grid.addColumn(text).setHeader(getTranslation(header)).setAutoWidth(true).setResizable(true);
  }
}
