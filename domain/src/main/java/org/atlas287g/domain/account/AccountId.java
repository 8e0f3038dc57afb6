package org.atlas287g.domain.account;

/**
 * The surrogate key of an account.
 *
 * @param value positive, given by the store
 */
public record AccountId(long value) {}
