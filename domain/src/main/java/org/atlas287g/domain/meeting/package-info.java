/** Steering-committee meetings, past and announced. */
@NullMarked
package org.atlas287g.domain.meeting;

import org.jspecify.annotations.NullMarked;
