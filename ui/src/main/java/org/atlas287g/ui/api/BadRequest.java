package org.atlas287g.ui.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter that cannot be used; answered with status 400 and the reason. */
public final class BadRequest extends ErrorResponseException {
  private static final long serialVersionUID = 1;

  public BadRequest(String parameter, String found, String expected) {
    this(new RecordQuery.Fault(parameter, found, expected));
  }

  BadRequest(RecordQuery.Fault fault) {
    super(HttpStatus.BAD_REQUEST, problem(fault), null);
  }

  private static ProblemDetail problem(RecordQuery.Fault fault) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST,
        "Parameter \"%s\": found \"%s\", expected %s."
            .formatted(fault.parameter(), fault.found(), fault.expected()));
  }
}
