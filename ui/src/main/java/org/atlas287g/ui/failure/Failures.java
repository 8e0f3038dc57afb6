package org.atlas287g.ui.failure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.atlas287g.ui.outage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in every view what failed, with a number that is in the log unless it is the database that
 * does not answer; the view stays as it is, and with it what was typed. The script is {@code
 * notices.js}: it needs no component, so that public pages carry nothing for it.
 */
@org.springframework.stereotype.Component
class Failures implements VaadinServiceInitListener {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(begun -> begun.getSession().setErrorHandler(Failures::tell));
  }

  private static void tell(ErrorEvent event) {
    UI tab = UI.getCurrent();
    if (Outage.explains(event.getThrowable())) {
      LOG.debug("a step needs the database", event.getThrowable());
      if (tab != null) {
        tell(tab, tab.getTranslation("outage.title"), tab.getTranslation("outage.step"));
      }
      return;
    }
    FailureId id = FailureId.create();
    String step = event.getComponent().flatMap(Failures::name).orElse("");
    String view = tab == null ? "" : tab.getInternals().getActiveViewLocation().getPath();
    LOG.error("Failure {}: \"{}\" in /{}", id, step, view, event.getThrowable());
    if (tab != null) {
      tell(
          tab,
          tab.getTranslation("failure.title"),
          step.isEmpty()
              ? tab.getTranslation("failure.text", id)
              : tab.getTranslation("failure.text.step", step, id));
    }
  }

  private static void tell(UI tab, String title, String text) {
    tab.getPage()
        .executeJs(
            "import('/notices.js').then(m => m.tell($0, $1, $2))",
            title,
            text,
            tab.getTranslation("failure.close"));
  }

  /** What the clicked component is called. */
  private static Optional<String> name(Component clicked) {
    return clicked instanceof HasText named
        ? Optional.ofNullable(named.getText()).filter(text -> !text.isBlank() && text.length() < 80)
        : Optional.empty();
  }
}
