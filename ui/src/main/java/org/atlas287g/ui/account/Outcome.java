package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import org.atlas287g.domain.account.AccountRefusal;

/** Says what came of a click, also to those who do not see it. */
final class Outcome extends Paragraph {
  Outcome() {
    addClassName("outcome");
    getElement().setAttribute("role", "status");
  }

  /** Does it and says the text, or why it was refused; true if it was done. */
  boolean attempt(Runnable action, String done) {
    try {
      action.run();
    } catch (AccountRefusal refused) {
      refuse(getTranslation("refusal." + refused.reason()));
      return false;
    }
    removeClassName("refused");
    setText(done);
    return true;
  }

  private void refuse(String why) {
    addClassName("refused");
    setText(why);
  }
}
