package org.atlas287g.ui.news;

/**
 * Event: this node changed records. Listeners that show published records should wait for the
 * commit.
 *
 * @param revision the new revision's number
 */
public record RecordsChanged(long revision) {}
