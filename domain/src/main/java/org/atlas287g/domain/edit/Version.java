package org.atlas287g.domain.edit;

import org.atlas287g.domain.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record.
 *
 * @param number its number
 * @param entry the change that made it; null for the first version of a record that came with a
 *     dataset
 * @param before the contents before; null if there was nothing, or what today's rules refuse
 * @param draft the contents; null if nothing was left, or what today's rules refuse
 * @param <D> what a form edits of the record
 */
public record Version<D>(
    int number, @Nullable AuditEntry entry, @Nullable D before, @Nullable D draft) {}
