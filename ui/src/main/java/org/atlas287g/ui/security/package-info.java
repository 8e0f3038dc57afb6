/** Who may call what, and the headers of every response. */
@NullMarked
package org.atlas287g.ui.security;

import org.jspecify.annotations.NullMarked;
