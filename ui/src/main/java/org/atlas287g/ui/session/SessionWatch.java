package org.atlas287g.ui.session;

import com.vaadin.flow.component.UI;
import org.atlas287g.ui.security.AccountPages;

/**
 * Lets a tab leave for the sign-in within seconds after its session was ended, without anyone
 * touching it. The script is {@code session-watch.js}; only tabs of signed-in accounts run it.
 */
public final class SessionWatch {
  private SessionWatch() {}

  /** Begins to watch; what the tab shows goes away with it, unsaved changes included. */
  public static void start(UI tab) {
    tab.getPage()
        .executeJs(
            """
            const watch = new Worker('/session-watch.js');
            watch.onmessage = () => {
              watch.terminate();
              window.onbeforeunload = null;
              location.replace($1);
            };
            watch.postMessage($0);
            """,
            tab.getUIId(),
            AccountPages.LOGIN);
  }
}
