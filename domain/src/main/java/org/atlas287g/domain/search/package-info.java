/** One search over agencies, counties, states, places and ZIP codes. */
@NullMarked
package org.atlas287g.domain.search;

import org.jspecify.annotations.NullMarked;
