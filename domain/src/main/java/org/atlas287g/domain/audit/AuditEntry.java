package org.atlas287g.domain.audit;

import java.time.Instant;
import org.atlas287g.domain.account.AccountId;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record. Entries are never altered.
 *
 * @param id counts the entries, from 1
 * @param revision the revision that the change is part of; all entries of one revision were made
 *     together
 * @param at when
 * @param who the account; null if the Atlas itself did it
 * @param why the reason given; may be empty
 * @param subject the record
 * @param version the version that the change made of it
 * @param action what was done
 * @param before the contents before as JSON; null if there was nothing
 * @param after the contents after as JSON; null if nothing is left
 */
public record AuditEntry(
    long id,
    long revision,
    Instant at,
    @Nullable AccountId who,
    String why,
    RecordId subject,
    int version,
    Action action,
    @Nullable String before,
    @Nullable String after) {}
