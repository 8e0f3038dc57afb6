package org.atlas287g.ui.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter that cannot be used; answered with status 400 and the reason. */
final class BadRequest extends ErrorResponseException {
  private static final int SHOWN = 60;

  BadRequest(String parameter, String found, String expected) {
    super(HttpStatus.BAD_REQUEST, problem(parameter, found, expected), null);
  }

  private static ProblemDetail problem(String parameter, String found, String expected) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST,
        "Parameter \"%s\": found \"%s\", expected %s."
            .formatted(cut(parameter), cut(found), expected));
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
