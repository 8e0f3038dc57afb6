/**
 * The screens on which editors take in source lists, decide about their proposals, and apply them.
 */
@NullMarked
package org.atlas287g.ui.importing;

import org.jspecify.annotations.NullMarked;
