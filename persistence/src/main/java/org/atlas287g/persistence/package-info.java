/** The persistence module. */
@NullMarked
package org.atlas287g.persistence;

import org.jspecify.annotations.NullMarked;
