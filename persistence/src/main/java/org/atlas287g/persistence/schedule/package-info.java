/** Lets work on a schedule run on one node at a time. */
@NullMarked
package org.atlas287g.persistence.schedule;

import org.jspecify.annotations.NullMarked;
