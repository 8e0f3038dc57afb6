package org.atlas287g.ui.edit;

import org.atlas287g.domain.edit.Undoing;
import org.atlas287g.domain.report.ReportQueue;
import org.atlas287g.domain.review.ReviewQueue;
import org.atlas287g.ui.security.BrowserSecrets;
import org.springframework.stereotype.Component;

/**
 * What every screen of editors needs, whatever its records.
 *
 * @param names of those who changed a record
 * @param secrets by which the browser keeps what is typed
 * @param undoing undoes what was changed together
 * @param queue what waits for an editor
 * @param reports what readers report
 */
@Component
public record EditTools(
    AccountNames names,
    BrowserSecrets secrets,
    Undoing undoing,
    ReviewQueue queue,
    ReportQueue reports) {}
