package org.atlas287g.domain.mail;

/** The mail server did not take an email. */
public final class MailFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  public MailFailure(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What the mail server or the network said, in its words. */
  public String reason() {
    return reason;
  }
}
