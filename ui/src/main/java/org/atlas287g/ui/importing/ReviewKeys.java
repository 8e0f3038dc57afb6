package org.atlas287g.ui.importing;

import com.vaadin.flow.component.Component;
import java.util.Map;

/** Single keys of a page, which do nothing while something is typed or a dialog is open. */
final class ReviewKeys {
  private static final String LISTEN =
      """
      this.keys?.abort();
      this.keys = new AbortController();
      const typing = 'input:not([type=checkbox]), textarea, select, vaadin-select, [role=listbox], [contenteditable=true]';
      document.addEventListener('keydown', (event) => {
        if (!this.isConnected) {
          this.keys.abort();
          return;
        }
        const key = event.key.toLowerCase();
        if (key.length !== 1 || !$0.includes(key) || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented
            || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')
            || event.composedPath().some((at) => at instanceof Element && at.matches(typing))) {
          return;
        }
        event.preventDefault();
        this.dispatchEvent(new CustomEvent('review-key', { detail: key }));
      }, { signal: this.keys.signal });
      """;

  private ReviewKeys() {}

  /** Lets keys do things as long as a component is on the page. */
  static void listen(Component on, Map<String, Runnable> actions) {
    on.addAttachListener(_ -> on.getElement().executeJs(LISTEN, String.join("", actions.keySet())));
    on.getElement()
        .addEventListener(
            "review-key",
            event -> {
              Runnable action = actions.get(event.getEventData().get("event.detail").asString());
              if (action != null) {
                action.run();
              }
            })
        .addEventData("event.detail");
  }
}
