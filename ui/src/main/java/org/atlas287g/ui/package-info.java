/** The ui module. */
@NullMarked
package org.atlas287g.ui;

import org.jspecify.annotations.NullMarked;
