/** Finds the counties that an agency serves from its printed name, and measures how well. */
@NullMarked
package org.atlas287g.geodata.geocode;

import org.jspecify.annotations.NullMarked;
