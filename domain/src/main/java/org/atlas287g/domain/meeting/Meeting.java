package org.atlas287g.domain.meeting;

/**
 * A steering-committee meeting as stored.
 *
 * @param id its key
 * @param version counts its changes, from 0; used for optimistic locking
 * @param draft its contents
 */
public record Meeting(MeetingId id, int version, MeetingDraft draft) {}
