package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import org.atlas287g.domain.audit.Authorship;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.edit.Stored;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/**
 * A list of records beside the form of the chosen one. The choice is in the address: {@code
 * edit/agreements/12}, {@code edit/agreements/new}. Keys: Ctrl+S saves, Alt+N begins a new record,
 * Alt+Page Down and Alt+Page Up go through the list.
 *
 * @param <R> the list's row
 * @param <D> what the form edits
 */
@StyleSheet("context://edit.css")
abstract class EditView<R, D> extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  static final String RECORD = "record";
  private static final String NEW = "new";

  private final String keys;
  private final Editing<D> editing;
  private final Editors editors;
  private final RecordGrid<R> list;
  private final RecordForm<D> form;
  private final HistoryPanel<D> history;
  private final Section panel = new Section();
  private final H2 heading = new H2();
  private final Paragraph status = new Paragraph();
  private final Paragraph missing = new Paragraph();
  private final TextField why = new TextField();
  private final Div formPart = new Div();
  private final Div scroller = new Div();
  private final Button save = new Button();
  private final Div actions = new Div();
  private final Div sides = new Div();
  private final Button showForm = new Button();
  private final Button showHistory = new Button();
  private boolean creating;
  private String notice = "";
  private @Nullable Stored<D> shown;

  EditView(
      String keys, Editing<D> editing, Editors editors, RecordGrid<R> list, RecordForm<D> form) {
    this.keys = keys;
    this.editing = editing;
    this.editors = editors;
    this.list = list;
    this.form = form;
    this.history = new HistoryPanel<>(editors, form::describe, this::restore);
    addClassName("edit");
    status.getElement().setAttribute("role", "status");
    missing.getElement().setAttribute("role", "status");
    why.setLabel(getTranslation("edit.why"));
    Limited.of(why, Limit.WHY);
    why.setWidthFull();
    form.fields().whenChanged(this::guardTab);
    list.whenChosen(key -> open(Long.toString(key)));
    Div columns = new Div(list, panel());
    columns.addClassName("edit-columns");
    Div head = new Div(EditNavigation.create(address()), buttons());
    head.addClassName("edit-head");
    add(new H1(getTranslation(keys + ".title")), head, missing, columns, keyboard());
    shortcut(this::save, Key.KEY_S, KeyModifier.CONTROL);
    shortcut(() -> open(NEW), Key.KEY_N, KeyModifier.ALT);
    shortcut(() -> step(1), Key.PAGE_DOWN, KeyModifier.ALT);
    shortcut(() -> step(-1), Key.PAGE_UP, KeyModifier.ALT);
  }

  /** What else can be done with the chosen record; nothing unless a view adds some. */
  void showActions(Div actions, Stored<D> stored) {}

  /** Whether a record with these contents can be withdrawn. */
  boolean isWithdrawable(D draft) {
    return true;
  }

  RecordForm<D> form() {
    return form;
  }

  Authorship by() {
    return new Authorship(editors.current(), PlainText.of(why.getValue()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String record = event.getRouteParameters().get(RECORD).orElse("");
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("q")
        .ifPresent(list.search()::setValue);
    missing.setText("");
    if (record.equals(NEW)) {
      show(null, true);
      form.focus();
    } else {
      show(
          record.matches("\\d{1,18}") ? editing.find(Long.parseLong(record)).orElse(null) : null,
          false);
      if (shown == null && !record.isEmpty()) {
        missing.setText(getTranslation("edit.refusal." + Refusal.UNKNOWN_RECORD));
      }
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (isDirty()) {
      askToLeave(event.postpone());
    }
  }

  private void askToLeave(BeforeLeaveEvent.ContinueNavigationAction leaving) {
    Runnable stay =
        () -> {
          leaving.cancel();
          list.choose(shown == null ? null : shown.key());
        };
    ConfirmDialog dialog =
        new ConfirmDialog(
            getTranslation("edit.unsaved.title"),
            getTranslation("edit.unsaved.text"),
            getTranslation("edit.unsaved.stay"),
            _ -> stay.run());
    dialog.setRejectable(true);
    dialog.setRejectText(getTranslation("edit.unsaved.leave"));
    dialog.addRejectListener(_ -> {
      form.fields().settle();
      leaving.proceed();
    });
    dialog.addCancelListener(_ -> stay.run());
    dialog.open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation(keys + ".title") + " · " + getTranslation("site.name");
  }

  /** Goes to a record, or to a new one, or to none. */
  void open(String record) {
    Map<String, String> query =
        list.search().isEmpty() ? Map.of() : Map.of("q", list.search().getValue());
    getUI()
        .ifPresent(ui ->
            ui.navigate(
                record.isEmpty() ? address() : address() + "/" + record,
                QueryParameters.simple(query)));
  }

  private String address() {
    return keys.replace('.', '/');
  }

  /** Tells what became of a change, and shows the record as it is now. */
  void finish(Outcome<D> outcome, @Nullable D mine) {
    switch (outcome) {
      case Outcome.Saved<D>(Stored<D> stored) -> {
        list.refresh();
        notice = getTranslation("edit.saved", stored.version());
        if (creating) {
          form.fields().settle();
          open(Long.toString(stored.key()));
        } else {
          show(stored, false);
        }
      }
      case Outcome.Conflict<D>(Stored<D> current) -> conflict(current, mine);
      case Outcome.Refused<D>(Refusal refusal) ->
          status.setText(getTranslation("edit.refusal." + refusal));
    }
  }

  /** Does what would show the record anew, unless the form has changes that would be lost. */
  void unlessChanged(Runnable action) {
    if (isDirty()) {
      status.setText(getTranslation("edit.unsaved.first"));
    } else {
      action.run();
    }
  }

  void save() {
    Stored<D> base = shown;
    boolean nothingShown = base == null ? !creating : base.draft() == null;
    if (nothingShown) {
      return;
    }
    try {
      Optional<D> draft = readWithinLimits();
      if (draft.isEmpty()) {
        status.setText(getTranslation("edit.incomplete"));
        form.fields().focusWrong();
        return;
      }
      finish(
          base == null
              ? form.add(draft.get(), by())
              : form.save(base.key(), base.version(), draft.get(), by()),
          draft.get());
    } catch (UnusableValue refused) {
      status.setText(Limited.say(this, refused));
    }
  }

  private Optional<D> readWithinLimits() {
    boolean fits = form.fields().fit();
    return Limited.fits(why) && fits ? form.read() : Optional.empty();
  }

  private void conflict(Stored<D> current, @Nullable D mine) {
    if (mine == null) {
      notice = getTranslation("edit.conflict.again");
      takeOther(current);
      return;
    }
    D theirs = current.draft();
    status.setText(getTranslation("edit.conflict.title"));
    new ConflictDialog(
            form.describe(mine),
            theirs == null ? Map.of() : form.describe(theirs),
            () -> finish(form.save(current.key(), current.version(), mine, by()), mine),
            () -> takeOther(current))
        .open();
  }

  private void takeOther(Stored<D> current) {
    show(current, false);
    list.refresh();
  }

  private void restore(int version) {
    Stored<D> base = shown;
    if (base != null) {
      unlessChanged(() -> finish(editing.restore(base.key(), base.version(), version, by()), null));
    }
  }

  private void withdraw(Stored<D> stored) {
    new WithdrawalDialog(reason ->
        finish(
            editing.withdraw(
                stored.key(),
                stored.version(),
                new Authorship(editors.current(), PlainText.of(reason))),
            null))
        .open();
  }

  private void show(@Nullable Stored<D> stored, boolean asNew) {
    creating = asNew;
    shown = stored;
    boolean open = stored != null || asNew;
    panel.setVisible(open);
    status.setText(notice);
    notice = "";
    why.clear();
    list.choose(stored == null ? null : stored.key());
    form.show(stored);
    form.fields().settle();
    actions.removeAll();
    history.show(stored == null ? java.util.List.of() : editing.history(stored.key()));
    D draft = stored == null ? null : stored.draft();
    boolean withdrawn = stored != null && draft == null;
    sides.setVisible(draft != null);
    turn(withdrawn);
    if (stored == null) {
      heading.setText(getTranslation(keys + ".new"));
    } else {
      heading.setText(getTranslation(withdrawn ? "edit.removed" : keys + ".one", stored.key()));
      showActions(actions, stored);
      if (draft != null && isWithdrawable(draft)) {
        actions.add(
            new Button(
                getTranslation("edit.withdraw"), _ -> unlessChanged(() -> withdraw(stored))));
      }
    }
  }

  private Component buttons() {
    Button add = new Button(getTranslation(keys + ".new"), _ -> open(NEW));
    Button previous = new Button(getTranslation("edit.previous"), _ -> step(-1));
    Button next = new Button(getTranslation("edit.next"), _ -> step(1));
    Div buttons = new Div(add, previous, next);
    buttons.addClassName("edit-buttons");
    return buttons;
  }

  private Component keyboard() {
    Paragraph keyboard = new Paragraph(getTranslation("edit.keys"));
    keyboard.addClassName("edit-keys");
    return keyboard;
  }

  private Component panel() {
    panel.addClassName("edit-panel");
    panel.getElement().setAttribute("aria-label", getTranslation("edit.form"));
    save.setText(getTranslation("edit.save"));
    save.addClickListener(_ -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button close = new Button(getTranslation("edit.close"), _ -> open(""));
    Div buttons = new Div(save, close);
    buttons.addClassName("edit-buttons");
    Div foot = new Div(status, buttons);
    foot.addClassName("edit-foot");
    actions.addClassName("edit-buttons");
    formPart.add(form.fields(), form.remarks(), why, actions);
    scroller.add(formPart, history);
    scroller.addClassName("edit-scroller");
    showForm.setText(getTranslation("edit.form"));
    showForm.addClickListener(_ -> turn(false));
    showHistory.setText(getTranslation("edit.history"));
    showHistory.addClickListener(_ -> turn(true));
    sides.add(showForm, showHistory);
    sides.addClassNames("edit-buttons", "edit-sides");
    panel.add(heading, sides, scroller, foot);
    return panel;
  }

  /** Shows the form, or the history in its place. */
  private void turn(boolean toHistory) {
    scroller.getElement().executeJs("this.scrollTop = 0");
    formPart.setVisible(!toHistory);
    save.setVisible(!toHistory);
    history.setVisible(toHistory);
    showForm.getElement().setAttribute("aria-pressed", Boolean.toString(!toHistory));
    showHistory.getElement().setAttribute("aria-pressed", Boolean.toString(toHistory));
  }

  private void step(int steps) {
    list.neighbour(shown == null ? null : shown.key(), steps)
        .ifPresent(key -> open(Long.toString(key)));
  }

  private boolean isDirty() {
    return panel.isVisible() && form.fields().isDirty();
  }

  /** Lets the browser ask before a tab with unsaved changes is closed. */
  private void guardTab() {
    getElement()
        .executeJs(
            "window.onbeforeunload = $0 ? (e) => { e.preventDefault(); return true; } : null",
            isDirty());
  }

  private void shortcut(Runnable action, Key key, KeyModifier modifier) {
    Shortcuts.addShortcutListener(this, action::run, key, modifier).resetFocusOnActiveElement();
  }
}
