/** Finding where an agency serves from what a list prints of it. */
@NullMarked
package org.atlas287g.domain.geocoding;

import org.jspecify.annotations.NullMarked;
