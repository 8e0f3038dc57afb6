package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.atlas287g.domain.account.AccountRefusal;
import org.atlas287g.domain.mail.MailFailure;

/** Says what came of a click, also to those who do not see it. */
final class OutcomeText extends Paragraph {
  OutcomeText() {
    addClassName("outcome");
    getElement().setAttribute("role", "status");
  }

  /** Does it and says the text, or why it was refused; true if it was done. */
  boolean attempt(Runnable action, String done) {
    return attempt(() -> {
      action.run();
      return done;
    });
  }

  /** Does it and says the text that it gives, or why it was refused; true if it was done. */
  boolean attempt(Supplier<String> action) {
    try {
      setText(action.get());
      removeClassName("refused");
      return true;
    } catch (AccountRefusal refused) {
      refuse(getTranslation("refusal." + refused.reason()));
    } catch (MailFailure failure) {
      refuse(getTranslation("accounts.link.unsent", failure.reason()));
    }
    return false;
  }

  private void refuse(String why) {
    addClassName("refused");
    setText(why);
  }
}
