package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.atlas287g.domain.listing.ListingException;
import org.atlas287g.domain.listing.UnreadableCell;
import org.atlas287g.domain.meeting.MeetingDays;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A table as an editor pastes it or chooses its file, with its source, its day and the reason. What
 * is pasted is kept as a draft until its rows are saved.
 */
final class PasteSource extends Div {
  private static final String ICE = "ICE, 287(g) program page";

  private final PastedTable pasted;
  private final TextField source = new TextField();
  private final TextField why = new TextField();
  private final Typed<LocalDate> listed;
  private final Paragraph status = new Paragraph();
  private final FormFields fields = new FormFields();
  private final EditTools tools;
  private final String page;
  private final DraftKeeper keeper;
  private final transient BiConsumer<String, String> read;

  /**
   * The fields.
   *
   * @param tools keep what is pasted, and undo what was saved
   * @param page the path of the page that has the fields
   * @param help tells what to copy
   * @param read takes what messages call the text, and the text, once source and day are there
   */
  PasteSource(EditTools tools, String page, String help, BiConsumer<String, String> read) {
    this.tools = tools;
    this.page = page;
    this.read = read;
    keeper = new DraftKeeper(tools.secrets(), this::offer);
    addClassName("edit-paste");
    source.setLabel(getTranslation("edit.source"));
    source.setValue(ICE);
    Limited.of(source, Limit.SOURCE);
    source.setRequiredIndicatorVisible(true);
    source.setManualValidation(true);
    source.setErrorMessage(getTranslation("edit.required"));
    listed = Typed.date(getTranslation("edit.paste.listed"), getTranslation("edit.date.expected"));
    listed.field().setRequiredIndicatorVisible(true);
    listed.show(MeetingDays.today());
    why.setLabel(getTranslation("edit.why"));
    Limited.of(why, Limit.WHY);
    Div about = new Div(source, listed.field(), why);
    about.addClassName("edit-paste-about");
    pasted = new PastedTable(getTranslation("edit.paste.text"), help);
    status.getElement().setAttribute("role", "status");
    Button readButton = new Button(getTranslation("edit.paste.read"), _ -> readPasted());
    readButton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    readButton.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
    FileUpload upload = TextUpload.create(this::read, this::refuse);
    Div ways = new Div(readButton, upload);
    ways.addClassName("edit-buttons");
    fields.track("source", source);
    fields.track("listed", listed.field());
    fields.track("why", why);
    fields.track("pasted", pasted);
    add(about, pasted, ways, status, keeper);
    settle();
  }

  /** Takes what the fields say for done. */
  void settle() {
    fields.settle();
    keeper.begin(page, null, fields.shownTexts());
  }

  /** Asks before what is not saved goes away. */
  void beforeLeave(BeforeLeaveEvent event) {
    if (fields.isDirty() || keeper.isTouched()) {
      LeaveDialog.ask(event.postpone(), () -> {}, keeper::discard);
    }
  }

  /** Puts the cursor where the table is to be pasted. */
  void focus() {
    pasted.focus();
  }

  String source() {
    return PlainText.of(source.getValue());
  }

  /**
   * The day of the list.
   *
   * @throws java.util.NoSuchElementException if {@link #check} is false
   */
  LocalDate listed() {
    return listed.value().orElseThrow();
  }

  String why() {
    return PlainText.of(why.getValue());
  }

  /** Whether source and day are there; marks them otherwise. */
  boolean check() {
    boolean hasSource = Choices.check(source);
    boolean hasDay = listed.check();
    if (!hasSource || !hasDay) {
      status.setText(getTranslation("edit.incomplete"));
    }
    return hasSource && hasDay;
  }

  void tell(String message) {
    status.setText(message);
  }

  /**
   * Tells that rows were saved.
   *
   * @param link where they can be looked at
   * @param revision the revision that they share, which can be undone; null if nothing was changed
   * @param undone shows the rows as they are then
   */
  void tellSaved(String message, Anchor link, @Nullable Long revision, Runnable undone) {
    status.removeAll();
    status.add(new Text(message + " "), link);
    if (revision != null) {
      Button undo =
          new Button(
              getTranslation("undo.do"),
              _ -> new UndoDialog(tools.undoing(), revision, undone).open());
      status.add(new Text(" "), undo);
    }
  }

  /** Why the whole text cannot be read. */
  void refuse(ListingException unreadable) {
    refuse(
        unreadable
            .fault()
            .map(fault -> getTranslation("edit.paste.fault." + fault))
            .orElseGet(() -> Objects.requireNonNullElse(unreadable.getMessage(), "")));
  }

  /** Why a row cannot be read. */
  String describe(UnreadableCell cell) {
    return cell.found().isBlank()
        ? getTranslation(
            "edit.paste.missing", cell.column(), getTranslation("edit.expected." + cell.expected()))
        : getTranslation(
            "edit.paste.unreadable",
            cell.column(),
            cell.found(),
            getTranslation("edit.expected." + cell.expected()));
  }

  private void offer(String json) {
    DraftDialog.offer(json, keeper, fields, _ -> List.of(), fields::put);
  }

  private void readPasted() {
    read(getTranslation("edit.paste.text"), pasted.getValue());
  }

  private void read(String name, String content) {
    if (check()) {
      read.accept(name, content);
    }
  }

  /** What was read before stays: the message is about what was not. */
  private void refuse(String message) {
    status.setText(message);
  }
}
