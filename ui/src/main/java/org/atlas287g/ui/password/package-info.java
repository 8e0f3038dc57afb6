/** How passwords are hashed and how hard they are to guess, by kept libraries. */
@NullMarked
package org.atlas287g.ui.password;

import org.jspecify.annotations.NullMarked;
