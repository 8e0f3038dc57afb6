@NullMarked
package org.atlas287g.ui.picture;

import org.jspecify.annotations.NullMarked;
