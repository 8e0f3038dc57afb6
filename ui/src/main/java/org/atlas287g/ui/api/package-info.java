/** The public data endpoints: documents rendered and compressed once per revision. */
@NullMarked
package org.atlas287g.ui.api;

import org.jspecify.annotations.NullMarked;
