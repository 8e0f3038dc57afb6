package org.atlas287g.domain.report;

import org.atlas287g.domain.account.Secrets;
import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.text.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sends.
 *
 * @param page the page that it is about: its path, and its query if it has one
 * @param text what is wrong, in the reader's words
 * @param contact where to answer; null if the reader wants no answer
 * @param language the code of the language that the reader uses the Atlas in
 */
public record ReportDraft(
    String page, String text, @Nullable EmailAddress contact, String language) {
  /**
   * Checks the texts.
   *
   * @throws org.atlas287g.domain.text.UnusableValue if one is longer than may be
   */
  public ReportDraft {
    page = Limit.REPORTED_PAGE.text(page);
    text = Limit.REPORT.text(text.strip());
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text: expected something");
    }
  }

  /** Tells whether two reports are the same one, sent twice. */
  public String digest() {
    return Secrets.hash(String.join("\0", page, text, contact == null ? "" : contact.text()));
  }
}
