/** The public pages around the map: layout, language, lists and the page about the Atlas. */
@NullMarked
package org.atlas287g.ui.site;

import org.jspecify.annotations.NullMarked;
