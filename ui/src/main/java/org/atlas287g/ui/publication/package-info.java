/** The newest snapshot of the published records, shared by pages and endpoints. */
@NullMarked
package org.atlas287g.ui.publication;

import org.jspecify.annotations.NullMarked;
