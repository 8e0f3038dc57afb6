/** The geodata module. */
@NullMarked
package org.atlas287g.geodata;

import org.jspecify.annotations.NullMarked;
