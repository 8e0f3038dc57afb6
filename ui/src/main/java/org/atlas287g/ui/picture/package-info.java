/**
 * The map as a picture: the counties, colors, classes and legend of the map for what its URL says,
 * drawn by the server. What the browser's modules {@code agreements.ts}, {@code measures.ts} and
 * {@code peaks.ts} count is counted here by the same rules.
 *
 * @see org.atlas287g.ui.picture.PictureEndpoints
 */
@NullMarked
package org.atlas287g.ui.picture;

import org.jspecify.annotations.NullMarked;
