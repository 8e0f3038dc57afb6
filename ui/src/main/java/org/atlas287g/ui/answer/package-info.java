/**
 * Answers that are rendered once and then sent many times: public documents and pages, and the
 * files that pages load.
 *
 * @see org.atlas287g.ui.answer.Answers
 */
@NullMarked
package org.atlas287g.ui.answer;

import org.jspecify.annotations.NullMarked;
