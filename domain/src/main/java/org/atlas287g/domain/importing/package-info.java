/**
 * Taking in source lists: kept as they came, compared with the records, reviewed, applied, undone.
 */
@NullMarked
package org.atlas287g.domain.importing;

import org.jspecify.annotations.NullMarked;
