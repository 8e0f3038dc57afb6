package org.atlas287g.ui.form;

import org.atlas287g.ui.outage.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why what was sent is not taken. */
public enum FormFault {
  /** A text is missing. */
  EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, null),
  TOO_LONG(HttpStatus.UNPROCESSABLE_CONTENT, null),
  /** What is to be an email is none that the Atlas can write to. */
  NO_EMAIL(HttpStatus.UNPROCESSABLE_CONTENT, null),
  /** What it is to be about is not known. */
  NO_TOPIC(HttpStatus.UNPROCESSABLE_CONTENT, null),
  /** The server sends no email. */
  NO_MAIL(HttpStatus.NOT_FOUND, null),
  TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "600"),
  /** The database does not answer. */
  OUTAGE(HttpStatus.SERVICE_UNAVAILABLE, Outage.RETRY_SECONDS);

  private final HttpStatus status;
  private final @Nullable String retrySeconds;

  FormFault(HttpStatus status, @Nullable String retrySeconds) {
    this.status = status;
    this.retrySeconds = retrySeconds;
  }

  int status() {
    return status.value();
  }

  /** When to send it again; null if it must be changed before. */
  @Nullable String retrySeconds() {
    return retrySeconds;
  }
}
