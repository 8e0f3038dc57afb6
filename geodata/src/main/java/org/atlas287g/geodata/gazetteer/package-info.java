/** Populated places and post offices, and where they lie. */
@NullMarked
package org.atlas287g.geodata.gazetteer;

import org.jspecify.annotations.NullMarked;
