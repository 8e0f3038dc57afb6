package org.atlas287g.domain.importing;

/**
 * The surrogate key of a proposal.
 *
 * @param value positive, given by the store
 */
public record ProposalId(long value) {}
