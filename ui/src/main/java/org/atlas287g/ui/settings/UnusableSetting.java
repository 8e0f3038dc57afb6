package org.atlas287g.ui.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting stops the start, and what to do about it. */
class UnusableSetting extends AbstractFailureAnalyzer<UnusableSettingException> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, UnusableSettingException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), failure);
  }
}
