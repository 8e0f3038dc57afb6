/** Published documents that records link to: memoranda, addenda, minutes, notices. */
@NullMarked
package org.atlas287g.domain.document;

import org.jspecify.annotations.NullMarked;
