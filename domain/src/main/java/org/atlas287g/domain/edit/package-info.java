/** Changing records: one transaction each with its audit entry, optimistic locking, undoing. */
@NullMarked
package org.atlas287g.domain.edit;

import org.jspecify.annotations.NullMarked;
