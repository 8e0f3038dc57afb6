package org.atlas287g.ui.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A URL that leads nowhere; answered with status 404 and the reason. */
public final class NotFound extends ErrorResponseException {
  private static final long serialVersionUID = 1;

  public NotFound(String reason) {
    super(
        HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, reason), null);
  }
}
