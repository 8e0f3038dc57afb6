/** Work that the Atlas does by itself from time to time. */
@NullMarked
package org.atlas287g.domain.schedule;

import org.jspecify.annotations.NullMarked;
