package org.atlas287g.domain.edit;

import org.jspecify.annotations.Nullable;

/**
 * A record as editing sees it.
 *
 * @param key its surrogate key
 * @param version counts its changes, from 0
 * @param draft its contents; null once it is removed
 * @param <D> what a form edits of it
 */
public record Stored<D>(long key, int version, @Nullable D draft) {}
