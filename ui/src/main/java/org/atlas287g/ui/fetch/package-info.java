/** Fetches source lists from where their publisher puts them. */
@NullMarked
package org.atlas287g.ui.fetch;

import org.jspecify.annotations.NullMarked;
