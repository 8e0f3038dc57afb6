/** Checks in the background whether documents' links work, if the settings allow it. */
@NullMarked
package org.atlas287g.ui.links;

import org.jspecify.annotations.NullMarked;
