/** Authorities that no gazetteer names, and the counties that they serve. */
@NullMarked
package org.atlas287g.geodata.authority;

import org.jspecify.annotations.NullMarked;
