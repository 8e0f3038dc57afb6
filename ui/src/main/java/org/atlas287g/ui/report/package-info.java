/** Reporting a problem: the form for everybody, and the queue of editors. */
@NullMarked
package org.atlas287g.ui.report;

import org.jspecify.annotations.NullMarked;
