package org.atlas287g.ui.failure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in the place of a view that cannot be shown because of an error of the program. */
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

  FailureView() {
    addClassName("prose");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> why) {
    FailureId id = FailureId.create();
    LOG.error(
        "Failure {}: /{} cannot be shown", id, event.getLocation().getPath(), why.getException());
    add(new H1(getTranslation("failure.title")));
    add(new Paragraph(getTranslation("failure.page", id)));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("failure.title") + " · " + getTranslation("site.name");
  }
}
