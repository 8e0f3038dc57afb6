/** Subscribers to email alerts. */
@NullMarked
package org.atlas287g.persistence.alert;

import org.jspecify.annotations.NullMarked;
