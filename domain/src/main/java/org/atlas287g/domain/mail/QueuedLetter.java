package org.atlas287g.domain.mail;

/**
 * A letter of the queue.
 *
 * @param id its key
 * @param messageId the unique part of its message id in each attempt to send it, so that a mail
 *     program shows it once even if it came twice
 * @param attempts how often sending it was begun
 */
public record QueuedLetter(long id, String messageId, Letter letter, int attempts) {}
