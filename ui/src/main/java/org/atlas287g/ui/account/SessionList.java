package org.atlas287g.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atlas287g.domain.account.AccountSession;
import org.atlas287g.domain.account.Device;
import org.atlas287g.domain.account.SessionId;

/** An account's open sessions, each with a button that ends it, except the one that looks. */
final class SessionList extends UnorderedList {
  private final Supplier<List<AccountSession>> sessions;
  private final SessionId own;
  private final Consumer<SessionId> end;
  private final OutcomeText outcome;

  SessionList(
      Supplier<List<AccountSession>> sessions,
      SessionId own,
      Consumer<SessionId> end,
      OutcomeText outcome) {
    this.sessions = sessions;
    this.own = own;
    this.end = end;
    this.outcome = outcome;
    addClassName("access");
    refresh();
  }

  void refresh() {
    removeAll();
    List<AccountSession> open = sessions.get();
    open.forEach(session -> add(item(session)));
    if (open.isEmpty()) {
      add(new ListItem(getTranslation("session.none")));
    }
  }

  private ListItem item(AccountSession session) {
    String text =
        getTranslation(
            "session.item",
            name(session.device()),
            Moments.text(session.signedIn()),
            Moments.text(session.lastActive()));
    ListItem item = new ListItem(text);
    if (session.id().equals(own)) {
      Span here = new Span(getTranslation("session.this"));
      here.addClassName("here");
      item.add(here);
      return item;
    }
    Button button =
        new Button(
            getTranslation("session.end"),
            _ -> {
              outcome.attempt(() -> end.accept(session.id()), getTranslation("session.ended"));
              refresh();
            });
    button.setAriaLabel(getTranslation("session.end") + ": " + text);
    item.add(button);
    return item;
  }

  private String name(Device device) {
    String browser = device.browser().shownName();
    String platform = device.platform().shownName();
    return getTranslation(
        "session.device",
        browser.isEmpty() ? getTranslation("session.browser") : browser,
        platform.isEmpty() ? getTranslation("session.platform") : platform);
  }
}
