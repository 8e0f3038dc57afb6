/** Steering-committee meetings in the database. */
@NullMarked
package org.atlas287g.persistence.meeting;

import org.jspecify.annotations.NullMarked;
