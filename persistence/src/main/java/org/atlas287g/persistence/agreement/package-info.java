/** Agreements in the database, with their documents. */
@NullMarked
package org.atlas287g.persistence.agreement;

import org.jspecify.annotations.NullMarked;
