package org.atlas287g.domain.edit;

/**
 * Event: records were changed. Listeners that show published records should wait for the commit.
 *
 * @param revision the new revision's number
 */
public record RecordsChanged(long revision) {}
