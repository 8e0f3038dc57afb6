package org.atlas287g.ui.edit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field of which there are two versions, and which of them is to stand. */
@Tag("fieldset")
final class SideChoice extends HtmlContainer {
  /** Whose version. */
  enum Side {
    MINE,
    THEIRS
  }

  private final Map<Side, Element> buttons = new EnumMap<>(Side.class);
  private final Element missing = ElementFactory.createParagraph();
  private @Nullable Side chosen;

  /**
   * A choice.
   *
   * @param sensible what is chosen at first; null if an editor must choose
   */
  SideChoice(String field, String mine, String theirs, @Nullable Side sensible) {
    addClassName("edit-sides-of");
    chosen = sensible;
    String group = UUID.randomUUID().toString();
    missing.setAttribute("role", "alert");
    getElement()
        .appendChild(
            new Element("legend").setText(field),
            option(group, Side.MINE, getTranslation("edit.conflict.mine"), mine),
            option(group, Side.THEIRS, getTranslation("edit.conflict.theirs"), theirs),
            missing);
  }

  /** What is chosen; empty, and marked, if nothing is. */
  Optional<Side> read() {
    missing.setText(chosen == null ? getTranslation("edit.conflict.choose") : "");
    return Optional.ofNullable(chosen);
  }

  void choose(Side side) {
    chosen = side;
    buttons.forEach((of, button) -> button.setProperty("checked", of == side));
  }

  void focus() {
    Element first = buttons.get(Side.MINE);
    if (first != null) {
      first.callJsFunction("focus");
    }
  }

  private Element option(String group, Side side, String whose, String text) {
    Element button = new Element("input").setAttribute("type", "radio").setAttribute("name", group);
    button.setProperty("checked", side == chosen);
    button.addEventListener("change", _ -> choose(side));
    buttons.put(side, button);
    return new Element("label")
        .appendChild(
            button,
            ElementFactory.createSpan(whose + ": "),
            ElementFactory.createSpan(text.isBlank() ? getTranslation("edit.empty") : text));
  }
}
