package org.atlas287g.ui.account;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The token by which the server tells its own pages' forms from others'.
 *
 * @param header name of the header that scripts send it in
 * @param parameter name of the field that forms send it in
 */
record Csrf(String header, String parameter, String value) {
  /** The token of the current request's session. */
  static Csrf current() {
    VaadinRequest request = VaadinRequest.getCurrent();
    @Nullable Object token =
        request == null ? null : request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken csrf
        ? new Csrf(csrf.getHeaderName(), csrf.getParameterName(), csrf.getToken())
        : new Csrf("X-CSRF-TOKEN", "_csrf", "");
  }

  /** A hidden field for a form. */
  Input field() {
    Input field = new Input();
    field.setType("hidden");
    field.getElement().setAttribute("name", parameter).setAttribute("value", value);
    return field;
  }
}
