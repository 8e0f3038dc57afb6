package org.atlas287g.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once; only the hash of its token is kept.
 *
 * @param account whom it is for; null for {@link LinkPurpose#SETUP}
 */
public record OneTimeLink(
    String tokenHash, LinkPurpose purpose, @Nullable AccountId account, Instant expires) {}
