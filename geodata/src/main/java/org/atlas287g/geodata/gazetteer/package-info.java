/** Populated places of the United States and their counties. */
@NullMarked
package org.atlas287g.geodata.gazetteer;

import org.jspecify.annotations.NullMarked;
