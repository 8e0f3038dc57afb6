package org.atlas287g.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import org.atlas287g.ui.web.AccountPages;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a tab tell the server that somebody is there, warn before its session ends, and leave for
 * the sign-in within seconds after it did. The scripts are {@code signed-in.js} and {@code
 * session-watch.js}; only tabs of signed-in accounts run them.
 */
public final class SessionWatch {
  private static final Duration WARNING = Duration.ofMinutes(2);

  private SessionWatch() {}

  /**
   * Begins to watch, with the words of the layout's language.
   *
   * @param drafts names the account where the browser keeps what was typed
   */
  public static void start(Component layout, UI tab, String drafts) {
    ObjectNode words = JsonNodeFactory.instance.objectNode();
    words.put("title", layout.getTranslation("session.warning.title"));
    words.put("text", layout.getTranslation("session.warning.text"));
    words.put("stay", layout.getTranslation("session.warning.stay"));
    words.put("lost", layout.getTranslation("session.lost"));
    words.put("drop", layout.getTranslation("session.drop"));
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("tab", tab.getUIId());
    settings.put("account", drafts);
    settings.put("login", AccountPages.LOGIN);
    settings.put("warnAt", warningSeconds(tab.getSession().getSession()));
    settings.set("words", words);
    tab.getPage().executeJs("import('/signed-in.js').then(m => m.start($0))", settings);
  }

  /** Half of the time at most, where it is short. */
  private static long warningSeconds(WrappedSession session) {
    return Math.min(WARNING.toSeconds(), session.getMaxInactiveInterval() / 2);
  }
}
