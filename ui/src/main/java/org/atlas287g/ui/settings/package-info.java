/** Which settings there are, and what stops the start because of them. */
@NullMarked
package org.atlas287g.ui.settings;

import org.jspecify.annotations.NullMarked;
