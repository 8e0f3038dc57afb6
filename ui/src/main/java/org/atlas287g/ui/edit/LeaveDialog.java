package org.atlas287g.ui.edit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before a form is left whose changes are not saved. */
final class LeaveDialog {
  private LeaveDialog() {}

  /**
   * Asks.
   *
   * @param stay what is done besides if the editor stays
   * @param drop drops the changes
   */
  static void ask(ContinueNavigationAction leaving, Runnable stay, Runnable drop) {
    UI tab = UI.getCurrent();
    Runnable staying =
        () -> {
          leaving.cancel();
          stay.run();
        };
    ConfirmDialog dialog =
        new ConfirmDialog(
            tab.getTranslation("edit.unsaved.title"),
            tab.getTranslation("edit.unsaved.text"),
            tab.getTranslation("edit.unsaved.stay"),
            _ -> staying.run());
    dialog.setRejectable(true);
    dialog.setRejectText(tab.getTranslation("edit.unsaved.leave"));
    dialog.addRejectListener(_ -> {
      drop.run();
      leaving.proceed();
    });
    dialog.addCancelListener(_ -> staying.run());
    dialog.open();
  }
}
