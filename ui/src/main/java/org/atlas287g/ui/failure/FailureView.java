package org.atlas287g.ui.failure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.atlas287g.ui.outage.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/** What stands in the place of a view that cannot be shown now, by an error or an outage. */
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

  private String title = "failure.title";

  FailureView() {
    addClassName("prose");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> why) {
    if (Outage.explains(why.getException())) {
      LOG.debug("/{} needs the database", event.getLocation().getPath(), why.getException());
      VaadinService.getCurrentResponse().setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
      title = "outage.title";
      add(new H1(getTranslation(title)));
      add(new Paragraph(getTranslation("outage.page")));
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    FailureId id = FailureId.create();
    LOG.error(
        "Failure {}: /{} cannot be shown", id, event.getLocation().getPath(), why.getException());
    add(new H1(getTranslation(title)));
    add(new Paragraph(getTranslation("failure.page", id)));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return getTranslation(title) + " · " + getTranslation("site.name");
  }
}
