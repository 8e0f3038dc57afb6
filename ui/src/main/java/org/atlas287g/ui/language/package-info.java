/** The language of what a visitor reads: the one rule that chooses it, and texts in it. */
@NullMarked
package org.atlas287g.ui.language;

import org.jspecify.annotations.NullMarked;
