/** What is said and logged when a step in a Vaadin view fails by an error of the program. */
@NullMarked
package org.atlas287g.ui.failure;

import org.jspecify.annotations.NullMarked;
