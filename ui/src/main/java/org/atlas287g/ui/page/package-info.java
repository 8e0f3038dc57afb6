/**
 * Pages that need no session: lists, the page about the Atlas, notices. They are rendered from the
 * templates in {@code src/main/jte}, which share one frame.
 *
 * @see org.atlas287g.ui.page.Templates
 */
@NullMarked
package org.atlas287g.ui.page;

import org.jspecify.annotations.NullMarked;
