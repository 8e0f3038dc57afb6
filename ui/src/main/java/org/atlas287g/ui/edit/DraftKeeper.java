package org.atlas287g.ui.edit;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.AllowInert;
import java.util.Map;
import java.util.function.Consumer;
import org.atlas287g.ui.security.BrowserSecrets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is typed into the fields of a view in the browser, for the signed-in account alone,
 * until it is saved or dropped; says that it does; and gives back what another tab, session or
 * server left. The script is {@code drafts.js}.
 */
@Tag("p")
final class DraftKeeper extends Component implements HasStyle {
  /** Longer texts stay in the browser instead of going there and back. */
  private static final int SENT = 20_000;

  private final BrowserSecrets secrets;
  private final transient Consumer<String> offered;
  private String record = "";
  private boolean touched;

  /**
   * A keeper.
   *
   * @param offered takes what was kept of the record that is shown
   */
  DraftKeeper(BrowserSecrets secrets, Consumer<String> offered) {
    this.secrets = secrets;
    this.offered = offered;
    addClassName("edit-kept");
  }

  /**
   * The form now shows a record.
   *
   * @param name of the record, or of the form of a new one
   * @param version of the record; null if it is new
   * @param shown what the fields say
   */
  void begin(String name, @Nullable Integer version, Map<String, FieldText> shown) {
    touched = false;
    record = secrets.get("draft of " + name);
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("account", secrets.get(BrowserSecrets.DRAFTS));
    settings.put("key", secrets.get("key of drafts"));
    settings.put("record", record);
    settings.put("version", version);
    call("begin($0, $1)", settings, texts(shown));
  }

  /** The form shows no record. */
  void rest() {
    if (!record.isEmpty()) {
      discard();
      record = "";
    }
  }

  /** Whether the browser says that something was typed that is not saved. */
  boolean isTouched() {
    return touched;
  }

  /** What was typed is saved; another record is shown next. */
  void saved() {
    touched = false;
  }

  /** Drops what was typed, also if the view is about to go, or to hide its form. */
  void discard() {
    touched = false;
    // On the page: what is called on a component waits until the component can be seen.
    UI.getCurrent().getPage().executeJs("import('/drafts.js').then(m => m.discard($0))", record);
  }

  /** What was offered is in the fields now. */
  void adopt() {
    call("adopt()");
  }

  /** What was offered is not wanted. */
  void refuse() {
    call("refuse()");
  }

  /** What was offered may be offered again. */
  void later() {
    call("later()");
  }

  @ClientCallable
  void offer(String json) {
    if (json.length() <= KeptDraft.MOST_CHARACTERS) {
      offered.accept(json);
    }
  }

  /** A dialog over the form does not keep the browser from telling. */
  @AllowInert
  @ClientCallable
  void touched(boolean now) {
    touched = now;
  }

  private void call(String method, Object... arguments) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    words.put("kept", getTranslation("edit.kept"));
    words.put("unsaved", getTranslation("edit.kept.not"));
    Object[] all = new Object[arguments.length + 1];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = words;
    getElement()
        .executeJs(
            "import('/drafts.js').then(m => m.keeper(this, $%d).%s)"
                .formatted(arguments.length, method),
            all);
  }

  private static ObjectNode texts(Map<String, FieldText> shown) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    shown.forEach((name, text) -> {
      if (text.text().length() <= SENT) {
        texts.putObject(name).put("text", text.text()).put("code", text.code());
      }
    });
    return texts;
  }
}
