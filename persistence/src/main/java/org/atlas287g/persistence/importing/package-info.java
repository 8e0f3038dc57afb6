/** Source lists in the database. */
@NullMarked
package org.atlas287g.persistence.importing;

import org.jspecify.annotations.NullMarked;
