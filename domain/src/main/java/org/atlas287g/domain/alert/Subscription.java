package org.atlas287g.domain.alert;

/**
 * What a subscriber subscribed to.
 *
 * @param confirmed whether the owner of the email said so
 */
public record Subscription(Topic topic, boolean confirmed) {}
