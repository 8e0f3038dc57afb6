package org.atlas287g.domain.audit;

/**
 * The record that an audit entry is about.
 *
 * @param kind what it is
 * @param key its surrogate key
 */
public record Subject(RecordKind kind, long key) {}
