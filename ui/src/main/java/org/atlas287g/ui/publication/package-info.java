/** Tells the read model of this server's own start and changes. */
@NullMarked
package org.atlas287g.ui.publication;

import org.jspecify.annotations.NullMarked;
