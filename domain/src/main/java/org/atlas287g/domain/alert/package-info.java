/** Email alerts: who subscribed to what, and what a daily digest tells. */
@NullMarked
package org.atlas287g.domain.alert;

import org.jspecify.annotations.NullMarked;
