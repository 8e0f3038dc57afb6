/** Revisions of the published records, and the consistent view of all of them. */
@NullMarked
package org.atlas287g.persistence.publication;

import org.jspecify.annotations.NullMarked;
