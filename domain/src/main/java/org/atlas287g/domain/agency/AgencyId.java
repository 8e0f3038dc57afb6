package org.atlas287g.domain.agency;

/**
 * The surrogate key of an agency.
 *
 * @param value positive, given by the store
 */
public record AgencyId(long value) {}
