package org.atlas287g.ui.edit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that picks one of a list. The whole list is in the browser, so that keys pick from it
 * however slow the server is; the server hears of each decision in its turn, ahead of every save
 * that follows it. The session holds none of the list.
 *
 * @param <T> what is picked
 */
@Tag("vaadin-combo-box")
@JsModule("./edit/local-picker.ts")
public final class LocalPicker<T> extends AbstractField<LocalPicker<T>, @Nullable T>
    implements HasLabel, HasHelper, HasValidationProperties, Focusable<LocalPicker<T>> {
  private static final String DETAIL = "event.detail";

  /** Characters that a typed text may have: as many as a name. */
  private static final int LONGEST = Limit.NAME.most();

  private final PickList<T> list;

  /** What the browser has of each group, to send only what has changed. */
  private final Map<String, Integer> sent = new HashMap<>();

  private @Nullable Component groupOf;
  private @Nullable Consumer<String> whenTyped;
  private boolean emptied;
  private boolean leads;
  private int turn;
  private int epoch;

  /** A field that offers a list. */
  public LocalPicker(String label, PickList<T> list) {
    super(null);
    this.list = list;
    setLabel(label);
    getElement().setProperty("manualValidation", true);
    getElement().addEventListener("picker-set", e -> hear(e.getEventData())).addEventData(DETAIL);
  }

  /** Offers only what is in the group that another picker names by its key. */
  public LocalPicker<T> within(LocalPicker<?> group) {
    groupOf = group;
    return this;
  }

  /** Tells of texts that nothing was picked for. Without it such a text is an error. */
  void whenTyped(Consumer<String> listener) {
    whenTyped = listener;
  }

  /** Leaves the field empty after each pick, which a value listener takes. */
  LocalPicker<T> emptied() {
    emptied = true;
    return this;
  }

  /** Whether Ctrl+Enter leads into this field, where the next record begins. */
  void leads(boolean next) {
    leads = next;
    tell("first($0)", leads);
  }

  /** Brings the browser's list up to date. */
  void refresh() {
    Map<String, List<List<String>>> groups = new LinkedHashMap<>();
    for (PickList.Entry entry : list.entries()) {
      groups.computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(entry.parts());
    }
    sent.keySet().forEach(group -> groups.putIfAbsent(group, List.of()));
    groups
        .entrySet()
        .removeIf(group -> {
          int digest = group.getValue().hashCode();
          Integer before = sent.put(group.getKey(), digest);
          return before != null && before == digest;
        });
    if (!groups.isEmpty()) {
      tell("list($0)", groups);
    }
  }

  /** Shows a value for a record that was opened, whatever is being typed. */
  void open(@Nullable T value) {
    setValue(value);
    setInvalid(false);
    present(value, true);
  }

  /** Empties the field for the next record, unless somebody is typing it already. */
  void begin() {
    clear();
    setInvalid(false);
    tell("begin($0)", turn);
  }

  /** Empties the field of a text that was taken. */
  void takeText() {
    clear();
    present(null, false);
  }

  /** Drops decisions that are on their way: they were made for a next record that did not begin. */
  void outdate() {
    epoch++;
    tell("outdate($0)", epoch);
  }

  /** What it offers. */
  PickList<T> list() {
    return list;
  }

  /** How what is picked is written. */
  Code<T> code() {
    return new Code<>(
        item -> list.entry(item).label(),
        item -> list.entry(item).key(),
        key -> list.find(key).stream());
  }

  /** Does what picking the only meant entry, or typing what none is meant by, does. */
  void enter(String text) {
    setModelValue(null, true);
    Consumer<String> listener = whenTyped;
    if (text.length() > LONGEST) {
      setErrorMessage(getTranslation("edit.picker.long", LONGEST));
      setInvalid(true);
    } else if (listener != null) {
      listener.accept(text);
    } else {
      Optional<T> named = list.named(text);
      setErrorMessage(getTranslation("edit.picker.unknown"));
      setInvalid(named.isEmpty());
      named.ifPresent(this::setValue);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    super.onAttach(attached);
    Component group = groupOf;
    tell(
        "use({closed: $0, emptied: $1, groupOf: $2})",
        whenTyped == null,
        emptied,
        group == null ? null : group.getElement());
    sent.clear();
    refresh();
    tell("first($0)", leads);
    tell("outdate($0)", epoch);
    present(getValue(), true);
  }

  @Override
  protected void setPresentationValue(@Nullable T value) {
    present(value, false);
  }

  private void hear(JsonNode data) {
    JsonNode decision = data.get(DETAIL);
    turn = decision.get("turn").asInt();
    if (decision.get("epoch").asInt() < epoch) {
      present(getValue(), true);
      return;
    }
    String text = decision.get("text").asString();
    if (text.isEmpty()) {
      setInvalid(false);
      setModelValue(list.find(decision.get("key").asString()).orElse(null), true);
      if (emptied) {
        setModelValue(null, false);
      }
    } else {
      enter(text);
    }
  }

  private void present(@Nullable T value, boolean always) {
    PickList.Entry entry = value == null ? null : list.entry(value);
    tell(
        "show($0, $1, $2, $3)",
        entry == null ? "" : entry.key(),
        entry == null ? "" : entry.label(),
        turn,
        always);
  }

  private void tell(String call, @Nullable Object... arguments) {
    if (isAttached()) {
      getElement().executeJs("window.localPicker(this)." + call, arguments);
    }
  }
}
