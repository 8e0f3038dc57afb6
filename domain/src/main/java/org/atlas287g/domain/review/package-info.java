/** What waits for an editor: open proposals, and records that say too little or look wrong. */
@NullMarked
package org.atlas287g.domain.review;

import org.jspecify.annotations.NullMarked;
