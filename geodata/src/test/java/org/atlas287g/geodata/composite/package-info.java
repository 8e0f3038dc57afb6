/** Tests of the map's composite and its document. */
@NullMarked
package org.atlas287g.geodata.composite;

import org.jspecify.annotations.NullMarked;
