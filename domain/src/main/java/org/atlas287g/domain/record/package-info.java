/** What agencies, agreements and meetings have in common as records that are kept. */
@NullMarked
package org.atlas287g.domain.record;

import org.jspecify.annotations.NullMarked;
