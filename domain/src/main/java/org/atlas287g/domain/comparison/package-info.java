/** What changed from one list of agencies to the next, and how certain that is. */
@NullMarked
package org.atlas287g.domain.comparison;

import org.jspecify.annotations.NullMarked;
