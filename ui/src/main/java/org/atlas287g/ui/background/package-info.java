/** What the server does again and again without being asked. */
@NullMarked
package org.atlas287g.ui.background;

import org.jspecify.annotations.NullMarked;
