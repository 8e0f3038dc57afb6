package org.atlas287g.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.session.ManagerBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps a session without an open tab only for a moment: long enough for a reload or a slow start
 * of the page to continue it. The first tab gives it the usual time; closing the last takes that
 * away again.
 */
@Component
class SessionLifetime
    implements HttpSessionListener,
        VaadinServiceInitListener,
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final SessionLimit limit;
  private final int withTab;
  private final int withoutTab;

  SessionLifetime(
      SessionLimit limit,
      @Value("${server.servlet.session.timeout}") Duration withTab,
      @Value("${atlas.sessions.linger}") Duration withoutTab) {
    this.limit = limit;
    this.withTab = Math.toIntExact(withTab.toSeconds());
    this.withoutTab = Math.toIntExact(Math.max(1, withoutTab.toSeconds()));
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(opened -> opened(opened.getUI()));
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    event.getSession().setMaxInactiveInterval(withoutTab);
  }

  /** Expired sessions are looked for with every tick of Tomcat's clock, not with every sixth. */
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context ->
        context.addLifecycleListener(event -> {
          if (event.getType().equals(Lifecycle.AFTER_START_EVENT)
              && context.getManager() instanceof ManagerBase sessions) {
            sessions.setProcessExpiresFrequency(1);
            // Whatever begins sessions, there are no more than this.
            sessions.setMaxActiveSessions(limit.max());
          }
        }));
  }

  private void opened(UI tab) {
    keep(tab.getSession().getSession(), withTab);
    tab.addDetachListener(closed -> {
      VaadinSession session = closed.getSession();
      if (session.getUIs().stream().allMatch(other -> other == tab || other.isClosing())) {
        keep(session.getSession(), withoutTab);
      }
    });
  }

  private static void keep(WrappedSession session, int seconds) {
    session.setMaxInactiveInterval(seconds);
  }
}
