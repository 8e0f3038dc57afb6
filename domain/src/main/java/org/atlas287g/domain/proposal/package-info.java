/** What is proposed to editors before they save: likely duplicates, and matches of pasted rows. */
@NullMarked
package org.atlas287g.domain.proposal;

import org.jspecify.annotations.NullMarked;
