/**
 * The map's geometry: counties in an equal-area composite of the United States, each shared border
 * once, as a compact document.
 *
 * @see org.atlas287g.geodata.composite.CompositeMap
 */
@NullMarked
package org.atlas287g.geodata.composite;

import org.jspecify.annotations.NullMarked;
