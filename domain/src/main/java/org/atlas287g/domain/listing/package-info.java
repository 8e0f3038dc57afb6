/** Rows as a source prints them, and how they become agencies, agreements and meetings. */
@NullMarked
package org.atlas287g.domain.listing;

import org.jspecify.annotations.NullMarked;
