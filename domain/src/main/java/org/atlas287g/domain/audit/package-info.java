/** Who changed which record, when, why, and what it was before and after. */
@NullMarked
package org.atlas287g.domain.audit;

import org.jspecify.annotations.NullMarked;
