package org.atlas287g.persistence.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that a newer version made the database, and what to do about it. */
class NewerFormat extends AbstractFailureAnalyzer<NewerFormatException> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, NewerFormatException cause) {
    return new FailureAnalysis(
        String.valueOf(cause.getMessage()),
        "Start the newer version, or restore the backup from before the upgrade.",
        failure);
  }
}
