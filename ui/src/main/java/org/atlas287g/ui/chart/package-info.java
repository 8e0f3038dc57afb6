/**
 * Charts of the records: in pages, and as files.
 *
 * @see org.atlas287g.ui.chart.Charts
 */
@NullMarked
package org.atlas287g.ui.chart;

import org.jspecify.annotations.NullMarked;
