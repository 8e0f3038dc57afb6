@NullMarked
package org.atlas287g.ui.reference;

import org.jspecify.annotations.NullMarked;
