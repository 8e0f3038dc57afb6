/** Where requests that this server makes may go. */
@NullMarked
package org.atlas287g.ui.outbound;

import org.jspecify.annotations.NullMarked;
