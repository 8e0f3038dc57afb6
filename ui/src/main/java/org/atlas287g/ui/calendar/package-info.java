/** The meetings as iCalendar streams, for the calendars of readers. */
@NullMarked
package org.atlas287g.ui.calendar;

import org.jspecify.annotations.NullMarked;
