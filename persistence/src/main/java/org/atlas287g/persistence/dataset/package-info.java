/** The shipped dataset, and how an empty database is filled from it. */
@NullMarked
package org.atlas287g.persistence.dataset;

import org.jspecify.annotations.NullMarked;
