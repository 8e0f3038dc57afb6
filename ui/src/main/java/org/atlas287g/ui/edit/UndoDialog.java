package org.atlas287g.ui.edit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.atlas287g.domain.account.AccountRefusal;
import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.text.Limit;

/** Asks whether what was changed together is to be undone, does it, and tells what came of it. */
public final class UndoDialog extends Dialog {
  private final Undoing undoing;
  private final long revision;
  private final Runnable undone;
  private final TextField why = new TextField();
  private final UndoReport report = new UndoReport();
  private final Button confirm = new Button();

  /**
   * Asks.
   *
   * @param revision the revision that the changes share
   * @param undone shows the records as they are then
   */
  public UndoDialog(Undoing undoing, long revision, Runnable undone) {
    this.undoing = undoing;
    this.revision = revision;
    this.undone = undone;
    setMaxWidth("min(36rem, 100%)");
    setHeaderTitle(getTranslation("undo.together.title"));
    why.setLabel(getTranslation("undo.why"));
    Limited.of(why, Limit.WHY);
    why.setAutofocus(true);
    why.setWidthFull();
    confirm.setText(getTranslation("undo.do"));
    confirm.addClickListener(_ -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add(new Paragraph(getTranslation("undo.together.text", undoing.count(revision))), why, report);
    getFooter().add(new Button(getTranslation("edit.close"), _ -> close()), confirm);
  }

  private void confirm() {
    if (!Limited.fits(why)) {
      return;
    }
    try {
      report.show(undoing.undo(revision, PlainText.of(why.getValue())));
      why.setVisible(false);
      confirm.setVisible(false);
      undone.run();
    } catch (AccountRefusal refused) {
      report.say(getTranslation("refusal." + refused.reason()));
    }
  }
}
