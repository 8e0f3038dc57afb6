/**
 * Finds the counties that an agency serves from its printed name, and the commands that do so for
 * whole lists; see {@link org.atlas287g.geodata.geocode.RuleGeocoder}.
 */
@NullMarked
package org.atlas287g.geodata.geocode;

import org.jspecify.annotations.NullMarked;
