/** How failures of the database are told from others, and what is known of its last answer. */
@NullMarked
package org.atlas287g.ui.outage;

import org.jspecify.annotations.NullMarked;
