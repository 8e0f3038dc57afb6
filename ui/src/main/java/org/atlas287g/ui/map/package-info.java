/** The county map: one browser component and the view that holds it. */
@NullMarked
package org.atlas287g.ui.map;

import org.jspecify.annotations.NullMarked;
