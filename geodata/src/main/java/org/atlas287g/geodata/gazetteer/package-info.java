/** Populated places of the United States and the counties that they lie in. */
@NullMarked
package org.atlas287g.geodata.gazetteer;

import org.jspecify.annotations.NullMarked;
