package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.atlas287g.domain.document.Document.Kind;
import org.atlas287g.domain.document.KnownLinks;
import org.jspecify.annotations.Nullable;

/** The kind and the URL of one document, and the buttons that move and remove it. */
final class DocumentRow extends Div {
  private final Select<Kind> kind;
  private final Typed<URI> url;
  private final Button up;
  private final Button down;
  private final Button remove;

  /** Hears of a URL that has changed. */
  interface Listener {
    void changed(DocumentRow row, boolean byEditor);
  }

  DocumentRow(int at, FormFields fields, Listener listener) {
    int number = at + 1;
    addClassName("edit-document");
    kind =
        Choices.of(
            getTranslation("edit.document.kind", number),
            List.of(Kind.values()),
            k -> getTranslation("document." + k));
    kind.setEmptySelectionAllowed(true);
    url =
        Typed.link(
            getTranslation("edit.document.url", number), getTranslation("edit.link.expected"));
    up = button("↑", "edit.document.up", number);
    down = button("↓", "edit.document.down", number);
    remove = button("×", "edit.document.remove", number);
    url.field().addValueChangeListener(change -> listener.changed(this, change.isFromClient()));
    Div buttons = new Div(up, down, remove);
    buttons.addClassName("edit-hints");
    add(kind, url.field(), buttons);
    fields.track(kindName(at), kind);
    fields.track(urlName(at), url.field());
  }

  static String kindName(int at) {
    return "document." + (at + 1) + ".kind";
  }

  static String urlName(int at) {
    return "document." + (at + 1) + ".url";
  }

  /** What the buttons do: move it by one place, or remove it. */
  void whenMoved(IntConsumer by, Runnable removed) {
    up.addClickListener(_ -> by.accept(-1));
    down.addClickListener(_ -> by.accept(1));
    remove.addClickListener(_ -> removed.run());
  }

  private Button button(String sign, String key, int number) {
    Button button = new Button(sign);
    button.setAriaLabel(getTranslation(key, number));
    return button;
  }

  void show(@Nullable Kind of, String text) {
    kind.setValue(of);
    url.show(text);
  }

  void take(Kind of) {
    kind.setValue(of);
  }

  void take(DocumentRow other) {
    show(other.kind.getValue(), other.text());
  }

  void clear() {
    show(null, "");
  }

  /** Says what is known of a recorded URL; null for any other. */
  void tell(@Nullable URI known, KnownLinks links) {
    LinkNote.show(url.field(), known, links);
  }

  Optional<Kind> kind() {
    return kind.getOptionalValue();
  }

  String text() {
    return url.field().getValue();
  }

  boolean hasUrl() {
    return !text().isBlank();
  }

  /** What the text means; null if there is none or it is not understood. */
  @Nullable URI url() {
    return url.orNull();
  }

  boolean isBlank() {
    return kind().isEmpty() && !hasUrl();
  }

  boolean check() {
    return url.check();
  }

  void focus() {
    url.field().focus();
  }

  /** Puts the cursor on the button by which it came here. */
  void focusMove(boolean wentDown) {
    (wentDown ? down : up).focus();
  }
}
