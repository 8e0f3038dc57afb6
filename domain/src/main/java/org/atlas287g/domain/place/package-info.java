/**
 * Geography as the domain speaks of it: states, counties, placements, and the ports that find them.
 */
@NullMarked
package org.atlas287g.domain.place;

import org.jspecify.annotations.NullMarked;
