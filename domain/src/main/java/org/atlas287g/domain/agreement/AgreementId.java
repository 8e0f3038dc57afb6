package org.atlas287g.domain.agreement;

/**
 * The surrogate key of an agreement.
 *
 * @param value positive, given by the store
 */
public record AgreementId(long value) {}
