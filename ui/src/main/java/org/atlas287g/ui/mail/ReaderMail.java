package org.atlas287g.ui.mail;

import java.util.Optional;
import org.atlas287g.domain.mail.Mailer;
import org.atlas287g.ui.security.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Whether readers can get email: there is a mail server, and the Atlas knows by which URL it is
 * reached. Links that lead to the reader's own machine are not sent.
 */
@Component
public class ReaderMail {
  private final boolean possible;

  ReaderMail(Optional<Mailer> mailer, PublicAddress address) {
    this.possible = mailer.isPresent() && address.isConfigured();
  }

  /** Whether they can; the same as long as the server runs. */
  public boolean isPossible() {
    return possible;
  }
}
