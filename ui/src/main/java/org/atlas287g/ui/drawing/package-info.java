/**
 * Draws pictures: as pixels, or as SVG. A picture says what is where; the two ways of drawing it
 * know nothing of maps and charts.
 *
 * @see org.atlas287g.ui.drawing.Drawing
 */
@NullMarked
package org.atlas287g.ui.drawing;

import org.jspecify.annotations.NullMarked;
