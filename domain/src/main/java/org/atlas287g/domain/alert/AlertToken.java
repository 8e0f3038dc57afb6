package org.atlas287g.domain.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was emailed to a subscriber; only its hash is kept.
 *
 * @param topic what it confirms; null if it confirms nothing
 * @param created when it was made
 */
public record AlertToken(long subscriber, @Nullable Topic topic, Instant created) {}
