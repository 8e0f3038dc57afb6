package org.atlas287g.domain.account;

/** A session that is valid now, with its account. */
public record CurrentSession(Account account, AccountSession session) {}
