package org.atlas287g.ui.edge;

import org.apache.catalina.core.StandardHost;
import org.atlas287g.ui.answer.Answers;
import org.atlas287g.ui.answer.StaticFiles;
import org.atlas287g.ui.page.PlainPage;
import org.atlas287g.ui.session.SessionLimit;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the edge around Tomcat, after Spring's own customizers so that its error page is last. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Edge implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final TrustedProxies proxies;
  private final PlainPage page;
  private final Answers answers;
  private final StaticFiles files;
  private final SessionLimit sessions;

  Edge(
      TrustedProxies proxies,
      PlainPage page,
      Answers answers,
      StaticFiles files,
      SessionLimit sessions) {
    this.proxies = proxies;
    this.page = page;
    this.answers = answers;
    this.files = files;
    this.sessions = sessions;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(
        new ForwardedValve(proxies),
        new KeptAnswersValve(answers, files, sessions),
        new HeadersValve());
    factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.getPipeline().addValve(new ErrorAnswer(page));
        host.setErrorReportValveClass(ErrorAnswer.class.getName());
      }
    });
  }
}
