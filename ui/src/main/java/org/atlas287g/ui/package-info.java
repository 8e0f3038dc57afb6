/**
 * The Spring Boot application: Vaadin views, the map, the public endpoints and the commands.
 *
 * @see org.atlas287g.ui.Atlas
 */
@NullMarked
package org.atlas287g.ui;

import org.jspecify.annotations.NullMarked;
