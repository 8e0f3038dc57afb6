package org.atlas287g.domain.alert;

import java.time.LocalDate;
import org.atlas287g.domain.mail.EmailAddress;

/**
 * Somebody who gets, or is to get, alerts: an email and nothing else of a person.
 *
 * @param language the code of the language that alerts are written in
 * @param toldRevision the newest revision whose changes were told
 * @param digestedOn the last day on which a digest was made, or would have been had there been
 *     anything to tell
 */
public record Subscriber(
    long id, EmailAddress email, String language, long toldRevision, LocalDate digestedOn) {}
