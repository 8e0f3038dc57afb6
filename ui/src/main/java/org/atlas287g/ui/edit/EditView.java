package org.atlas287g.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.atlas287g.domain.edit.Editing;
import org.atlas287g.domain.edit.Outcome;
import org.atlas287g.domain.edit.Refusal;
import org.atlas287g.domain.record.Kept;
import org.atlas287g.domain.record.RecordId;
import org.atlas287g.domain.text.Limit;
import org.atlas287g.domain.text.UnusableValue;
import org.jspecify.annotations.Nullable;

/**
 * A list of records beside the form of the chosen one. The choice is in the URL: {@code
 * edit/agreements/12}, {@code edit/agreements/new}. Keys: Ctrl+S saves, Ctrl+Enter saves a new
 * record and begins the next, Alt+N begins a new record, Alt+Page Down and Alt+Page Up go through
 * the list.
 *
 * @param <R> the list's row
 * @param <I> the records' typed key
 * @param <D> what the form edits
 */
@StyleSheet("context://edit.css")
abstract class EditView<R, I extends RecordId, D> extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  static final String RECORD = "record";
  private static final String NEW = "new";
  private static final String WHY = "why";

  private final String keys;
  private final Editing<I, D> editing;
  private final EditTools tools;
  private final RecordGrid<R> list;
  private final RecordForm<I, D> form;
  private final HistoryPanel<D> history;
  private final EditPanel panel;
  private final Paragraph missing = new Paragraph();
  private final TextField why = new TextField();
  private final DraftKeeper keeper;
  private final Div actions = new Div();
  private boolean creating;
  private boolean continuing;
  private String notice = "";
  private @Nullable Kept<I, D> shown;

  EditView(
      String keys,
      Editing<I, D> editing,
      EditTools tools,
      RecordGrid<R> list,
      RecordForm<I, D> form) {
    this.keys = keys;
    this.editing = editing;
    this.tools = tools;
    this.list = list;
    this.form = form;
    this.history = new HistoryPanel<>(tools.names(), form::describe, this::restore, this::undo);
    addClassName("edit");
    missing.getElement().setAttribute("role", "status");
    why.setLabel(getTranslation("edit.why"));
    Limited.of(why, Limit.WHY);
    why.setWidthFull();
    form.fields().track(WHY, why);
    keeper = new DraftKeeper(tools.secrets(), this::offer);
    list.whenChosen(key -> open(Long.toString(key)));
    actions.addClassName("edit-buttons");
    panel =
        new EditPanel(
            new Div(form.fields(), form.remarks(), why, actions),
            history,
            keeper,
            this::save,
            this::saveAndNext,
            () -> open(""));
    Div columns = new Div(list, panel);
    columns.addClassName("edit-columns");
    Div head = new Div(EditNavigation.create(address(), tools), buttons());
    head.addClassName("edit-head");
    add(new H1(getTranslation(keys + ".title")), head, missing, columns, keyboard());
    shortcut(this::save, Key.KEY_S, KeyModifier.CONTROL);
    shortcut(this::saveAndNext, Key.ENTER, KeyModifier.CONTROL);
    shortcut(() -> open(NEW), Key.KEY_N, KeyModifier.ALT);
    shortcut(() -> step(1), Key.PAGE_DOWN, KeyModifier.ALT);
    shortcut(() -> step(-1), Key.PAGE_UP, KeyModifier.ALT);
  }

  /** What else can be done with the chosen record; nothing unless a view adds some. */
  void showActions(Div actions, Kept<I, D> stored) {}

  /** What to tell of a record that was just saved. */
  String told(Kept<I, D> stored) {
    D draft = stored.draft();
    return draft == null
        ? getTranslation("edit.withdrawn")
        : getTranslation(keys + ".saved", form.summary(draft, 2));
  }

  /** Gives a record the contents of an earlier version. */
  Outcome<I, D> restored(Kept<I, D> base, int version, String why) {
    return editing.restore(base.id(), base.version(), version, why);
  }

  /** Whether a record with these contents can be withdrawn. */
  boolean isWithdrawable(D draft) {
    return true;
  }

  RecordForm<I, D> form() {
    return form;
  }

  String why() {
    return PlainText.of(why.getValue());
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
          record.matches("\\d{1,18}")
              ? editing.find(editing.id(Long.parseLong(record))).orElse(null)
              : null,
          false);
      if (shown == null && !record.isEmpty()) {
        missing.setText(getTranslation("edit.refusal." + Refusal.UNKNOWN_RECORD));
      }
    }
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (isDirty()) {
      LeaveDialog.ask(
          event.postpone(),
          () -> list.choose(shown == null ? null : shown.id().value()),
          () -> {
            form.fields().settle();
            keeper.discard();
          });
    }
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
  void finish(Outcome<I, D> outcome, @Nullable D mine) {
    switch (outcome) {
      case Outcome.Saved<I, D>(Kept<I, D> stored) when continuing -> begin(stored);
      case Outcome.Saved<I, D>(Kept<I, D> stored) -> {
        list.refresh();
        notice = told(stored);
        if (creating) {
          form.fields().settle();
          keeper.saved();
          open(Long.toString(stored.id().value()));
        } else {
          show(stored, false);
        }
      }
      case Outcome.Conflict<I, D>(Kept<I, D> current) -> conflict(current, mine);
      case Outcome.Refused<I, D>(Refusal refusal) ->
          panel.tell(getTranslation("edit.refusal." + refusal));
    }
  }

  /** Does what would show the record anew, unless the form has changes that would be lost. */
  void unlessChanged(Runnable action) {
    if (isDirty()) {
      panel.tell(getTranslation("edit.unsaved.first"));
    } else {
      action.run();
    }
  }

  void save() {
    Kept<I, D> base = shown;
    boolean nothingShown = base == null ? !creating : base.draft() == null;
    if (nothingShown) {
      return;
    }
    try {
      Optional<D> draft = readWithinLimits();
      if (draft.isEmpty()) {
        panel.tell(getTranslation("edit.incomplete"));
        form.fields().focusWrong();
        return;
      }
      panel.tell(getTranslation("edit.failed")); // stands if an error ends this
      finish(
          base == null
              ? form.add(draft.get(), why())
              : form.save(base.id(), base.version(), draft.get(), why()),
          draft.get());
    } catch (UnusableValue refused) {
      panel.tell(Limited.say(this, refused));
    }
  }

  private Optional<D> readWithinLimits() {
    boolean fits = form.fields().fit();
    return Limited.fits(why) && fits ? form.read() : Optional.empty();
  }

  /** Saves a new record and begins the next, which keeps what the two are likely to share. */
  private void saveAndNext() {
    continuing = creating;
    save();
    continuing = false;
  }

  private void begin(Kept<I, D> saved) {
    list.refresh();
    why.clear();
    form.showNext();
    form.fields().settle();
    keeper.saved();
    keep(null);
    panel.toTop();
    panel.tell(
        getTranslation("edit.saved.next"),
        new Anchor(
            address() + "/" + saved.id().value(),
            form.summary(saved.last(), 3),
            AnchorTarget.BLANK));
  }

  private void conflict(Kept<I, D> current, @Nullable D mine) {
    if (mine == null) {
      notice = getTranslation("edit.conflict.again");
      takeOther(current);
      return;
    }
    Kept<I, D> base = Objects.requireNonNull(shown);
    panel.tell(getTranslation("edit.conflict.title"));
    List<String> changes = changesSince(base.version());
    if (current.draft() == null) {
      new ConflictDialog(
              changes, () -> finish(form.save(current.id(), current.version(), mine, why()), mine))
          .open();
      return;
    }
    Map<String, FieldText> my = form.fields().texts();
    Map<String, FieldText> their = new LinkedHashMap<>(form.textsOf(current, base));
    their.put(WHY, Objects.requireNonNull(my.get(WHY))); // of this save, not of the record
    new ConflictDialog(
            changes, form.fields().shownTexts(), my, their, chosen -> saveOver(current, chosen))
        .open();
  }

  /** Saves what is stored now with some fields of the editor's. */
  private void saveOver(Kept<I, D> current, Map<String, FieldText> chosen) {
    String reason = why.getValue();
    show(current, false);
    form.fill(chosen);
    why.setValue(reason);
    save();
  }

  /** Who changed the record after a version, and when. */
  private List<String> changesSince(int version) {
    return shown == null ? List.of() : history.changesSince(version, editing.history(shown.id()));
  }

  /** What was typed into this form before it was lost from sight. */
  private void offer(String json) {
    DraftDialog.offer(
        json,
        keeper,
        form.fields(),
        kept -> {
          Integer version = kept.version();
          return version == null ? List.of() : changesSince(version);
        },
        form::fill);
  }

  private void takeOther(Kept<I, D> current) {
    show(current, false);
    list.refresh();
  }

  private void restore(int version) {
    Kept<I, D> base = shown;
    if (base != null) {
      unlessChanged(() -> finish(restored(base, version, why()), null));
    }
  }

  /** Undoes what was changed together with a version of the record. */
  private void undo(long revision) {
    Kept<I, D> base = shown;
    if (base != null) {
      unlessChanged(() ->
          new UndoDialog(
                  tools.undoing(),
                  revision,
                  () -> editing.find(base.id()).ifPresent(this::takeOther))
              .open());
    }
  }

  private void withdraw(Kept<I, D> stored) {
    new WithdrawalDialog(reason ->
        finish(editing.withdraw(stored.id(), stored.version(), PlainText.of(reason)), null))
        .open();
  }

  private void show(@Nullable Kept<I, D> stored, boolean asNew) {
    creating = asNew;
    shown = stored;
    boolean open = stored != null || asNew;
    panel.setVisible(open);
    panel.tell(notice);
    notice = "";
    why.clear();
    list.choose(stored == null ? null : stored.id().value());
    form.show(stored);
    form.fields().settle();
    if (open) {
      keep(stored);
    } else {
      keeper.rest();
    }
    actions.removeAll();
    history.show(
        stored == null ? List.of() : editing.history(stored.id()),
        stored == null ? Map.of() : tools.undoing().batches(stored.id()));
    D draft = stored == null ? null : stored.draft();
    if (stored == null) {
      panel.show(getTranslation(keys + ".new"), EditPanel.Content.NEW);
    } else if (draft == null) {
      panel.show(
          getTranslation("edit.withdrawn.one", stored.id().value()), EditPanel.Content.WITHDRAWN);
    } else {
      panel.show(getTranslation(keys + ".one", stored.id().value()), EditPanel.Content.STANDING);
    }
    if (stored != null) {
      showActions(actions, stored);
      if (draft != null && isWithdrawable(draft)) {
        actions.add(
            new Button(
                getTranslation("edit.withdraw"), _ -> unlessChanged(() -> withdraw(stored))));
      }
    }
  }

  /** Keeps from now on what is typed into the form of a record; null for a new one. */
  private void keep(@Nullable Kept<I, D> stored) {
    keeper.begin(
        address() + "/" + (stored == null ? NEW : stored.id().value()),
        stored == null ? null : stored.version(),
        form.fields().shownTexts());
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

  private void step(int steps) {
    list.neighbour(shown == null ? null : shown.id().value(), steps)
        .ifPresent(key -> open(Long.toString(key)));
  }

  private boolean isDirty() {
    return panel.isVisible() && (form.fields().isDirty() || keeper.isTouched());
  }

  private void shortcut(Runnable action, Key key, KeyModifier modifier) {
    Shortcuts.addShortcutListener(this, action::run, key, modifier).resetFocusOnActiveElement();
  }
}
