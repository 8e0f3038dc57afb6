/**
 * How many server sessions there may be, and how many of one client, how long each is kept, and the
 * answer when there is no place.
 */
@NullMarked
package org.atlas287g.ui.session;

import org.jspecify.annotations.NullMarked;
