/** Finds the counties that an agency serves from what a list prints. */
@NullMarked
package org.atlas287g.geodata.geocode;

import org.jspecify.annotations.NullMarked;
