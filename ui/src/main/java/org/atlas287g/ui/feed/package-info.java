/**
 * Changes and meetings as Atom feeds (RFC 4287), for feed readers.
 *
 * @see org.atlas287g.ui.feed.FeedEndpoints
 */
@NullMarked
package org.atlas287g.ui.feed;

import org.jspecify.annotations.NullMarked;
