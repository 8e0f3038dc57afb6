package org.atlas287g.domain.account;

import java.time.Instant;

/** A one-time link that was just made, the only moment at which its token is known. */
public record NewLink(LinkPurpose purpose, String token, Instant expires) {}
