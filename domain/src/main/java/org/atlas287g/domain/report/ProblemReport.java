package org.atlas287g.domain.report;

import java.time.Instant;
import org.atlas287g.domain.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A report as stored. Only editors see it.
 *
 * @param version counts its changes, from 0
 * @param page the page that it is about: its path, and its query if it has one
 * @param contact where to answer; null if the reader gave none, or it was deleted
 * @param language the code of the reader's language
 * @param reply what the editor wrote; null if nothing
 * @param mailed whether that went into the queue of emails to the contact
 * @param closed when an editor answered or rejected it; null while it is open
 */
public record ProblemReport(
    long id,
    int version,
    String page,
    String text,
    @Nullable EmailAddress contact,
    String language,
    Instant received,
    ReportState state,
    @Nullable String reply,
    boolean mailed,
    @Nullable Instant closed) {}
