package org.atlas287g.domain.importing;

import org.jspecify.annotations.Nullable;

/** Lists could not be fetched; the message says from where and why. */
public final class SourceUnavailableException extends Exception {
  private static final long serialVersionUID = 1;

  /** With what went wrong. */
  public SourceUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
