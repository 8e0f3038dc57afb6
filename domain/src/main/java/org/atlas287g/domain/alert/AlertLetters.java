package org.atlas287g.domain.alert;

import org.atlas287g.domain.mail.EmailAddress;
import org.atlas287g.domain.mail.Letter;
import org.atlas287g.domain.publication.Snapshot;

/** Port: writes to subscribers in their language. Each letter has a link that ends the alerts. */
public interface AlertLetters {
  /** Asks the owner of an email whether the alerts are wanted. */
  Letter confirmation(EmailAddress to, String language, Topic topic, String token);

  /** Tells what is new. */
  Letter digest(Subscriber to, Digest digest, Snapshot snapshot, String token);
}
