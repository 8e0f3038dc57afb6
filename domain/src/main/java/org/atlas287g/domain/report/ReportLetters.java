package org.atlas287g.domain.report;

import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;

/** Port: writes what readers are sent about their reports, in their language. */
public interface ReportLetters {
  /** An editor's reply. */
  Letter reply(ProblemReport report, EmailAddress contact, String reply);
}
