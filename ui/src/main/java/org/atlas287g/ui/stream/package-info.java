/**
 * What programs that subscribe to calendars and feeds ask for.
 *
 * @see org.atlas287g.ui.stream.StreamRequest
 */
@NullMarked
package org.atlas287g.ui.stream;

import org.jspecify.annotations.NullMarked;
