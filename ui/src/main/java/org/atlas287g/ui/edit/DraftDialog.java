package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Offers what was typed before the tab, the session, the server or the connection went away, beside
 * what the form says now. Whatever closes the dialog but its buttons leaves both as they are.
 */
final class DraftDialog extends Dialog {
  /** Longer texts are compared by their beginning. */
  private static final int COMPARED = 2000;

  private boolean decided;

  private DraftDialog(DraftKeeper keeper) {
    setHeaderTitle(getTranslation("edit.draft.title"));
    setMaxWidth("min(60rem, 100%)");
    addOpenedChangeListener(change -> {
      if (!change.isOpened() && !decided) {
        keeper.later();
      }
    });
    getFooter()
        .add(
            new Button(getTranslation("edit.draft.later"), _ -> close()),
            new Button(getTranslation("edit.draft.refuse"), _ -> decide(keeper::refuse)));
  }

  /**
   * Offers a draft, or lets it be copied if it is of another version of the form; does not bother
   * an editor with what the form says already.
   *
   * @param changes what happened to the record since the draft was begun, in words
   * @param fill puts contents into the form; gives those for which there is no place
   */
  static void offer(
      String json,
      DraftKeeper keeper,
      FormFields form,
      Function<KeptDraft, List<String>> changes,
      Function<Map<String, FieldText>, List<FieldText>> fill) {
    Optional<KeptDraft> kept = KeptDraft.read(json);
    DraftDialog dialog = new DraftDialog(keeper);
    if (kept.isEmpty()) {
      dialog.showCopy(dialog.getTranslation("edit.draft.format"), KeptDraft.copy(json));
      dialog.open();
      return;
    }
    Map<String, FieldText> now = form.texts();
    Map<String, FieldText> changed = kept.get().changed();
    if (changed.entrySet().stream().allMatch(c -> says(now, c.getKey(), c.getValue()))) {
      keeper.refuse();
      return;
    }
    dialog.compare(kept.get(), now, changes.apply(kept.get()));
    Button put =
        new Button(
            dialog.getTranslation("edit.draft.put"),
            _ -> dialog.decide(() -> put(changed, keeper, fill)));
    put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(put);
    dialog.open();
  }

  private static boolean says(Map<String, FieldText> now, String name, FieldText wanted) {
    FieldText is = now.get(name);
    return is != null
        && (wanted.code().isEmpty()
            ? is.text().equals(wanted.text())
            : is.code().equals(wanted.code()));
  }

  private static void put(
      Map<String, FieldText> changed,
      DraftKeeper keeper,
      Function<Map<String, FieldText>, List<FieldText>> fill) {
    List<FieldText> left = fill.apply(changed);
    keeper.adopt();
    if (!left.isEmpty()) {
      Dialog rest = new Dialog(keeper.getTranslation("edit.draft.title"));
      rest.add(
          copy(
              keeper.getTranslation("edit.draft.left"),
              left.stream()
                  .map(t -> t.label() + ": " + t.text())
                  .collect(Collectors.joining("\n"))));
      rest.getFooter().add(new Button(keeper.getTranslation("edit.close"), _ -> rest.close()));
      rest.open();
    }
  }

  private void compare(KeptDraft kept, Map<String, FieldText> now, List<String> changes) {
    String when = kept.at() == null ? "—" : Minutes.text(kept.at());
    add(new Paragraph(getTranslation("edit.draft.text", when)));
    changes.forEach(change -> add(new Paragraph(change)));
    Map<String, String> left = new LinkedHashMap<>();
    Map<String, String> right = new LinkedHashMap<>();
    kept.changed()
        .forEach((name, text) -> {
          FieldText is = now.get(name);
          String label = is == null ? text.label() : is.label();
          left.put(label, is == null ? "" : cut(is.text()));
          right.put(label, cut(text.text()));
        });
    Comparison comparison =
        new Comparison(
            getTranslation("edit.draft.now"), left, getTranslation("edit.draft.typed"), right);
    // A long one is scrolled, by keyboard too.
    comparison.getElement().setAttribute("tabindex", "0");
    add(comparison);
  }

  private void showCopy(String why, String text) {
    add(copy(why, text));
  }

  private static TextArea copy(String why, String text) {
    TextArea area = new TextArea(why);
    area.setValue(text);
    area.setReadOnly(true);
    area.setWidthFull();
    area.setMaxHeight("20rem");
    return area;
  }

  private void decide(Runnable decision) {
    decided = true;
    close();
    decision.run();
  }

  private static String cut(String text) {
    return text.length() <= COMPARED ? text : text.substring(0, COMPARED) + "…";
  }
}
