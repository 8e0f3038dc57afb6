package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.atlas287g.ui.edit.SideChoice.Side;
import org.jspecify.annotations.Nullable;

/**
 * Shows an editor what somebody else saved meanwhile, and asks field by field whose is to stand.
 * What only one of them changed is chosen already. Whatever closes the dialog but its last button
 * leaves the form as it is.
 */
final class ConflictDialog extends Dialog {
  private static final FieldText NOTHING = new FieldText("", "", "");

  private final Map<String, SideChoice> choices = new LinkedHashMap<>();
  private final Map<String, FieldText> mine;

  /**
   * Asks.
   *
   * @param changes who changed the record, and when, in words
   * @param base what the form showed when the record was opened, by field
   * @param mine what it says now
   * @param theirs what is stored now
   * @param save saves what is stored with these of the editor's fields
   */
  ConflictDialog(
      List<String> changes,
      Map<String, FieldText> base,
      Map<String, FieldText> mine,
      Map<String, FieldText> theirs,
      Consumer<Map<String, FieldText>> save) {
    this.mine = mine;
    begin(changes);
    add(new Paragraph(getTranslation("edit.conflict.text")));
    Set<String> names = new LinkedHashSet<>(mine.keySet());
    names.addAll(theirs.keySet());
    for (String name : names) {
      FieldText my = mine.getOrDefault(name, NOTHING);
      FieldText their = theirs.getOrDefault(name, NOTHING);
      if (!my.isSame(their)) {
        SideChoice choice =
            new SideChoice(
                my.label().isEmpty() ? their.label() : my.label(),
                my.text(),
                their.text(),
                sensible(base.getOrDefault(name, NOTHING), my, their));
        choices.put(name, choice);
        add(choice);
      }
    }
    offer(getTranslation("edit.conflict.save"), () -> save(save), true);
  }

  /**
   * Asks about a record that was withdrawn.
   *
   * @param save saves the editor's contents, which brings it back
   */
  ConflictDialog(List<String> changes, Runnable save) {
    this.mine = Map.of();
    begin(changes);
    add(new Paragraph(getTranslation("edit.conflict.withdrawn")));
    offer(
        getTranslation("edit.conflict.saveMine"),
        () -> {
          close();
          save.run();
        },
        false);
  }

  private void begin(List<String> changes) {
    setHeaderTitle(getTranslation("edit.conflict.title"));
    setMaxWidth("min(48rem, 100%)");
    changes.forEach(change -> add(new Paragraph(change)));
  }

  private void offer(String text, Runnable saving, boolean primary) {
    Button goOn = new Button(getTranslation("edit.conflict.goOn"), _ -> close());
    Button save = new Button(text, _ -> saving.run());
    (primary ? save : goOn).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(goOn, save);
  }

  private void save(Consumer<Map<String, FieldText>> save) {
    Map<String, FieldText> chosen = new LinkedHashMap<>();
    SideChoice open = null;
    for (Map.Entry<String, SideChoice> choice : choices.entrySet()) {
      Optional<Side> side = choice.getValue().read();
      if (side.isEmpty() && open == null) {
        open = choice.getValue();
      }
      if (side.filter(Side.MINE::equals).isPresent()) {
        chosen.put(choice.getKey(), mine.getOrDefault(choice.getKey(), NOTHING));
      }
    }
    if (open == null) {
      close();
      save.accept(chosen);
    } else {
      open.focus();
    }
  }

  private static @Nullable Side sensible(FieldText base, FieldText mine, FieldText theirs) {
    if (theirs.isSame(base)) {
      return Side.MINE;
    }
    return mine.isSame(base) ? Side.THEIRS : null;
  }
}
