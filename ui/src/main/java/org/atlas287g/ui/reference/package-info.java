/**
 * The permanent pages about counties, states, agencies, meetings, and the country: what applies
 * there, since when and by which source, on any day. They need no session and no script.
 *
 * @see org.atlas287g.ui.reference.ReferencePages
 */
@NullMarked
package org.atlas287g.ui.reference;

import org.jspecify.annotations.NullMarked;
