package org.atlas287g.domain.alert;

import org.atlas287g.domain.agency.AgencyId;
import org.atlas287g.domain.audit.Action;
import org.atlas287g.domain.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A reviewed change of a record, without who made it.
 *
 * @param agency of the record; null for a meeting of none that is recorded
 */
public record RecordChange(
    long revision, RecordId record, Action action, @Nullable AgencyId agency) {}
