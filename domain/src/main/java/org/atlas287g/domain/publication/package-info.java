/** What the public sees: one consistent snapshot of all records per revision. */
@NullMarked
package org.atlas287g.domain.publication;

import org.jspecify.annotations.NullMarked;
