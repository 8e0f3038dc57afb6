package org.atlas287g.domain.meeting;

/**
 * The surrogate key of a meeting.
 *
 * @param value positive, given by the store
 */
public record MeetingId(long value) {}
