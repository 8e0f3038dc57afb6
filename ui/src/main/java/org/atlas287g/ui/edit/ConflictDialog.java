package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/** Shows an editor what somebody else saved meanwhile, field by field, and asks what to do. */
final class ConflictDialog extends Dialog {
  /**
   * Asks.
   *
   * @param mine what the editor wants to save
   * @param theirs what is stored now
   * @param saveMine saves the editor's over it
   * @param takeTheirs drops the editor's
   */
  ConflictDialog(
      Map<String, String> mine,
      Map<String, String> theirs,
      Runnable saveMine,
      Runnable takeTheirs) {
    setHeaderTitle(getTranslation("edit.conflict.title"));
    add(new Paragraph(getTranslation("edit.conflict.text")));
    add(
        new Comparison(
            getTranslation("edit.conflict.mine"),
            mine,
            getTranslation("edit.conflict.theirs"),
            theirs));
    Button over = new Button(getTranslation("edit.conflict.saveMine"), _ -> close(saveMine));
    Button take = new Button(getTranslation("edit.conflict.takeTheirs"), _ -> close(takeTheirs));
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("edit.conflict.goOn"), _ -> close()), over, take);
  }

  private void close(Runnable then) {
    close();
    then.run();
  }
}
