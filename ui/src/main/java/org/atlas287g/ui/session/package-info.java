/**
 * How many server sessions there may be, how long each is kept, and the answer when all are taken.
 */
@NullMarked
package org.atlas287g.ui.session;

import org.jspecify.annotations.NullMarked;
