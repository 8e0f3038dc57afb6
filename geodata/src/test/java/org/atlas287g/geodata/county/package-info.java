/** Tests of reading and finding counties. */
@NullMarked
package org.atlas287g.geodata.county;

import org.jspecify.annotations.NullMarked;
