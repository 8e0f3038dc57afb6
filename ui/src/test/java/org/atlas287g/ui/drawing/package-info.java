@NullMarked
package org.atlas287g.ui.drawing;

import org.jspecify.annotations.NullMarked;
