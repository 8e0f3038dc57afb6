/** The frame of Vaadin's views, and what they show where a link leads nowhere. */
@NullMarked
package org.atlas287g.ui.site;

import org.jspecify.annotations.NullMarked;
