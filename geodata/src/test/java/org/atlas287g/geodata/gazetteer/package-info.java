/** Tests of places and ZIP codes. */
@NullMarked
package org.atlas287g.geodata.gazetteer;

import org.jspecify.annotations.NullMarked;
