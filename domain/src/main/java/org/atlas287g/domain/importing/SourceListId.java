package org.atlas287g.domain.importing;

/**
 * The surrogate key of a source list.
 *
 * @param value positive, given by the store
 */
public record SourceListId(long value) {}
