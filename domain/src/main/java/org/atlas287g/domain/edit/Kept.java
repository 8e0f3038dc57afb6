package org.atlas287g.domain.edit;

/**
 * A withdrawn record, with what it last contained.
 *
 * @param key its key
 * @param version counts its changes, from 0
 * @param draft its last contents
 * @param <D> what a form edits of it
 */
public record Kept<D>(long key, int version, D draft) {}
