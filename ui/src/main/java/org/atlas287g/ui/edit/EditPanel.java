package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** The panel of one record beside a list: its form or, in the form's place, its history. */
final class EditPanel extends Section {
  private final Component form;
  private final Component history;
  private final H2 heading = new H2();
  private final Div scroller = new Div();
  private final Paragraph status = new Paragraph();
  private final Button save = new Button();
  private final Button saveAndNext = new Button();
  private final Div sides = new Div();
  private final Button showForm = new Button();
  private final Button showHistory = new Button();
  private Content content = Content.NEW;

  /** What the panel shows. */
  enum Content {
    /** A record to be entered, which has no history. */
    NEW,
    /** A record that stands. */
    STANDING,
    /** A withdrawn record, of which there is the history alone. */
    WITHDRAWN
  }

  /**
   * A panel.
   *
   * @param kept says whether the browser keeps what is typed
   * @param saving saves the record
   * @param savingAndNext saves a new record and begins the next
   * @param closing closes the panel
   */
  EditPanel(
      Component form,
      Component history,
      Component kept,
      Runnable saving,
      Runnable savingAndNext,
      Runnable closing) {
    this.form = form;
    this.history = history;
    addClassName("edit-panel");
    getElement().setAttribute("aria-label", getTranslation("edit.form"));
    status.getElement().setAttribute("role", "status");
    save.setText(getTranslation("edit.save"));
    save.addClickListener(_ -> saving.run());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    saveAndNext.setText(getTranslation("edit.save.next"));
    saveAndNext.addClickListener(_ -> savingAndNext.run());
    Button close = new Button(getTranslation("edit.close"), _ -> closing.run());
    Div buttons = new Div(save, saveAndNext, close);
    buttons.addClassName("edit-buttons");
    Div foot = new Div(status, kept, buttons);
    foot.addClassName("edit-foot");
    scroller.add(form, history);
    scroller.addClassName("edit-scroller");
    showForm.setText(getTranslation("edit.form"));
    showForm.addClickListener(_ -> turn(false));
    showHistory.setText(getTranslation("edit.history"));
    showHistory.addClickListener(_ -> turn(true));
    sides.add(showForm, showHistory);
    sides.addClassNames("edit-buttons", "edit-sides");
    add(heading, sides, scroller, foot);
  }

  /** Shows a record under its title, from the top. */
  void show(String title, Content shown) {
    heading.setText(title);
    content = shown;
    sides.setVisible(shown == Content.STANDING);
    turn(shown == Content.WITHDRAWN);
  }

  /** Scrolls to the first field. */
  void toTop() {
    scroller.getElement().executeJs("this.scrollTop = 0");
  }

  /** Tells what came of an action. */
  void tell(String text) {
    status.setText(text);
  }

  /** The same, with what it is about. */
  void tell(String text, Component about) {
    status.removeAll();
    status.add(new Text(text + " "), about);
  }

  /** Shows the form, or the history in its place. */
  private void turn(boolean toHistory) {
    toTop();
    form.setVisible(!toHistory);
    save.setVisible(!toHistory);
    saveAndNext.setVisible(!toHistory && content == Content.NEW);
    history.setVisible(toHistory);
    showForm.getElement().setAttribute("aria-pressed", Boolean.toString(!toHistory));
    showHistory.getElement().setAttribute("aria-pressed", Boolean.toString(toHistory));
  }
}
