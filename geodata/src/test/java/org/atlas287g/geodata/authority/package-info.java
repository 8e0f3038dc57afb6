/** Tests of the tables of authorities. */
@NullMarked
package org.atlas287g.geodata.authority;

import org.jspecify.annotations.NullMarked;
